import Frames
import Measure
import TestSupport
import Testing

@testable import LineComposition

private let face = FontFace(family: "Square", size: .points(16))

private func width(_ text: String, _ change: (inout LineRules) -> Void) -> Double {
  var rules = LineRules()
  change(&rules)
  let composed = compose(text, in: face, measure: .points(1600), rules: rules, shaper: HalfWidthShaper())
  return composed.lines[0].width.points / 16
}

/// Comma and point within a number are five sixteenths of an em wide; behind a number and in words they keep their
/// width.
@Test(arguments: [
  ("6,208", 0.1875), ("1,234,567.8", 0.5625), ("31.3.31", 0.375), ("6,208,", 0.1875), ("a.b", 0), ("６，２", 0),
])
func figuresAreKerned(text: String, less: Double) {
  #expect(abs(width(text) { _ in } - width(text) { $0.kernsFigures = true } - less) < 0.001)
}

/// Spaces next to Japanese have one width, however many and which were typed, also with brackets; other spaces keep
/// theirs.
@Test(arguments: [
  ("件数 4件", 4.25), ("件数\u{3000}4件", 4.25), ("件数 \u{3000} 4件", 4.25), ("件数 （市", 4.0), ("件数\u{3000}（市", 4.0),
  ("（市）\u{3000}件", 3.5), ("ab cd", 7.0 / 3.0),
])
func blanksAreOneWidth(text: String, expected: Double) {
  #expect(abs(width(text) { $0.blank = 0.5 } - expected) < 0.001, "\(width(text) { $0.blank = 0.5 })")
}

/// A blank does not stretch, and has no width at a line's end.
@Test func blanksDoNotStretch() throws {
  var rules = LineRules()
  (rules.blank, rules.raggedBelow) = (0.5, 0)
  let collected = CollectedText("件数 4件の公園", in: face, shaper: HalfWidthShaper())
  let measured = MeasuredText(collected, rules)
  #expect(measured.gaps[1].fourth == 0 && measured.gaps[2].fourth == 0 && measured.gaps[1].natural == 0)
  let composed = compose(
    "市民の件数 4件", in: face, measure: .points(16 * 5), alignment: .justify, rules: rules, shaper: HalfWidthShaper())
  #expect(composed.lines.map(\.text) == ["市民の件数 ", "4件"])
  #expect(composed.lines[0].width == .points(16 * 5))
}

/// U+2014 among Japanese is drawn as the full dash and stays U+2014 in the text; among Latin it is not changed.
@Test(arguments: [("市――市", 4.0), ("市\u{2014}\u{2014}市", 4), ("市\u{2014}市", 3), ("a\u{2014}b", 1.5), ("\u{2014}", 0.5)])
func dashesAreFull(text: String, expected: Double) {
  let composed = compose(text, in: face, measure: .points(1600), shaper: NarrowDashShaper())
  #expect(composed.lines.map(\.text) == [text])
  #expect(composed.lines[0].width == .points(16 * expected))
}

/// A sign that belongs to a number is set solid before it, and never parted from it.
@Test(arguments: [("△1,200", 3.5), ("▲0.5", 2.5), ("※1", 1.5)])
func signsOfNumbers(text: String, expected: Double) {
  #expect(width(text) { _ in } == expected)
  let composed = compose(
    "\(text)千円", in: face, measure: .points(16 * (expected + 0.3)), shaper: HalfWidthShaper())
  #expect(composed.lines.first?.text == text)
}

@Test func aSpaceBehindASignOfANumberDoesNotPartIt() {
  let lines = compose(
    "差額は△ 1,200千円", in: face, measure: .points(16 * 5), shaper: HalfWidthShaper()
  ).lines.map(\.text)
  #expect(lines == ["差額は", "△ 1,200", "千円"])
}

/// 〝 and 〟 are brackets.
@Test func slantedQuotesAreSqueezed() {
  #expect(characterClasses(of: "〝市〟") == [.opening, .ideograph, .closing])
  #expect(width("〟（〝市〟", { _ in }) == 4)
}

/// A font whose U+2014 is half as wide as its U+2015.
private struct NarrowDashShaper: TextShaper {
  func shape(_ text: Substring, in face: FontFace) -> [GlyphRun] {
    var runs = HalfWidthShaper().shape(text, in: face)
    for run in runs.indices {
      for (index, scalar) in runs[run].text.unicodeScalars.enumerated()
      where scalar == "\u{2014}" || scalar == "\u{2015}" {
        runs[run].glyphs[index].advance = scalar == "\u{2014}" ? face.size / 2 : face.size
      }
    }
    return runs
  }

  func lineMetrics(of face: FontFace) -> LineMetrics { HalfWidthShaper().lineMetrics(of: face) }
}
