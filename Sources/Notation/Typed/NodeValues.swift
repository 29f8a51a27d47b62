public import Diagnostics

// A value of each type, or an error in the log that names what was expected and what stands there. `what` is the thing
// that is read as people call it: “the title”.
extension Node {
  /// The text: quoted or not, numbers included, exactly as written, but for the line end that a block (`|`) ends with.
  ///
  /// A line break is `\n`, however it was written. Empty lines at the text's ends are left out and reported.
  public func string(_ what: String, _ log: inout [Diagnostic]) -> String? {
    guard case .scalar(let text, _) = content else { return mismatch(what, expected: "a text", &log) }
    guard text.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) else { return text }
    let (lines, hasEmptyEnds) = text.linesBetweenEmptyOnes
    if hasEmptyEnds { log.append(.warning(.emptyLines(what), at: span, hints: ["remove them"])) }
    return lines
  }

  /// A whole number; in quotation marks it is a text and no number.
  public func int(_ what: String, _ log: inout [Diagnostic]) -> Int? {
    if case .scalar(let text, isQuoted: false) = content, let number = Int(text) { return number }
    var hints: [String] = []
    if case .scalar(let text, isQuoted: true) = content, Int(text) != nil { hints = ["remove the quotation marks"] }
    return mismatch(what, expected: "a whole number", hints: hints, &log)
  }

  /// `true` or `false`.
  public func bool(_ what: String, _ log: inout [Diagnostic]) -> Bool? {
    if case .scalar(let text, isQuoted: false) = content {
      switch text {
      case "true", "True", "TRUE": return true
      case "false", "False", "FALSE": return false
      default: break
      }
    }
    return mismatch(what, expected: "true or false", &log)
  }

  /// The entries of a list.
  public func sequence(_ what: String, _ log: inout [Diagnostic]) -> [Node]? {
    if case .sequence(let nodes) = content { return nodes }
    return mismatch(what, expected: "a list (lines that begin with “- ”)", &log)
  }

  /// The texts of a list; one text alone counts as a list of one.
  ///
  /// Entries that are no text are left out and reported.
  public func strings(_ what: String, _ log: inout [Diagnostic]) -> [String]? {
    if case .scalar = content { return string(what, &log).map { [$0] } }
    return sequence(what, &log)?.compactMap { $0.string("an entry of \(what)", &log) }
  }

  private func mismatch<Value>(
    _ what: String, expected: String, hints: [String] = [], _ log: inout [Diagnostic]
  ) -> Value? {
    log.append(.error(.wrongType(of: what, expected: expected, found: self), at: span, hints: hints))
    return nil
  }

  /// What stands here, in words.
  var kindInWords: String {
    switch content {
    case .scalar(let text, isQuoted: true): "the text “\(text.shortened)”"
    case .scalar(let text, isQuoted: false): "“\(text.shortened)”"
    case .sequence: "a list"
    case .mapping: "a mapping"
    case .null: "nothing"
    }
  }
}

extension String {
  /// The text with its line breaks as `\n`, without the empty lines at its ends, and whether there were any; the line end
  /// behind its last line is none.
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
  /// Empty lines before or behind a text.
  static func emptyLines(_ what: String) -> Message {
    Message(id: "empty-line", text: "\(what) begins or ends with an empty line, which is left out")
  }
  /// A list where a text should be, and so on.
  public static func wrongType(of what: String, expected: String, found node: Node) -> Message {
    Message(id: "wrong-type", text: "\(what) should be \(expected), but \(node.kindInWords) stands here")
  }
}
