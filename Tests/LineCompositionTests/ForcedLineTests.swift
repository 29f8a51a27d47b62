import Frames
import Measure
import TestSupport
import Testing

@testable import LineComposition

private let face = FontFace(family: "Square", size: .points(10))

private func composed(_ text: String, ems: Double, _ alignment: Alignment = .start) -> [LineBox] {
  var rules = LineRules()
  (rules.raggedBelow, rules.stretchLimit) = (0, .infinity)
  return compose(
    text, in: face, measure: .points(10 * ems), alignment: alignment, rules: rules, shaper: SquareShaper()
  ).lines
}

@Test(
  "a line break ends its line, and a blank of no width stands for it",
  arguments: [
    ("点検\n橋", ["点検 ", "橋"]), ("あいうえ\nお", ["あいうえ ", "お"]), ("あ\n\nい", ["あ ", " ", "い"]), ("あ\n", ["あ "]),
    ("\nあ", [" ", "あ"]), ("あいう\nえおかきく", ["あいう ", "えおか", "きく"]),
    // Kinsoku does not reach over a line break, nor does the join between a number and its counter.
    ("あいう\n、え", ["あいう ", "、え"]), ("「\nあ」", ["「 ", "あ」"]), ("12\n月", ["12 ", "月"]), ("A\nB", ["A ", "B"]),
  ])
func linesBetweenBreaks(text: String, expected: [String]) {
  let lines = composed(text, ems: 4)
  #expect(lines.map(\.text) == expected)
  #expect(lines.map(\.hasBreak) == expected.map { $0.hasSuffix(" ") })
  #expect(lines.reduce(0) { $0 + $1.characterCount } == text.unicodeScalars.count)
}

@Test func theLineBeforeABreakIsNotJustified() {
  let lines = composed("あいう「え」か\nき", ems: 4, .justify)
  #expect(lines.map(\.width) == [.points(40), .points(35), .points(10)])
  #expect(lines[1].setting?.changes == [])
}

@Test func eachLineIsAlignedByItself() {
  #expect(composed("あい\nう", ems: 4, .end).map { $0.runs[0].x } == [.points(20), .points(30)])
  #expect(composed("あい\nうえ", ems: 4, .even).map { $0.runs[0].run.width } == [.points(40), .points(40)])
}

@Test func onlyTheFirstLineOpensWithABracketSetBack() {
  var rules = LineRules()
  rules.lineHeadBracket = .halfEmFirst
  let lines = compose("「あ」\n「い」", in: face, measure: .points(100), rules: rules, shaper: SquareShaper()).lines
  #expect(lines.map { $0.runs[0].x } == [.points(5), .zero])
}

@Test(arguments: ["あい\nうえお", "あ\n\nい", "\nあ", "あい\n", "「あ、\nい」うえお。\nA B"])
func theReportCountsBreaks(text: String) {
  let report = report(on: text, in: face, measure: .points(30), rules: LineRules(), shaper: SquareShaper())
  let count = text.unicodeScalars.count
  #expect(report.gaps.count == count - 1)
  #expect(report.lines.first?.start == 0 && report.lines.last?.end == count)
  for (line, next) in zip(report.lines, report.lines.dropFirst()) { #expect(line.end == next.start) }
}
