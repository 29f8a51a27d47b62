public import Frames
public import Measure

/// What the rules make of a text, in numbers: for trying them.
public struct CompositionReport: Hashable, Sendable {
  /// The text on a line without end, as far as its last character's body; with line breaks its widest line.
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
///
/// A line break is a character of the line that it ends, without a width and without a gap on either side.
public func report(
  on text: String, in face: FontFace, measure: Length, alignment: Alignment = .justify,
  rules: LineRules, shaper: some TextShaper
) -> CompositionReport {
  var report = CompositionReport(natural: .zero, gaps: [], lines: [])
  var start = 0
  for part in text.forcedLines {
    let composition = Composition(
      part.text, in: face, measure: measure, alignment: alignment, rules: part.rules(rules), shaper: shaper)
    if start > 0 { report.gaps.append(.zero) }
    start = report.add(composition, from: start)
    guard part.hasBreak else { continue }
    if part.text.isEmpty {
      report.lines.append(CompositionReport.Line(start: start, end: start, natural: .zero, width: .zero, hangs: false))
    } else {
      report.gaps.append(.zero)
    }
    start += 1
    report.lines[report.lines.count - 1].end = start
  }
  return report
}

extension CompositionReport {
  /// Adds what stands between two line breaks, `start` scalars of the text being before it.
  ///
  /// - Returns: how many scalars are before what follows.
  fileprivate mutating func add(_ composition: Composition, from start: Int) -> Int {
    let measured = composition.measured
    var scalars = [start]
    for index in 0..<measured.count {
      let count = Int(measured.text.places[index].scalars)
      scalars.append((scalars.last ?? start) + count)
      for _ in 1..<max(1, count) { gaps.append(.zero) }
      if index + 1 < measured.count { gaps.append(Length(units: Int(measured.gaps[index].natural))) }
    }
    lines += composition.lines.map { line in
      Line(
        start: scalars[line.range.lowerBound], end: scalars[line.range.upperBound],
        natural: Length(units: line.fit.natural), width: Length(units: line.fit.width), hangs: line.fit.hangs)
    }
    natural = max(natural, Length(units: measured.sums[measured.count].natural))
    return scalars.last ?? start
  }
}
