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

/// A line of ten characters of 10 pt with its quantity at the end and `leader` before it.
private func led(_ text: String, by leader: String, missing: Set<Character> = []) -> ComposedParagraph {
  var rules = LineRules()
  (rules.quantities, rules.setsSpacing, rules.quantityLeader) = (.end, false, leader)
  return compose(
    text, in: FontFace(family: "Square", size: .points(10)), measure: .points(100), alignment: .justify, rules: rules,
    shaper: SquareShaper(missing: missing))
}

@Test(
  "Leaders fill the blank on a grid from the line's end, a quarter em from the label and the quantity",
  arguments: [
    // The quantity begins at 85 pt and the label ends at 30 pt: cells from 40 to 80 pt.
    ("開催数　7回", "…", 40.0, "…………"), ("開催　7回", "…", 30, "……………"),
    // Half as wide, they reach from 35 to 80 pt.
    ("開催数　7回", ".", 35, "........."),
    // One of an em is enough: from 70 to 80 pt.
    ("開催数の講座　7回", "…", 70, "…"),
    // A leader of two characters is not parted: 15 pt each.
    ("開催数　7回", "・ ", 40, "・ ・ "),
  ])
func leaders(text: String, leader: String, x: Double, expected: String) {
  let line = led(text, by: leader).lines[0]
  #expect(line.leaders.map(\.x.points) == [x])
  #expect(line.leaders.map(\.run.text) == [expected])
  #expect(line.text == text)
}

@Test(
  "Leaders need room for an em of them, and a quantity that was moved",
  arguments: [
    ("開催数開催数開　7回", "…"), ("開催数開催数開　7回", "."), ("開催 7回 閉会 8回", "…"), ("開催数だけ", "…"),
  ])
func noLeaders(text: String, leader: String) { #expect(led(text, by: leader).lines[0].leaders.isEmpty) }

@Test func noLeaderNoRun() { #expect(led("開催数　7回", by: "").lines[0].leaders.isEmpty) }

@Test func missingLeadersAreTold() {
  #expect(led("開催数　7回", by: "…", missing: ["…"]).missing.map(\.text) == ["…"])
  #expect(led("開催数開催数開　7回", by: "…", missing: ["…"]).missing.isEmpty)
}

@Test func leadersAreArtifactsOfTheFrame() {
  var frame = Frame(size: Size(width: .points(100), height: .points(20)))
  frame.place(
    led("開催数　7回", by: "…").lines[0], at: Point(x: .points(5), y: .points(12)), ink: .black,
    as: .element(ElementID(3)))
  let artifacts = frame.items.filter { $0.belonging == .artifact(.layout) }
  #expect(artifacts.map(\.origin) == [Point(x: .points(45), y: .points(12))])
  #expect(frame.items.count == 2)
}
