import Frames
import LineComposition
import Measure
import TestSupport
import Testing

private let face = FontFace(family: "Square", size: .points(10))

@Test(
  "a value is never broken, but where it is wider than its line, and then it is told",
  arguments: ["△1,234千円", "▲0.5ポイント", "−12.3%", "1,024人/年", "第21条第3項", "A-12 / 3"])
func aValueIsNeverBroken(text: String) {
  var rules = LineRules()
  rules.isUnbroken = true
  let whole = compose(text, in: face, measure: .points(200), rules: rules, shaper: SquareShaper()).lines[0].width
  for spare in [0.0, 1, 30] {
    let roomy = compose(text, in: face, measure: whole + .points(spare), rules: rules, shaper: SquareShaper())
    #expect(roomy.lines.map(\.text) == [text] && roomy.cutWords == [])
  }
  let narrow = compose(text, in: face, measure: whole - .points(6), rules: rules, shaper: SquareShaper())
  #expect(narrow.lines.count > 1 && !narrow.cutWords.isEmpty)
  #expect(unbreakableWidth(of: text, in: face, rules: rules, shaper: SquareShaper()) == whole)
}

@Test func itsOwnLineBreaksStand() {
  var rules = LineRules()
  rules.isUnbroken = true
  let lines = compose("12人\n3回", in: face, measure: .points(100), rules: rules, shaper: SquareShaper()).lines
  #expect(lines.map(\.text) == ["12人 ", "3回"])
}
