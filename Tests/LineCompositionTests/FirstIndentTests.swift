import Frames
import Measure
import TestSupport
import Testing

@testable import LineComposition

private let face = FontFace(family: "Square", size: .points(10))

private func composed(
  _ text: String, ems: Double, indent: Double, _ alignment: Alignment = .start, _ rules: LineRules = LineRules()
) -> ComposedParagraph {
  compose(
    text, in: face, measure: .points(10 * ems), firstIndent: .points(10 * indent), alignment: alignment, rules: rules,
    shaper: SquareShaper())
}

@Test(arguments: [
  ("あいうえおかきくけこ", 5.0, 1.0, ["あいうえ", "おかきく", "けこ"]), ("あいうえお", 5.0, 0.0, ["あいうえお"]),
  // Kinsoku also holds on the shorter line; only the paragraph's first line is shorter, not a line after a line break.
  ("あいうえ。おか", 5.0, 1.0, ["あいう", "え。おか"]), ("あい\nうえおかき", 5.0, 1.0, ["あい ", "うえおかき"]),
  // The indent never takes more than half of the measure.
  ("あいうえ", 4.0, 9.0, ["あい", "うえ"]),
])
func firstLinesAreShorter(text: String, ems: Double, indent: Double, expected: [String]) {
  #expect(composed(text, ems: ems, indent: indent).lines.map(\.text) == expected)
}

@Test func aJustifiedFirstLineReachesTheMeasureFromItsIndent() {
  let text = "この施策では、市民の暮らしを守り、次の世代に引き継ぐため「安全」と「安心」を目指して取り組む。"
  let lines = composed(text, ems: 15, indent: 1, .justify).lines
  #expect(lines.count > 2)
  #expect(lines.dropLast().map(\.width) == [.points(140)] + Array(repeating: .points(150), count: lines.count - 2))
  #expect(lines[0].setting?.measure == .points(140) && lines[1].setting?.measure == .points(150))
}

@Test(arguments: [
  (LineHeadBracket.flush, 10.0, 0.0), (.halfEm, 10, 5), (.halfEmFirst, 0, 5),
])
func aBracketAtAParagraphsHead(bracket: LineHeadBracket, indent: Double, space: Double) {
  var rules = LineRules()
  rules.lineHeadBracket = bracket
  let paragraph = composed("「あい」うえお", ems: 6, indent: 1, .start, rules)
  #expect(paragraph.firstIndent == .points(indent))
  #expect(paragraph.lines[0].runs[0].x == .points(space))
}

@Test(arguments: 0..<10)
func randomParagraphsKeepTheirTextAndMeasure(batch: Int) {
  for offset in 0..<20 {
    let seed = UInt64(7_000 + batch * 20 + offset)
    var generator = SeededGenerator(seed: seed)
    let text = String(
      (0..<Int.random(in: 1...120, using: &generator)).map { _ in
        generator.pick(Array("市民の暮らしを守る、。「」ａ12 ー"))
      })
    var rules = LineRules()
    rules.balancesLines = generator.oneIn(4)
    rules.hangs = generator.oneIn(3)
    let alignment = generator.pick([Alignment.start, .justify, .end])
    let paragraph = composed(text, ems: Double(generator.pick([6, 14, 30])), indent: 1, alignment, rules)
    #expect(paragraph.lines.map(\.text).joined() == text, "seed \(seed)")
    for line in paragraph.lines {
      #expect(line.setting?.isOverfull == true || line.width <= (line.setting?.measure ?? .zero), "seed \(seed)")
    }
    #expect(paragraph.lines.dropFirst().allSatisfy { $0.setting?.measure != paragraph.lines[0].setting?.measure })
  }
}
