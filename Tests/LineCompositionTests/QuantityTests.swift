import Frames
import Measure
import TestSupport
import Testing

@testable import LineComposition

/// The left edge of each character on a line of ten characters, in points; glyphs are squares of 10 pt, digits are 5 pt
/// wide.
private func edges(_ text: String, alignment: Alignment = .justify) -> [Double] {
  var rules = LineRules()
  (rules.quantities, rules.setsSpacing) = (.end, false)
  let face = FontFace(family: "Square", size: .points(10))
  let composed = compose(
    text, in: face, measure: .points(100), alignment: alignment, rules: rules, shaper: SquareShaper())
  return composed.lines.flatMap { line in
    line.runs.flatMap { placed -> [Double] in
      var x = placed.x
      return placed.run.glyphs.map { glyph in
        defer { x += glyph.advance }
        return x.points
      }
    }
  }
}

@Test(
  "A quantity stands at the end of its label's line",
  arguments: [
    ("開催数　7回", [0.0, 10, 20, 30, 85, 90]), ("開催数　約7回", [0, 10, 20, 30, 75, 85, 90]),
    ("数　7（8）", [0, 10, 70, 75, 85, 90]),
  ])
func quantitiesAtTheEnd(text: String, expected: [Double]) { #expect(edges(text) == expected) }

@Test(
  "A text without a label, with several, or of several lines stays as it is",
  arguments: ["開催　七回", "　四七回", "　　７回", "開会　7回　閉　8", "開催数　7回の講座を開いた"])
func othersStay(text: String) { #expect(edges(text).prefix(4) == [0, 10, 20, 30]) }

@Test func linesInTheMiddleStay() { #expect(edges("数　7", alignment: .center) == [37.5, 47.5, 57.5]) }
