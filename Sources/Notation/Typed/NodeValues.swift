public import Diagnostics

// The value of a node as each type, or nil with an error in the log that names what was expected and what was found.
// `what` is the thing that is read, as people call it: “the title”.
extension [Node] {
  /// What `read` makes of the nodes, in order; each is let go when it is read.
  ///
  /// The nodes of a long book take more memory than the book, and so they go as the book comes.
  public consuming func readOneByOne<Value>(_ read: (Node) -> Value?) -> [Value] {
    var rest: [Node] = reversed()
    self = []
    var values: [Value] = []
    values.reserveCapacity(rest.count)
    while let node = rest.popLast() { if let value = read(node) { values.append(value) } }
    return values
  }
}

extension Node {
  /// The text of a scalar, quoted or not, exactly as written; numbers are texts too.
  ///
  /// Line breaks are `\n`, however they were written. The line end at the end of a block (`|`) is dropped, and so are
  /// empty lines at the beginning and the end, which are reported.
  public func string(_ what: Phrase, _ log: inout [Diagnostic]) -> String? {
    guard case .scalar(let text, _) = content else {
      return mismatch(what, expected: Phrase(en: "a text", ja: "文字列"), &log)
    }
    guard text.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) else { return text }
    let (lines, hasEmptyEnds) = text.linesBetweenEmptyOnes
    if hasEmptyEnds {
      log.append(.warning(.emptyLines(what), at: span, hints: [Phrase(en: "remove them", ja: "空行を消してください")]))
    }
    return lines
  }

  /// The whole number of a scalar; one in quotation marks is a text, and an error.
  public func int(_ what: Phrase, _ log: inout [Diagnostic]) -> Int? {
    if case .scalar(let text, isQuoted: false) = content, let number = Int(text) { return number }
    var hints: [Phrase] = []
    if case .scalar(let text, isQuoted: true) = content, Int(text) != nil {
      hints = [Phrase(en: "remove the quotation marks", ja: "引用符を外してください")]
    }
    return mismatch(what, expected: Phrase(en: "a whole number", ja: "整数"), hints: hints, &log)
  }

  /// The truth value of `true` or `false`, also written `True`, `TRUE`, `False`, `FALSE`.
  public func bool(_ what: Phrase, _ log: inout [Diagnostic]) -> Bool? {
    if case .scalar(let text, isQuoted: false) = content {
      switch text {
      case "true", "True", "TRUE": return true
      case "false", "False", "FALSE": return false
      default: break
      }
    }
    return mismatch(what, expected: Phrase(en: "true or false", ja: "trueかfalse"), &log)
  }

  /// The entries of a list, with warnings for numbers that commas between its brackets split.
  public func sequence(_ what: Phrase, _ log: inout [Diagnostic]) -> [Node]? {
    log += partedNumbers.map(\.warning)
    return entries(what, &log)
  }

  /// The entries of a list, without warnings for split numbers: for callers that only count the entries.
  public func entries(_ what: Phrase, _ log: inout [Diagnostic]) -> [Node]? {
    if case .sequence(let nodes) = content { return nodes }
    var hints: [Phrase] = []
    if case .mapping(let entries) = content, let key = entries.first?.key {
      hints = [Phrase(en: "write “- \(key): …” where an entry begins", ja: "項目の始まりの行を「- \(key): …」と書いてください")]
    }
    return mismatch(
      what, expected: Phrase(en: "a list (lines that begin with “- ”)", ja: "リスト（「- 」で始まる行）"), hints: hints, &log)
  }

  /// The texts of a list, or a single text as a list of one.
  ///
  /// Entries that are not texts are left out and reported.
  public func strings(_ what: Phrase, _ log: inout [Diagnostic]) -> [String]? {
    if case .scalar = content { return string(what, &log).map { [$0] } }
    return sequence(what, &log)?.compactMap {
      $0.string(Phrase(en: "an entry of \(what.en)", ja: "\(what.ja)の値"), &log)
    }
  }

  private func mismatch<Value>(
    _ what: Phrase, expected: Phrase, hints: [Phrase] = [], _ log: inout [Diagnostic]
  ) -> Value? {
    log.append(.error(.wrongType(of: what, expected: expected, found: self), at: span, hints: hints))
    return nil
  }

  /// What the node is, in the words of a message.
  var kindInWords: Phrase {
    switch content {
    case .scalar(let text, isQuoted: true): Phrase(en: "the text “\(text.shortened)”", ja: "文字列「\(text.shortened)」")
    case .scalar(let text, isQuoted: false): Phrase(quoting: text.shortened)
    case .sequence: Phrase(en: "a list", ja: "リスト")
    case .mapping: Phrase(en: "a mapping", ja: "「キー: 値」の行")
    case .null: Phrase(en: "nothing", ja: "空の値")
    }
  }
}

extension Phrase {
  /// What a mapping is called in messages that expected one.
  static let mapping = Phrase(en: "a mapping (“key: value” lines)", ja: "「キー: 値」の行の並び（対応表）")
}

extension String {
  /// The text with line breaks as `\n` and without empty lines at its ends, and whether there were any.
  ///
  /// A line end behind the last line does not make an empty line.
  fileprivate var linesBetweenEmptyOnes: (text: String, hasEmptyEnds: Bool) {
    var lines = replacing("\r\n", with: "\n").replacing("\r", with: "\n").split(
      separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    let count = lines.count
    while lines.count > 1, lines.last?.allSatisfy(\.isWhitespace) == true { lines.removeLast() }
    let start = lines.count > 1 ? lines.firstIndex { !$0.allSatisfy(\.isWhitespace) } ?? 0 : 0
    return (lines[start...].joined(separator: "\n"), start > 0 || lines.count < count)
  }
}

extension Message {
  /// A text begins or ends with empty lines.
  static func emptyLines(_ what: Phrase) -> Message {
    Message(
      id: "empty-line", en: "\(what.en) begins or ends with an empty line, which is left out",
      ja: "\(what.ja)の最初か最後に空行があります。空行は除きました")
  }
  /// A value is not of the expected type, such as a list in place of a text.
  public static func wrongType(of what: Phrase, expected: Phrase, found node: Node) -> Message {
    Message(
      id: "wrong-type", en: "\(what.en) should be \(expected.en), but \(node.kindInWords.en) stands here",
      ja: "\(what.ja)には\(expected.ja)を書きますが、ここには\(node.kindInWords.ja)があります")
  }
}
