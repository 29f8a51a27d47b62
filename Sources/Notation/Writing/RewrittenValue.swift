public import Diagnostics

/// Why a value cannot be written anew in its file.
public enum RewritingRefusal: Error, Hashable, Sendable {
  /// No text is written at the place: an alias stands there, or a value with a tag or an anchor.
  case noValue
  /// The value that is written there does not say the old text, or says it more than once.
  case otherText
  /// However it is written, the file would say something else besides.
  case wouldChangeMore
}

/// The file's text with one value saying `new` where it said `old`, everything else to the byte.
///
/// The value keeps the style that it is written in, plain, quoted or as a block, where the new text can be written so, and
/// is quoted otherwise. Each attempt is read again: it counts only if this value alone is another one.
///
/// - Parameters:
///   - span: where the value begins, as its node has it.
///   - old: all that the value says or a part of it, as the text behind an item's marker.
/// - Throws: where that cannot be done.
public func rewritten(
  _ source: Source, at span: SourceSpan, replacing old: String, with new: String
) throws(RewritingRefusal) -> String {
  let text = source.text
  guard let before = readNode(text, file: source.name).node, let value = before.value(at: span) else {
    throw .noValue
  }
  let scalars = Array(text.unicodeScalars)
  let first = source.lines.place(ofCharacter: span.columns.lowerBound - 1, inLine: span.line).scalar
  let offset = source.lines.offset(ofLine: span.line) + first
  let isJSON = isJSON(text, file: source.name)
  let found =
    isJSON
    ? writtenScalar(inJSON: scalars, at: offset, saying: value) : writtenScalar(inYAML: text, at: offset)
  guard let found else { throw .noValue }
  guard let wanted = replaced(old, with: new, in: value) else { throw .otherText }
  var indexes: [Int] = []
  guard before.path(to: span, &indexes) else { throw .noValue }
  for (extent, words) in notations(of: wanted, like: found, in: scalars, isJSON: isJSON) {
    var attempt = String.UnicodeScalarView()
    attempt.append(contentsOf: scalars[..<extent.lowerBound])
    attempt.append(contentsOf: words.unicodeScalars)
    attempt.append(contentsOf: scalars[extent.upperBound...])
    let candidate = String(attempt)
    if let after = readNode(candidate, file: source.name).node, after.says(before, but: wanted, at: indexes[...]) {
      return candidate
    }
  }
  throw .wouldChangeMore
}

/// Whether a file's text is read as JSON.
private func isJSON(_ text: String, file: String) -> Bool {
  if let kind = NotationKind(fileName: file) { return kind == .json }
  let first = text.first { !$0.isWhitespace }
  return first == "{" || first == "["
}

/// The value with the old text in it taken for the new one; nil where it is not there once.
private func replaced(_ old: String, with new: String, in value: String) -> String? {
  if value == old { return new }
  guard !old.isEmpty else { return nil }
  let (whole, part) = (Array(value.unicodeScalars), Array(old.unicodeScalars))
  guard part.count <= whole.count else { return nil }
  let starts = (0...whole.count - part.count).filter { start in
    part.indices.allSatisfy { whole[start + $0] == part[$0] }
  }
  // A block's last line end may follow; what hangs before a text is a marker or a number, which may look like it.
  guard let start = starts.last, starts.count == 1 || value.hasSuffix(old) else { return nil }
  var result = String.UnicodeScalarView()
  result.append(contentsOf: whole[..<start])
  result.append(contentsOf: new.unicodeScalars)
  result.append(contentsOf: whole[(start + part.count)...])
  return String(result)
}

/// The ways in which a value may be written, the one that is most like what stands there first, each with the scalars of
/// the file whose place it takes.
private func notations(
  of value: String, like found: WrittenScalar, in text: [Unicode.Scalar], isJSON: Bool
) -> [(Range<Int>, String)] {
  if isJSON { return [(found.extent, jsonString(value))] }
  let quoted = jsonString(value, escapingUnseen: true)
  let isOneLine = !value.unicodeScalars.contains(where: \.isUnseen)
  switch found.style {
  case .plain:
    let careful = yamlScalar(value, isInFlow: found.isInFlow)
    // What was plain though other readers take it for a number may be so again.
    let wasCareless = yamlScalar(found.value, isInFlow: found.isInFlow) != found.value
    return (wasCareless && isOneLine && !value.isEmpty ? [value] : []).map { (found.extent, $0) }
      + [(found.extent, careful), (found.extent, quoted)]
  case .single:
    let single = "'" + value.replacing("'", with: "''") + "'"
    return (isOneLine ? [(found.extent, single)] : []) + [(found.extent, quoted)]
  case .double: return [(found.extent, quoted)]
  case .literal, .folded:
    let block = block(of: value, like: found, in: text)
    return (block.map { [$0] } ?? []) + [(found.extent, quoted + "\n"), (found.extent, quoted)]
  }
}

/// A block's lines written anew under the header that is there; nil where its lines cannot say the value.
private func block(
  of value: String, like found: WrittenScalar, in text: [Unicode.Scalar]
) -> (Range<Int>, String)? {
  let end = min(found.extent.upperBound, text.count)
  guard let headerEnd = text[found.extent.lowerBound..<end].firstIndex(where: { $0 == "\n" || $0 == "\r" }) else {
    return nil
  }
  let isWindows = text[headerEnd] == "\r" && headerEnd + 1 < end && text[headerEnd + 1] == "\n"
  let start = headerEnd + (isWindows ? 2 : 1)
  let lineEnd = isWindows ? "\r\n" : String(text[headerEnd])
  // The first line that is not blank tells how deep the block stands.
  var (index, margin) = (start, 0)
  while index < end {
    margin = 0
    while index < end, text[index] == " " { (index, margin) = (index + 1, margin + 1) }
    guard index < end, text[index] == "\n" || text[index] == "\r" else { break }
    index += 1
  }
  guard margin > 0, index < end else { return nil }
  // Behind its last line that is not blank stand line ends, which the header's sign keeps or drops.
  var last = end
  while last > start, [" ", "\n", "\r"].contains(text[last - 1]) { last -= 1 }
  let content = String(value.reversed().drop { $0 == "\n" }.reversed())
  guard !content.isEmpty else { return nil }
  let separator = found.style == .folded ? "\n\n" : "\n"
  let lines = content.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: separator)
    .split(separator: "\n", omittingEmptySubsequences: false)
  guard lines.first?.first != " ", !lines.contains(where: { $0.unicodeScalars.contains(where: \.isUnseen) }) else {
    return nil
  }
  let indent = String(repeating: " ", count: margin)
  return (start..<last, lines.map { $0.isEmpty ? "" : indent + $0 }.joined(separator: lineEnd))
}

extension Node {
  /// The text at a place, where one is.
  fileprivate func value(at span: SourceSpan) -> String? {
    var indexes: [Int] = []
    guard path(to: span, &indexes) else { return nil }
    var node = self
    for index in indexes { node = node.inner[index] }
    if case .scalar(let text, _) = node.content { return text }
    return nil
  }

  /// The nodes directly in it.
  fileprivate var inner: [Node] {
    switch content {
    case .scalar, .null: []
    case .sequence(let nodes): nodes
    case .mapping(let entries): entries.map(\.value)
    }
  }

  /// By which places among their siblings the text that begins at a place is reached; false where there is none.
  fileprivate func path(to span: SourceSpan, _ indexes: inout [Int]) -> Bool {
    if case .scalar = content {
      return self.span.line == span.line && self.span.columns.lowerBound == span.columns.lowerBound
    }
    for (index, node) in inner.enumerated() {
      indexes.append(index)
      if node.path(to: span, &indexes) { return true }
      indexes.removeLast()
    }
    return false
  }

  /// Whether it says what `other` does, but that the text at a path says `text`; places are no part of what is said.
  fileprivate func says(_ other: Node, but text: String?, at path: ArraySlice<Int>?) -> Bool {
    switch (content, other.content) {
    case (.scalar(let own, _), .scalar(let others, _)):
      return own == (path == nil ? others : text)
    case (.null, .null): return path == nil
    case (.null, .scalar), (.scalar, .null): return false
    case (.mapping(let own), .mapping(let others)):
      guard own.count == others.count, zip(own, others).allSatisfy({ $0.key == $1.key }) else { return false }
    case (.sequence, .sequence): break
    default: return false
    }
    let (own, others) = (inner, other.inner)
    guard own.count == others.count else { return false }
    return own.indices.allSatisfy { index in
      let isOnPath = path?.first == index
      return own[index].says(others[index], but: text, at: isOnPath ? path?.dropFirst() : nil)
    }
  }
}
