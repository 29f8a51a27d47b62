public import Frames
public import Measure

/// How a paragraph's lines lie on their measure.
public enum Alignment: String, Hashable, Sendable, CaseIterable {
  /// Flush left, ragged right.
  case start
  case center
  case end
  /// 均等割付: the characters of a single line spread over the whole measure.
  case even
}

/// A text broken into lines, not yet placed.
public struct ComposedParagraph: Hashable, Sendable {
  public var measure: Length
  /// From one baseline to the next (行送り).
  public var leading: Length
  public var lines: [LineBox]
  /// Words and numbers that had to be cut in two because they are wider than the measure.
  public var cutWords: [String]
  /// Characters that no font has.
  public var missing: [MissingCharacter]

  /// The height of all lines.
  public var height: Length { leading * lines.count }
}

/// A character that no listed font has, and the face it was asked of.
public struct MissingCharacter: Hashable, Sendable {
  public var text: String
  public var face: FontFace
}

/// Sets `text` in `face` on lines of `measure`.
///
/// - Parameter measure: the width of the lines; a cluster wider than that stands on a line of its own.
/// - Parameter tracking: what is put between the characters (字間) of a line that has room for it.
/// - Complexity: O(length of the text), and one call of the shaper.
public func compose(
  _ text: String, in face: FontFace, measure: Length, leading: Length, alignment: Alignment = .start,
  tracking: Length = .zero, shaper: some TextShaper
) -> ComposedParagraph {
  let shaped = ShapedText(text, face: face, shaper: shaper)
  let breaks = filledLines(shaped.clusters, measure: measure)
  let metrics = shaper.lineMetrics(of: face)
  let lines = breaks.lines.map {
    line(shaped, clusters: $0, measure: measure, alignment: alignment, tracking: tracking, metrics: metrics)
  }
  let cutWords = breaks.cutBefore.compactMap { line in
    line < breaks.lines.count ? wordAround(breaks.lines[line].lowerBound, in: shaped) : nil
  }
  return ComposedParagraph(
    measure: measure, leading: leading, lines: lines, cutWords: cutWords, missing: missingCharacters(shaped, face))
}

/// The line that `clusters` make, aligned on `measure`; white space at its end hangs and has no width.
private func line(
  _ shaped: ShapedText, clusters: Range<Int>, measure: Length, alignment: Alignment, tracking: Length,
  metrics: LineMetrics
) -> LineBox {
  let inked = clusters.prefix { index in !shaped.clusters[index..<clusters.upperBound].allSatisfy(\.isSpace) }
  let width = shaped.clusters[inked.startIndex..<inked.endIndex].reduce(Length.zero) { $0 + $1.width }
  var box = LineBox(runs: [], width: width, ascent: metrics.ascent, descent: metrics.descent)
  var x = Length.zero
  var first = clusters.lowerBound
  while first < clusters.upperBound {
    let number = shaped.clusters[first].run
    let next = shaped.clusters[first..<clusters.upperBound].firstIndex { $0.run != number } ?? clusters.upperBound
    let run = shaped.slice(first..<next)
    box.runs.append(PlacedRun(x: x, run: run))
    x += run.width
    first = next
  }
  if tracking > .zero, width + tracking * max(0, inked.count - 1) <= measure { box.track(by: tracking) }
  let slack = measure - box.width
  switch alignment {
  case .start: break
  case .center: box.shift(by: slack / 2)
  case .end: box.shift(by: slack)
  case .even: box.spread(over: measure)
  }
  return box
}

/// The word or number that goes on at cluster `index`.
private func wordAround(_ index: Int, in shaped: ShapedText) -> String {
  var (first, last) = (index, index)
  while first > 0, shaped.clusters[first].licence == .cutsWord { first -= 1 }
  while last + 1 < shaped.clusters.count, shaped.clusters[last + 1].licence == .cutsWord { last += 1 }
  return (first...last).map { shaped.slice($0..<$0 + 1).text }.joined()
}

private func missingCharacters(_ shaped: ShapedText, _ face: FontFace) -> [MissingCharacter] {
  shaped.clusters.indices
    .filter { shaped.runs[shaped.clusters[$0].run].clusters[shaped.clusters[$0].index].isMissing }
    .map { MissingCharacter(text: shaped.slice($0..<$0 + 1).text, face: face) }
}
