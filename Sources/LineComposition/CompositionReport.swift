public import Frames
public import Measure

/// What the rules make of a text, in numbers: for trying them.
public struct CompositionReport: Hashable, Sendable {
  /// The text on a line without end, as far as its last character's body.
  public var natural: Length
  /// The space between scalar i and i + 1 beyond their own bodies, in the unbroken text.
  public var gaps: [Length]
  public var lines: [Line]

  /// A line of a report.
  public struct Line: Hashable, Sendable {
    /// Where it begins and ends, in scalars of the text; the end is the first that is no longer on it.
    public var start: Int
    public var end: Int
    /// Its width before adjustment, with the space after a mark at its end.
    public var natural: Length
    public var width: Length
    /// Whether its last mark stands beyond the measure.
    public var hangs: Bool
  }
}

/// Sets `text` as ``compose(_:in:measure:alignment:tracking:rules:shaper:)`` does and tells the numbers.
public func report(
  on text: String, in face: FontFace, measure: Length, alignment: Alignment = .justify,
  rules: LineRules, shaper: some TextShaper
) -> CompositionReport {
  let composition = Composition(
    text, in: face, measure: measure, alignment: alignment, rules: rules, shaper: shaper)
  let measured = composition.measured
  var gaps: [Length] = []
  var scalars = [0]
  for index in 0..<measured.count {
    let count = Int(measured.text.places[index].scalars)
    scalars.append((scalars.last ?? 0) + count)
    for _ in 1..<max(1, count) { gaps.append(.zero) }
    if index + 1 < measured.count { gaps.append(Length(units: Int(measured.gaps[index].natural))) }
  }
  let lines = composition.lines.map { line in
    CompositionReport.Line(
      start: scalars[line.range.lowerBound], end: scalars[line.range.upperBound],
      natural: Length(units: line.fit.natural), width: Length(units: line.fit.width), hangs: line.fit.hangs)
  }
  return CompositionReport(natural: Length(units: measured.sums[measured.count].natural), gaps: gaps, lines: lines)
}
