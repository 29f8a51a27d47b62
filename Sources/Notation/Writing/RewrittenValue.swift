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

/// A value of a file that is to say something else.
public struct Rewriting: Hashable, Sendable {
  /// Where the value begins, as its node has it.
  public var span: SourceSpan
  /// All that the value says or a part of it, as the text behind an item's marker.
  public var old: String
  public var new: String

  public init(span: SourceSpan, old: String, new: String) {
    self.span = span
    self.old = old
    self.new = new
  }
}

/// The file's text with values saying what they are to say, everything else to the byte, and which of them could not be
/// written, by their places in the list.
///
/// A value keeps the style that it is written in, plain, quoted or as a block, where the new text can be written so, and
/// is quoted otherwise. Each attempt is read again: it counts only if these values alone are others.
///
/// - Parameter rewritings: one for each place, in the order in which they stand in the file.
/// - Complexity: O(file) where all can be written in the style they have; times the number of those that cannot.
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
  // One of them cannot be written as it was: first the later half, which moves nothing that stands before it.
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

/// The same for one value.
///
/// - Throws: where that cannot be done.
public func rewritten(
  _ source: Source, at span: SourceSpan, replacing old: String, with new: String
) throws(RewritingRefusal) -> String {
  let (text, refused) = rewritten(source, [Rewriting(span: span, old: old, new: new)])
  if let refusal = refused[0] { throw refusal }
  return text
}

/// A file's text, its tree, and where the values of the tree stand in the text.
private struct WrittenFile {
  let source: Source
  let tree: Node
  let scalars: [Unicode.Scalar]
  let isJSON: Bool
  /// The texts of the tree by where they begin: which of all texts each is, from 0, and what it says.
  private var texts: [[Int]: (number: Int, value: String)] = [:]

  /// A value to be written anew.
  struct Place {
    /// Which of the tree's texts it is.
    var number: Int
    /// What it is to say.
    var wanted: String
    /// The ways in which that may be written, the likest first, each with the scalars whose place it takes.
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

  /// What is written where the values begin, by their first scalars.
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

  /// The text with the words in their places; nil where it would not say these values, and all else as before.
  func rewritten(_ changes: [(place: Place, notation: (extent: Range<Int>, words: String))]) -> String? {
    var attempt = String.UnicodeScalarView()
    var end = 0
    for change in changes {
      // A value that stands within another cannot be: then both begin in one place.
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
) -> [(extent: Range<Int>, words: String)] {
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
  /// The nodes directly in it.
  fileprivate var inner: [Node] {
    switch content {
    case .scalar, .null: []
    case .sequence(let nodes): nodes
    case .mapping(let entries): entries.map(\.value)
    }
  }

  /// Its texts, in the order in which they stand.
  fileprivate func eachText(_ take: (Node, String) -> Void) {
    if case .scalar(let text, _) = content { take(self, text) }
    for node in inner { node.eachText(take) }
  }

  /// Whether it says what `other` does, but that texts say what they are to; places are no part of what is said.
  ///
  /// - Parameters:
  ///   - texts: by which of all texts each is.
  ///   - number: that of the first text in it; behind it when it returns.
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
