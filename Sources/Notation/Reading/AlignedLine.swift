/// A line that is neither blank nor a comment, from its first character that is no dash of a list.
struct AlignedLine {
  /// The characters before it.
  var margin = 0
  var text: Substring
  /// The characters before the first dash of a list.
  var dash: Int?

  /// What stands before its first colon that is one to YAML; nil where that is no key.
  var key: String? {
    let colon = text.hasSuffix(":") ? text.index(before: text.endIndex) : nil
    guard let end = text.firstRange(of: ": ")?.lowerBound ?? colon else { return nil }
    let key = text[..<end]
    let isText = key.contains { "\"'、。「」{}[],|>".contains($0) }
    return key.isEmpty || key.count > 40 || isText ? nil : String(key)
  }

  /// What stands behind its key, or the whole line where it has none.
  var value: Substring { key.map { text.dropFirst($0.count + 1).drop(while: \.isWhitespace) } ?? text }

  /// Whether it has a colon that is one to YAML.
  var hasColon: Bool { text.hasSuffix(":") || text.contains(": ") }

  init?(_ line: Substring) {
    text = line
    while let first = text.first {
      if first == "-", text.dropFirst().first == " " { dash = dash ?? margin } else if first != " " { break }
      text = text.dropFirst()
      margin += 1
    }
    guard let first = text.first, first != "#", !text.allSatisfy(\.isWhitespace) else { return nil }
  }
}
