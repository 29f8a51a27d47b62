/// A line that is neither blank nor a comment, split into indentation, dashes of lists, and text.
struct AlignedLine {
  /// The number of characters before the text, dashes included.
  var margin = 0
  var text: Substring
  /// The number of characters before the first dash; nil where there is none.
  var dash: Int?

  /// The text before the first colon that YAML takes for one; nil where that text cannot be a key.
  var key: String? {
    let colon = text.hasSuffix(":") ? text.index(before: text.endIndex) : nil
    guard let end = text.firstRange(of: ": ")?.lowerBound ?? colon else { return nil }
    let key = text[..<end]
    let isText = key.contains { "\"'、。「」{}[],|>".contains($0) }
    return key.isEmpty || key.count > 40 || isText ? nil : String(key)
  }

  /// The text behind the key, or the whole text where there is no key.
  var value: Substring { key.map { text.dropFirst($0.count + 1).drop(while: \.isWhitespace) } ?? text }

  /// Whether the text has a colon that YAML takes for one.
  var hasColon: Bool { text.hasSuffix(":") || text.contains(": ") }

  /// Nil for a blank line and for a comment.
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
