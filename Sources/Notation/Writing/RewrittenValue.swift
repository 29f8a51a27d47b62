public import Diagnostics

/// Why a value cannot be replaced in its file.
public enum RewritingRefusal: Error, Hashable, Sendable {
  /// No value is written at the place: it has an alias, or a value with a tag or an anchor.
  case noValue
  /// The value at the place does not contain the old text, or contains it more than once.
  case otherText
  /// However the new text is written, the file would then differ in other values too.
  case wouldChangeMore
}

/// A value in a file that is to be replaced, or a part of its text.
public struct Rewriting: Hashable, Sendable {
  /// The place of the value, as its node has it.
  public var span: SourceSpan
  /// The whole value or the part of it to replace, such as the text behind an item's marker.
  public var old: String
  /// The text in its place.
  public var new: String

  /// Makes the replacement of a text in the value at a place.
  public init(span: SourceSpan, old: String, new: String) {
    self.span = span
    self.old = old
    self.new = new
  }
}

/// A file's text with values replaced and all other bytes unchanged, and the replacements that were refused.
///
/// A value keeps its style, plain, quoted or block, where the new text can be written so, and is quoted otherwise. The
/// result is read again, and is used only if exactly these values differ.
///
/// - Parameter rewritings: at most one for each place, in the order of the file.
/// - Returns: the text, and the reason of each refusal by its index in `rewritings`.
/// - Complexity: O(file) where all values keep their style; times the number of those that do not.
public func rewritten(
  _ source: Source, _ rewritings: [Rewriting]
) -> (text: String, refused: [Int: RewritingRefusal]) {
  guard !rewritings.isEmpty, let before = readNode(source.text, file: source.name).node else {
    return (source.text, Dictionary(uniqueKeysWithValues: rewritings.indices.map { ($0, .noValue) }))
  }
  let file = WrittenFile(source, before)
  var refused: [Int: RewritingRefusal] = [:]
  var places: [(index: Int, WrittenFile.Place)] = []
  let found = file.places(of: rewritings)
  for (index, rewriting) in rewritings.enumerated() {
    do throws(RewritingRefusal) {
      places.append((index, try file.place(of: rewriting, found)))
    } catch {
      refused[index] = error
    }
  }
  guard !places.isEmpty else { return (source.text, refused) }
  if let text = file.rewritten(places.map { ($0.1, $0.1.notations[0]) }) { return (text, refused) }
  guard places.count > 1 else {
    let (index, place) = places[0]
    for notation in place.notations.dropFirst() {
      if let text = file.rewritten([(place, notation)]) { return (text, refused) }
    }
    refused[index] = .wouldChangeMore
    return (source.text, refused)
  }
  // One of the values cannot keep its style. The later half comes first, as it moves nothing before it.
  let half = places.count / 2
  func rewrite(_ part: ArraySlice<(index: Int, WrittenFile.Place)>, in text: String) -> String {
    let (text, unwritten) = Notation.rewritten(
      Source(name: source.name, text: text), part.map { rewritings[$0.index] })
    for (offset, refusal) in unwritten { refused[part[part.startIndex + offset].index] = refusal }
    return text
  }
  let text = rewrite(places[..<half], in: rewrite(places[half...], in: source.text))
  return (text, refused)
}

/// A file's text with one value replaced and all other bytes unchanged.
///
/// - Throws: the reason why the value cannot be replaced.
public func rewritten(
  _ source: Source, at span: SourceSpan, replacing old: String, with new: String
) throws(RewritingRefusal) -> String {
  let (text, refused) = rewritten(source, [Rewriting(span: span, old: old, new: new)])
  if let refusal = refused[0] { throw refusal }
  return text
}

/// A file's text, its tree, and the places of the tree's values in the text.
private struct WrittenFile {
  let source: Source
  let tree: Node
  let scalars: [Unicode.Scalar]
  let isJSON: Bool
  /// The texts of the tree by the places where they begin: each text's number, from 0, and its value.
  private var texts: [[Int]: (number: Int, value: String)] = [:]

  /// A value to be replaced.
  struct Place {
    /// The number of the text among the tree's texts.
    var number: Int
    /// The new value.
    var wanted: String
    /// The ways to write the new value, the most similar first, each with the range of scalars that it replaces.
    var notations: [(extent: Range<Int>, words: String)]
  }

  init(_ source: Source, _ tree: Node) {
    self.source = source
    self.tree = tree
    scalars = Array(source.text.unicodeScalars)
    isJSON = Notation.isJSON(source.text, file: source.name)
    var (number, texts) = (0, self.texts)
    tree.eachText { node, value in
      texts[Self.key(node.span)] = (number, value)
      number += 1
    }
    self.texts = texts
  }

  private static func key(_ span: SourceSpan) -> [Int] { [span.line, span.columns.lowerBound] }

  private func offset(of span: SourceSpan) -> Int {
    let first = source.lines.place(ofCharacter: span.columns.lowerBound - 1, inLine: span.line).scalar
    return source.lines.offset(ofLine: span.line) + first
  }

  /// The notations that are written at the beginnings of the values, by the offsets of their first scalars.
  func places(of rewritings: [Rewriting]) -> [Int: WrittenScalar] {
    let starts = rewritings.compactMap { rewriting in
      texts[Self.key(rewriting.span)].map { (offset: offset(of: rewriting.span), value: $0.value) }
    }
    guard isJSON else { return writtenScalars(inYAML: source.text, at: Set(starts.map(\.offset))) }
    return starts.reduce(into: [:]) { $0[$1.offset] = writtenScalar(inJSON: scalars, at: $1.offset, saying: $1.value) }
  }

  func place(of rewriting: Rewriting, _ found: [Int: WrittenScalar]) throws(RewritingRefusal) -> Place {
    guard let (number, value) = texts[Self.key(rewriting.span)] else { throw .noValue }
    guard let written = found[offset(of: rewriting.span)] else { throw .noValue }
    guard let wanted = replaced(rewriting.old, with: rewriting.new, in: value) else { throw .otherText }
    return Place(
      number: number, wanted: wanted, notations: notations(of: wanted, like: written, in: scalars, isJSON: isJSON))
  }

  /// The text with the notations replaced; nil where it would not have the new values and otherwise the old ones.
  func rewritten(_ changes: [(place: Place, notation: (extent: Range<Int>, words: String))]) -> String? {
    var attempt = String.UnicodeScalarView()
    var end = 0
    for change in changes {
      // One value cannot be inside another: both would begin at the same place.
      guard change.notation.extent.lowerBound >= end else { return nil }
      attempt.append(contentsOf: scalars[end..<change.notation.extent.lowerBound])
      attempt.append(contentsOf: change.notation.words.unicodeScalars)
      end = min(change.notation.extent.upperBound, scalars.count)
    }
    attempt.append(contentsOf: scalars[end...])
    let wanted = Dictionary(changes.map { ($0.place.number, $0.place.wanted) }) { first, _ in first }
    let text = String(attempt)
    var number = 0
    guard let after = readNode(text, file: source.name).node, after.says(tree, but: wanted, &number) else { return nil }
    return text
  }
}

/// Whether the text of a file is read as JSON.
private func isJSON(_ text: String, file: String) -> Bool {
  if let kind = NotationKind(fileName: file) { return kind == .json }
  let first = text.first { !$0.isWhitespace }
  return first == "{" || first == "["
}

/// The value with `old` replaced by `new`; nil where it does not contain `old` exactly once.
private func replaced(_ old: String, with new: String, in value: String) -> String? {
  if value == old { return new }
  guard !old.isEmpty else { return nil }
  let (whole, part) = (Array(value.unicodeScalars), Array(old.unicodeScalars))
  guard part.count <= whole.count else { return nil }
  let starts = (0...whole.count - part.count).filter { start in
    part.indices.allSatisfy { whole[start + $0] == part[$0] }
  }
  // The last line end of a block may follow. What precedes a text is a marker or number, which may look like the text.
  guard let start = starts.last, starts.count == 1 || value.hasSuffix(old) else { return nil }
  var result = String.UnicodeScalarView()
  result.append(contentsOf: whole[..<start])
  result.append(contentsOf: new.unicodeScalars)
  result.append(contentsOf: whole[(start + part.count)...])
  return String(result)
}

/// The ways to write a value, the one most similar to the present one first, each with the range that it replaces.
private func notations(
  of value: String, like found: WrittenScalar, in text: [Unicode.Scalar], isJSON: Bool
) -> [(extent: Range<Int>, words: String)] {
  if isJSON { return [(found.extent, jsonString(value))] }
  let quoted = jsonString(value, escapingUnseen: true)
  let isOneLine = !value.unicodeScalars.contains(where: \.isUnseen)
  switch found.style {
  case .plain:
    let careful = yamlScalar(value, isInFlow: found.isInFlow)
    // What was written plain, though other readers take it for a number, may be written plain again.
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

/// A block with new lines under its present header; nil where such lines cannot express the value.
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
  // The first line that is not blank determines the block's indentation.
  var (index, margin) = (start, 0)
  while index < end {
    margin = 0
    while index < end, text[index] == " " { (index, margin) = (index + 1, margin + 1) }
    guard index < end, text[index] == "\n" || text[index] == "\r" else { break }
    index += 1
  }
  guard margin > 0, index < end else { return nil }
  // Behind the last line that is not blank there are line ends, which the header's sign keeps or drops.
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
  /// The nodes directly in this one.
  fileprivate var inner: [Node] {
    switch content {
    case .scalar, .null: []
    case .sequence(let nodes): nodes
    case .mapping(let entries): entries.map(\.value)
    }
  }

  /// Calls `take` with each text in this node, in the order of the file.
  fileprivate func eachText(_ take: (Node, String) -> Void) {
    if case .scalar(let text, _) = content { take(self, text) }
    for node in inner { node.eachText(take) }
  }

  /// Whether this node has the content of `other`, except for the texts that were replaced; places do not count.
  ///
  /// - Parameters:
  ///   - texts: the new texts, by their numbers among all texts of the tree.
  ///   - number: the number of the first text in this node; on return, that of the first text behind it.
  fileprivate func says(_ other: Node, but texts: [Int: String], _ number: inout Int) -> Bool {
    switch (content, other.content) {
    case (.scalar(let own, _), .scalar(let others, _)):
      number += 1
      return own.unicodeScalars.elementsEqual((texts[number - 1] ?? others).unicodeScalars)
    case (.null, .null): return true
    case (.mapping(let own), .mapping(let others)):
      guard own.count == others.count, zip(own, others).allSatisfy({ $0.key == $1.key }) else { return false }
    case (.sequence, .sequence): break
    default: return false
    }
    let (own, others) = (inner, other.inner)
    guard own.count == others.count else { return false }
    return own.indices.allSatisfy { own[$0].says(others[$0], but: texts, &number) }
  }
}
