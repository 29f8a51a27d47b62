import Notation
public import GoalBook

/// The book as YAML for people: a value on each line, never folded, Japanese unescaped, with a final line end.
///
/// Equal books give the same bytes, and the book that is read from them is equal.
public func yaml(of book: Book) -> String {
  var text = ""
  writeYAML(of: book) { text += $0 }
  return text
}

/// Writes the book as ``yaml(of:)`` and hands the text over in pieces.
public func writeYAML(of book: Book, _ take: (String) -> Void) {
  TextPieces.handOver(to: take) { $0.writeYAML(book.tree, indentation: 0, lead: "") }
}

extension TextPieces {
  /// Writes the lines of `tree`.
  ///
  /// - Parameter lead: the beginning of the first line (indentation, dashes, a key); it is as wide as `indentation` or
  ///   ends with a colon.
  fileprivate mutating func writeYAML(_ tree: Tree, indentation: Int, lead: String) {
    let margin = String(repeating: " ", count: indentation)
    switch tree {
    case .text(let text): writeLine(lead + yamlScalar(text))
    case .bare(let text): writeLine(lead + text)
    case .number(let number): writeLine(lead + String(number))
    case .truth(let truth): writeLine(lead + String(truth))
    case .line(let texts):
      writeLine(lead + "[" + texts.map { yamlScalar($0, isInFlow: true) }.joined(separator: ", ") + "]")
    case .values(let values):
      guard !values.isEmpty else { return writeLine(lead + "[]") }
      if let opening = opening(lead) { writeLine(opening) }
      for value in values { writeYAML(value, indentation: indentation + 2, lead: margin + "- ") }
    case .mapping(let entries):
      guard !entries.isEmpty else { return writeLine(lead + "{}") }
      if let opening = opening(lead) { writeLine(opening) }
      for (index, entry) in entries.enumerated() {
        // The first key of a mapping in a list is on the line of the dash.
        let start = index == 0 && lead.hasSuffix("- ") ? lead : margin
        let key = yamlKey(entry.key)
        let isLong = key.utf8.count > longestKey
        if isLong { writeLine(start + "? " + key) }
        writeYAML(entry.value, indentation: indentation + 2, lead: isLong ? margin + ": " : start + key + ": ")
      }
    }
  }

  private mutating func writeLine(_ line: String) { write(line + "\n") }
}

/// The longest key, in bytes, that is written on one line with its colon; libyaml's own limit is 1,024 characters.
private let longestKey = 1000

/// The line with the key of a list or mapping; nil after a dash and at the top.
private func opening(_ lead: String) -> String? { lead.hasSuffix(": ") ? String(lead.dropLast()) : nil }

private func yamlKey(_ key: String) -> String {
  // Numbers, by which pillars are named, need no quotation marks.
  key.count < 10 && key.utf8.allSatisfy { (48...57).contains($0) } && !key.isEmpty ? key : yamlScalar(key)
}
