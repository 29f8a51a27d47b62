public import Frames
public import Measure

/// The numbers behind a composed text, for trying out rules.
public struct CompositionReport: Hashable, Sendable {
  /// The width of the text on one endless line, up to the body of its last character; with line breaks, of its widest
  /// line.
  public var natural: Length
  /// The space between scalar i and i + 1 beyond their own bodies, in the unbroken text.
  public var gaps: [Length]
  /// The lines in order.
  public var lines: [Line]

  /// A line of a report.
  public struct Line: Hashable, Sendable {
    /// The range of the line in scalars of the text; `end` is the first scalar that is not on the line.
    public var start: Int
    /// The first scalar behind the line.
    public var end: Int
    /// The width before adjustment, with the space after a mark at the line's end.
    public var natural: Length
    /// The width after adjustment.
    public var width: Length
    /// Whether the last mark stands beyond the measure.
    public var hangs: Bool
  }
}

/// Sets `text` like ``compose(_:in:measure:firstIndent:alignment:tracking:rules:shaper:)`` and returns the numbers.
///
/// A line break is a character of the line that it ends, without width and without a gap on either side.
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
  /// Adds the part between two line breaks that begins at scalar `start` of the text.
  ///
  /// - Returns: the scalar at which the part ends.
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
