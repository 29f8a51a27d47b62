import Notation
public import GoalBook

/// The book as YAML for people: a value on each line, never folded, Japanese unescaped, with a final line end.
///
/// Equal books give the same bytes, and the book that is read from them is equal.
public func yaml(of book: Book) -> String {
  var lines: [String] = []
  write(book.tree, indentation: 0, lead: "", to: &lines)
  return lines.joined(separator: "\n") + "\n"
}

/// Appends the lines of `tree`.
///
/// - Parameter lead: the beginning of the first line (indentation, dashes, a key); it is as wide as `indentation` or
///   ends with a colon.
private func write(_ tree: Tree, indentation: Int, lead: String, to lines: inout [String]) {
  let margin = String(repeating: " ", count: indentation)
  switch tree {
  case .text(let text): lines.append(lead + yamlScalar(text))
  case .bare(let text): lines.append(lead + text)
  case .number(let number): lines.append(lead + String(number))
  case .truth(let truth): lines.append(lead + String(truth))
  case .line(let texts):
    lines.append(lead + "[" + texts.map { yamlScalar($0, isInFlow: true) }.joined(separator: ", ") + "]")
  case .list(let values):
    guard !values.isEmpty else { return lines.append(lead + "[]") }
    if let opening = opening(lead) { lines.append(opening) }
    for value in values { write(value, indentation: indentation + 2, lead: margin + "- ", to: &lines) }
  case .mapping(let entries):
    guard !entries.isEmpty else { return lines.append(lead + "{}") }
    if let opening = opening(lead) { lines.append(opening) }
    for (index, entry) in entries.enumerated() {
      // The first key of a mapping in a list is on the line of the dash.
      let start = index == 0 && lead.hasSuffix("- ") ? lead : margin
      let key = yamlKey(entry.key)
      let isLong = key.utf8.count > longestKey
      if isLong { lines.append(start + "? " + key) }
      write(entry.value, indentation: indentation + 2, lead: isLong ? margin + ": " : start + key + ": ", to: &lines)
    }
  }
}

/// The longest key, in bytes, that is written on one line with its colon; libyaml's own limit is 1,024 characters.
private let longestKey = 1000

/// The line with the key of a list or mapping; nil after a dash and at the top.
private func opening(_ lead: String) -> String? { lead.hasSuffix(": ") ? String(lead.dropLast()) : nil }

private func yamlKey(_ key: String) -> String {
  // Numbers, by which pillars are named, need no quotation marks.
  key.count < 10 && key.utf8.allSatisfy { (48...57).contains($0) } && !key.isEmpty ? key : yamlScalar(key)
}
