import Frames
import Measure
import TestSupport
import Testing

@testable import LineComposition

private let face = FontFace(family: "Square", size: .points(10))
private var shaper: some TextShaper { SquareShaper().reading(.scripts) }

@Test(
  arguments: [
    ("面積12km^{2}の", ["^2"], []), ("CO_{2}とm^{3}/s", ["_2", "^3"], []), ("※^{1}^{2}", ["^1", "^2"], []),
    ("x_{i}^{2}", ["_i", "^2"], []), ("第3四半期^{（注1）}", ["^（注1）"], []),
    ("m^{2", [], [1]), ("m^{}", [], [1]), ("m^{\n2}", [], [1]), ("m^{a{b}", [], [1]), ("m^{x^{2}", ["^2"], [1]),
    ("m^2、a_b、{2}、^ {2}", [], []), ("^", [], []), ("", [], []),
  ] as [(String, [String], [Int])])
func marksThatCloseOnTheirLineAreRead(text: String, closed: [String], open: [Int]) {
  let scalars = Array(text.unicodeScalars)
  let found = textMarks(in: scalars, reading: .scripts)
  #expect(
    found.closed.map { ($0.kind == .raised ? "^" : "_") + String(String.UnicodeScalarView(scalars[$0.content])) }
      == closed)
  #expect(found.open.map(\.lowerBound) == open)
}

@Test func textsAreWrittenWithoutTheirMarks() {
  #expect("12km^{2}のCO_{2}".printed(reading: .scripts) == "12km2のCO2")
  #expect("m^{2と{氏名}".printed(reading: .scripts) == "m^{2と{氏名}")
}

/// Each run: its beginning, text, size and distance from the baseline in points, and the number of marks before it.
private func runs(_ text: String) -> [String] {
  compose(text, in: face, measure: .points(1_000), shaper: shaper).lines.flatMap(\.runs).map { placed in
    let shift = placed.run.glyphs.first?.shift.y ?? .zero
    let numbers = [placed.x, placed.run.face.size, shift].map { ($0.points * 100).rounded() / 100 }
    return "\(numbers[0]) \(placed.run.text) \(numbers[1]) \(numbers[2]) \(placed.run.marksBefore)"
  }
}

@Test func whatIsRaisedIsSmallAndHighAndNextToWhatItBelongsTo() {
  #expect(runs("km^{2}市") == ["0.0 km 10.0 0.0 0", "10.0 2 6.0 -3.5 2", "14.5 市 10.0 0.0 1"])
  // Brackets, and the space behind them, are in proportion: 3 + 6 + 3 + 3.
  #expect(runs("料^{（注）}と").last == "25.0 と 10.0 0.0 1")
  #expect(runs("CO_{2}") == ["0.0 CO 10.0 0.0 0", "10.0 2 6.0 1.5 2"])
  // No gap between kana and the signs that belong to them, and no mark lost between two signs.
  #expect(runs("の^{1}_{2}") == ["0.0 の 10.0 0.0 0", "10.0 1 6.0 -3.5 2", "13.0 2 6.0 1.5 3"])
}

@Test func linesAreNoHigherAndCountWhatIsWritten() {
  let text = "^{1}面積\nkm^{2}\nCO_{2}と"
  let plain = compose("面積\n面積\n面積", in: face, measure: .points(100), shaper: SquareShaper())
  let composed = compose(text, in: face, measure: .points(100), shaper: shaper)
  #expect(composed.lines.map(\.text) == ["1面積 ", "km2 ", "CO2と"])
  #expect(composed.lines.map(\.ascent) == plain.lines.map(\.ascent))
  #expect(composed.lines.map(\.characterCount) == [7, 7, 7])
}

@Test(arguments: 1..<12)
func nothingRaisedOrLoweredBeginsALine(ems: Int) {
  var rules = LineRules()
  rules.raggedBelow = 0
  let text = "水^{1}と木^{注12}の面積km^{2}とCO_{2}、10^{-3}"
  for alignment in [Alignment.start, .justify] {
    let composed = compose(
      text, in: face, measure: .points(10 * Double(ems)), alignment: alignment, rules: rules, shaper: shaper)
    #expect(composed.lines.map(\.text).joined() == text.printed(reading: .scripts))
    #expect(composed.lines.allSatisfy { $0.runs.first?.run.standing == .onLine })
  }
}

@Test func withoutTheSwitchMarksAreTextLikeAnyOther() {
  let line = compose("m^{2}", in: face, measure: .points(100), shaper: SquareShaper().reading([])).lines[0]
  #expect(line.text == "m^{2}" && line.runs.count == 1)
}
