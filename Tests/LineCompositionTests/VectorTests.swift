import Frames
import Measure
import Testing
import TestSupport

@testable import LineComposition

private let face = FontFace(family: "Square", size: .points(12))
private let em = 12.0 * 1024

private func measured(_ text: String, _ rules: LineRules = LineRules()) -> MeasuredText {
  MeasuredText(CollectedText(text, in: face, shaper: SquareShaper()), rules)
}

/// Natural widths and gaps, in ems: between other characters, and at a line's end in JLREQ and in JIS X 4051.
@Test(arguments: [
  ("あ、い", [0, 0.5], 3.0, 3.0, 3.0),
  ("「あ」", [0, 0], 2, 2.5, 2),
  ("（あ）。", [0, 0, 0], 2.5, 3, 3),
  ("あ）、い", [0, 0, 0.5], 3.5, 3.5, 3.5), ("あ。」い", [0, 0, 0.5], 3.5, 3.5, 3.5),
  ("あ』」い", [0, 0, 0.5], 3.5, 3.5, 3.5),
  ("あ」「い", [0, 0.5, 0], 3.5, 3.5, 3.5), ("あ、「い", [0, 0.5, 0], 3.5, 3.5, 3.5),
  ("「『あ", [0, 0], 2, 2, 2),
  ("あ・い", [0.25, 0.25], 3, 3, 3),
  ("あ」・い", [0, 0.25, 0.25], 3.5, 3.5, 3.5),
  ("あ、・い", [0, 0.75, 0.25], 4, 4, 4),
  ("第8次", [0.25, 0.25], 3, 3, 3),
  ("約5,000円", [0.25, 0, 0, 0, 0, 0.25], 5, 5, 5),
  ("A）あ", [0, 0.5], 2.5, 2.5, 2.5), ("（A", [0], 1, 1, 1), ("。A", [0.5], 1.5, 1.5, 1.5),
  ("あ　「い", [0, 0, 0], 3.5, 3.5, 3.5),
  ("あ！　い", [0, 0, 0], 4, 4, 4), ("あ！」い", [0, 0, 0.5], 4, 4, 4),
  ("3～5", [0, 0], 2, 2, 2), ("あ――い", [0, 0, 0], 4, 4, 4), ("漢…", [0], 2, 2, 2),
  ("37.8％", [0, 0, 0, 0], 3, 3, 3), ("①新", [0], 2, 2, 2),
  ("回（年3回）、", [0.5, 0, 0.25, 0.25, 0, 0], 6, 6.5, 6),
])
func naturalWidths(text: String, gaps: [Double], middle: Double, jlreq: Double, jis: Double) {
  let measured = measured(text)
  #expect(measured.gaps.dropLast().map { Double($0.natural) / em } == gaps)
  #expect(Double(measured.sums[measured.count].natural) / em == middle)
  let wide = LineWish(measure: 1_000_000, isJustified: false)
  #expect(Double(measured.fit(0, measured.count, wide).natural) / em == jlreq)
  var rules = LineRules()
  rules.adjustment = .jis
  let byJIS = MeasuredText(measured.text, rules)
  #expect(Double(byJIS.fit(0, byJIS.count, wide).natural) / em == jis)
}

/// A line from the standard's examples, and its adjustment.
struct AdjustedLine: Sendable {
  var text: String
  var measure: Double
  var natural: Double
  /// The gaps that change, and the change in ems.
  var changes: [([Int], Double)]

  static let examples: [AdjustedLine] = [
    AdjustedLine(text: "市民に「アプリ」を配信した。", measure: 13, natural: 14, changes: [([2, 7], -0.25)]),
    AdjustedLine(text: "市民に「アプリ」を配信し、市", measure: 13, natural: 14, changes: [([2, 7, 12], -1.0 / 3)]),
    AdjustedLine(text: "市民に「アプリ」を配信し、市", measure: 13.5, natural: 14, changes: [([2, 7, 12], -1.0 / 6)]),
    AdjustedLine(text: "市民向けの講座を開催し市", measure: 13, natural: 12, changes: [(Array(0...10), 1.0 / 11)]),
    AdjustedLine(text: "・市民・事業者・市の連携", measure: 11.5, natural: 11.75, changes: [([0, 2, 3, 6, 7], -0.05)]),
    AdjustedLine(
      text: "利用者は6,208件とな", measure: 11, natural: 10, changes: [([0, 1, 2, 9, 10], 0.1), ([3, 8], 0.25)]),
    AdjustedLine(
      text: "全体会 2回の開催", measure: 9, natural: 8 + 1.0 / 12,
      changes: [([0, 1, 5, 6, 7], 0.1), ([3], 1.0 / 6), ([4], 0.25)]),
  ]
}

/// Lines adjusted by JLREQ; the character after the line keeps it from being the paragraph's last.
@Test(arguments: AdjustedLine.examples)
func adjustedLines(line: AdjustedLine) {
  let measured = measured(line.text + "国")
  let measure = Int(line.measure * em)
  let fit = measured.fit(0, measured.count - 1, LineWish(measure: measure, isJustified: true))
  #expect(abs(Double(fit.natural) / em - line.natural) < 0.001)
  #expect(fit.width == measure)
  #expect(fit.endSpace == 0)
  let advances = measured.advances(of: ChosenLine(range: 0..<measured.count - 1, fit: fit))
  #expect(advances.reduce(0, +) == fit.width)
  for index in 0..<measured.count - 2 {
    let change = advances[index] - Int(measured.bodies[index]) - Int(measured.gaps[index].natural)
    let expected = line.changes.first { $0.0.contains(index) }?.1 ?? 0
    #expect(abs(Double(change) / em - expected) < 0.001, "gap \(index)")
  }
}

/// A line that cannot shrink enough is broken earlier.
@Test func infeasibleLine() {
  let measured = measured("第8次総合計画を策定した。国")
  #expect(measured.fit(0, measured.count - 1, LineWish(measure: Int(12 * em), isJustified: true)).isOverfull)
}

@Test(arguments: [
  // An opening bracket goes to the next line, and the line before is stretched.
  ("組織目標の達成（市民", 8.0, ["組織目標の達成", "（市民"]),
  // The comma also hangs at the end of the last line.
  ("市民の安全、", 5, ["市民の安全、"]),
])
func hangingAndLineEnds(text: String, ems: Double, expected: [String]) {
  var rules = LineRules()
  (rules.hangs, rules.raggedBelow) = (true, 0)
  let composed = compose(
    text, in: face, measure: .points(12 * ems), alignment: .justify, rules: rules,
    shaper: SquareShaper())
  #expect(composed.lines.map(\.text) == expected)
  #expect(composed.lines.allSatisfy { $0.width <= .points(12 * ems) })
}
