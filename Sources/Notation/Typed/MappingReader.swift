public import Diagnostics

/// A mapping opened for reading by key: every problem goes into a log, and reading goes on.
///
///     var log: [Diagnostic] = []
///     guard let row = MappingReader(node, "a row", keys: ["initiatives", "results"], &log) else { return nil }
///     let title = row.requiredString("title", &log)
public struct MappingReader: Sendable {
  /// What is being read, as people call it: “an objective (組織目標)”.
  public let what: Phrase
  public let span: SourceSpan
  /// The entries with known keys, each key once, in the order of the file.
  public let entries: [Entry]

  /// The mapping that `node` is; nil, and an error in the log, where it is something else.
  ///
  /// `keys` are those that are known, or nil where any key is, as in a mapping from names to values. A key that is not
  /// known is an error with the nearest known ones as hint; a key that stands twice is an error, and its first value
  /// counts.
  public init?(_ node: Node, _ what: Phrase, keys: [String]?, _ log: inout [Diagnostic]) {
    guard case .mapping(let all) = node.content else {
      log.append(.error(.wrongType(of: what, expected: .mapping, found: node), at: node.span))
      return nil
    }
    var seen: Set<String> = []
    var kept: [Entry] = []
    for (index, entry) in all.enumerated() {
      // What a comma has cut off from a number would be a key without a value.
      if entry.continuesNumberAsKey {
        if let number = all.partedNumber(at: index) { log.append(number.error) }
        continue
      }
      guard seen.insert(entry.key).inserted else {
        let beginsAgain =
          node.beginsWithDash && entry.key == all[0].key && entry.keySpan.line > all[0].keySpan.line
        log.append(
          .error(
            .duplicateKey(entry.key, in: what), at: entry.keySpan,
            hints: [
              beginsAgain
                ? Phrase(
                  en:
                    "if another entry begins here, write “- \(entry.key): …” two blanks further left; else remove one of them",
                  ja: "ここから次の項目なら、空白2つ分左に「- \(entry.key): …」と書いてください。そうでなければ、どちらかを消してください")
                : Phrase(en: "remove one of them", ja: "どちらかを消してください")
            ]))
        // What follows is told with it.
        if beginsAgain { break }
        continue
      }
      guard keys?.contains(entry.key) ?? true else {
        log.append(
          .error(.unknownKey(entry.key, in: what), at: entry.keySpan, hints: [hint(for: entry.key, keys ?? [])]))
        continue
      }
      kept.append(entry)
    }
    self.what = what
    span = node.span
    entries = kept
  }

  /// The value of `key`, whatever it is; nil where the key is not there or has no value.
  public func node(_ key: String) -> Node? {
    guard let value = entries.first(where: { $0.key == key })?.value, value.content != .null else { return nil }
    return value
  }

  /// Where the key stands.
  public func keySpan(_ key: String) -> SourceSpan? { entries.first { $0.key == key }?.keySpan }

  /// The value of `key`; nil, and an error at the mapping's place, where there is none.
  public func requiredNode(_ key: String, _ log: inout [Diagnostic]) -> Node? {
    if let node = node(key) { return node }
    log.append(
      .error(
        .missingKey(key, in: what), at: keySpan(key) ?? span,
        hints: [Phrase(en: "add “\(key): …”", ja: "「\(key): …」を書き加えてください")]))
    return nil
  }

  public func string(_ key: String, _ log: inout [Diagnostic]) -> String? { node(key)?.string(named(key), &log) }
  public func requiredString(_ key: String, _ log: inout [Diagnostic]) -> String? {
    requiredNode(key, &log)?.string(named(key), &log)
  }

  public func int(_ key: String, _ log: inout [Diagnostic]) -> Int? { node(key)?.int(named(key), &log) }
  public func requiredInt(_ key: String, _ log: inout [Diagnostic]) -> Int? {
    requiredNode(key, &log)?.int(named(key), &log)
  }

  public func bool(_ key: String, _ log: inout [Diagnostic]) -> Bool? { node(key)?.bool(named(key), &log) }

  /// The texts of a list; one text alone counts as a list of one.
  public func strings(_ key: String, _ log: inout [Diagnostic]) -> [String]? {
    node(key)?.strings(named(key), &log)
  }

  /// The entries of a list.
  public func sequence(_ key: String, _ log: inout [Diagnostic]) -> [Node]? { node(key)?.sequence(named(key), &log) }

  /// The mapping under `key`, opened.
  public func mapping(_ key: String, keys: [String]?, _ log: inout [Diagnostic]) -> MappingReader? {
    node(key).flatMap { MappingReader($0, named(key), keys: keys, &log) }
  }

  /// One of the names in `choices`.
  public func choice<Value>(_ key: String, _ choices: [(name: String, value: Value)], _ log: inout [Diagnostic])
    -> Value?
  {
    guard let node = node(key), let text = node.string(named(key), &log) else { return nil }
    if let choice = choices.first(where: { $0.name == text }) { return choice.value }
    let names = choices.map { Phrase(verbatim: $0.name) }.listed
    log.append(
      .error(
        .badChoice(text, for: key), at: node.span,
        hints: [Phrase(en: "write one of \(names.en)", ja: "\(names.ja)のどれかを書いてください")]))
    return nil
  }

  private func named(_ key: String) -> Phrase { Phrase(quoting: key) }
}

private func hint(for key: String, _ known: [String]) -> Phrase {
  // A key of a thousand letters is no slip of the pen, and comparing it would take its time.
  .nearest(
    to: key.utf8.count > 200 ? "" : key, in: known,
    what: Phrase(en: "the keys known here", ja: "ここで使えるキー"))
}

extension Message {
  /// A key that nobody reads, mostly a misspelt one.
  public static func unknownKey(_ key: String, in what: Phrase) -> Message {
    Message(
      id: "unknown-key", en: "\(what.en) has no key “\(key.shortened)”",
      ja: "\(what.ja)に「\(key.shortened)」というキーはありません")
  }
  /// The same key twice in a mapping.
  public static func duplicateKey(_ key: String, in what: Phrase) -> Message {
    Message(
      id: "duplicate-key", en: "the key “\(key.shortened)” stands twice in \(what.en)",
      ja: "\(what.ja)に「\(key.shortened)」が二度書かれています")
  }
  /// A word that is none of those that are known here.
  static func badChoice(_ text: String, for what: String) -> Message {
    Message(
      id: "bad-choice", en: "“\(text.shortened)” is not one of the choices for “\(what)”",
      ja: "「\(text.shortened)」は「\(what)」に書ける値ではありません")
  }
  /// A key that must be there.
  public static func missingKey(_ key: String, in what: Phrase) -> Message {
    Message(id: "missing-key", en: "\(what.en) needs “\(key)”", ja: "\(what.ja)に「\(key)」がありません")
  }
}
