public import Diagnostics

/// A mapping, opened for reading by key: every problem is added to a log, and reading goes on.
///
///     var log: [Diagnostic] = []
///     guard let row = MappingReader(node, "a row", keys: ["initiatives", "results"], &log) else { return nil }
///     let title = row.requiredString("title", &log)
public struct MappingReader: Sendable {
  /// What the mapping is, as people call it: “an objective (組織目標)”.
  public let what: Phrase
  /// The place of the mapping.
  public let span: SourceSpan
  /// The entries with known keys, each key once, in the order of the file.
  public private(set) var entries: [Entry]

  /// Opens the mapping of a node; nil, with an error in the log, where the node is something else.
  ///
  /// An unknown key is an error with the nearest known ones as hint. A repeated key is an error, and its first value is
  /// used; where a dash seems to be missing before it, the entries behind it are not read.
  ///
  /// - Parameter keys: the known keys; nil where any key is allowed, as in a mapping from names to values.
  public init?(_ node: Node, _ what: Phrase, keys: [String]?, _ log: inout [Diagnostic]) {
    guard case .mapping(let all) = node.content else {
      log.append(.error(.wrongType(of: what, expected: .mapping, found: node), at: node.span))
      return nil
    }
    var seen: Set<String> = []
    var kept: [Entry] = []
    for (index, entry) in all.enumerated() {
      // The rest of a number that a comma has split would otherwise be an unknown key without a value.
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
        // The error for the missing dash also covers the entries behind it.
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

  /// The value of `key`, of whatever kind; nil where the key is missing or has no value.
  public func node(_ key: String) -> Node? {
    guard let value = entries.first(where: { $0.key == key })?.value, value.content != .null else { return nil }
    return value
  }

  /// The place of the key; nil where it is missing.
  public func keySpan(_ key: String) -> SourceSpan? { entries.first { $0.key == key }?.keySpan }

  /// The value of `key`; nil, with an error in the log, where the key is missing or has no value.
  public func requiredNode(_ key: String, _ log: inout [Diagnostic]) -> Node? {
    if let node = node(key) { return node }
    log.append(
      .error(
        .missingKey(key, in: what), at: keySpan(key) ?? span,
        hints: [Phrase(en: "add “\(key): …”", ja: "「\(key): …」を書き加えてください")]))
    return nil
  }

  /// The text under `key`; nil where there is none, with an error in the log where there is something else.
  public func string(_ key: String, _ log: inout [Diagnostic]) -> String? { node(key)?.string(named(key), &log) }
  /// The text under `key`; nil, with an error in the log, where there is none.
  public func requiredString(_ key: String, _ log: inout [Diagnostic]) -> String? {
    requiredNode(key, &log)?.string(named(key), &log)
  }

  /// The whole number under `key`; nil where there is none, with an error in the log where there is something else.
  public func int(_ key: String, _ log: inout [Diagnostic]) -> Int? { node(key)?.int(named(key), &log) }
  /// The whole number under `key`; nil, with an error in the log, where there is none.
  public func requiredInt(_ key: String, _ log: inout [Diagnostic]) -> Int? {
    requiredNode(key, &log)?.int(named(key), &log)
  }

  /// The truth value under `key`; nil where there is none, with an error in the log where there is something else.
  public func bool(_ key: String, _ log: inout [Diagnostic]) -> Bool? { node(key)?.bool(named(key), &log) }

  /// The texts of the list under `key`, or a single text as a list of one; nil as for ``string(_:_:)``.
  public func strings(_ key: String, _ log: inout [Diagnostic]) -> [String]? {
    node(key)?.strings(named(key), &log)
  }

  /// The entries of the list under `key`; nil as for ``string(_:_:)``.
  public func sequence(_ key: String, _ log: inout [Diagnostic]) -> [Node]? { node(key)?.sequence(named(key), &log) }

  /// The entries of the list under `key`, which is empty from then on, so that nothing but the list holds them; nil as for
  /// ``string(_:_:)``.
  public mutating func takeSequence(_ key: String, _ log: inout [Diagnostic]) -> [Node]? {
    guard let nodes = sequence(key, &log), let index = entries.firstIndex(where: { $0.key == key }) else { return nil }
    entries[index].value.content = .sequence([])
    return nodes
  }

  /// The mapping under `key`, opened; nil as for ``string(_:_:)``.
  public func mapping(_ key: String, keys: [String]?, _ log: inout [Diagnostic]) -> MappingReader? {
    node(key).flatMap { MappingReader($0, named(key), keys: keys, &log) }
  }

  /// The value of the choice that is named under `key`; nil as for ``string(_:_:)``.
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
  // A key of hundreds of letters is not a typing error, and comparing it with the known ones would take long.
  .nearest(
    to: key.utf8.count > 200 ? "" : key, in: known,
    what: Phrase(en: "the keys known here", ja: "ここで使えるキー"))
}

extension Message {
  /// A key is unknown here, mostly because it is misspelt.
  public static func unknownKey(_ key: String, in what: Phrase) -> Message {
    Message(
      id: "unknown-key", en: "\(what.en) has no key “\(key.shortened)”",
      ja: "\(what.ja)に「\(key.shortened)」というキーはありません")
  }
  /// A mapping has the same key twice.
  public static func duplicateKey(_ key: String, in what: Phrase) -> Message {
    Message(
      id: "duplicate-key", en: "the key “\(key.shortened)” stands twice in \(what.en)",
      ja: "\(what.ja)に「\(key.shortened)」が二度書かれています")
  }
  /// A text is none of the choices.
  static func badChoice(_ text: String, for what: String) -> Message {
    Message(
      id: "bad-choice", en: "“\(text.shortened)” is not one of the choices for “\(what)”",
      ja: "「\(text.shortened)」は「\(what)」に書ける値ではありません")
  }
  /// A required key is missing or has no value.
  public static func missingKey(_ key: String, in what: Phrase) -> Message {
    Message(id: "missing-key", en: "\(what.en) needs “\(key)”", ja: "\(what.ja)に「\(key)」がありません")
  }
}
