import Frames
import Measure
import TestSupport
import Testing

@testable import LineComposition

private let face = FontFace(family: "Square", size: .points(12))
private let em = Int32(12 * 1024)

/// A character of each class to stand before another, and one to stand after; no text has characters of cl-20 and
/// cl-25.
private let samples: [CharacterClass: (before: String, after: String)] = [
  .opening: ("（", "「"), .closing: ("）", "」"), .hyphen: ("〜", "‐"), .dividing: ("！", "？"), .middleDot: ("・", "："),
  .fullStop: ("。", "．"), .comma: ("、", "，"), .inseparable: ("―", "…"), .iteration: ("々", "ゝ"), .prolonged: ("ー", "ー"),
  .smallKana: ("っ", "ャ"), .prefix: ("￥", "＄"), .postfix: ("％", "㎡"), .ideographicSpace: ("　", "　"),
  .hiragana: ("あ", "の"), .katakana: ("ア", "ン"), .ideograph: ("漢", "字"), .digit: ("5", "3"), .wordSpace: (" ", " "),
  .western: ("A", "b"),
]

private func gap(_ text: String, _ rules: LineRules, _ shaper: some TextShaper) -> Gap {
  MeasuredText(CollectedText(text, in: face, shaper: shaper), rules).gaps[0]
}

extension Gap {
  /// The gap that JLREQ's tables ask for between two classes, in units.
  fileprivate init(between before: CharacterClass, and after: CharacterClass, _ adjustment: Adjustment) {
    let space = ClassSpacing(PairVectors.spacing[before, after])
    let shrinks = PairVectors.shrinking[before, after]
    let isByTheStandard = adjustment == .jlreq || adjustment == .jis
    self.init(natural: Int32(space.eighths) * em / 8)
    switch shrinks {
    case "4" where isByTheStandard:
      dot = Int32(space.afterDot + space.beforeDot) * em / 8
      mark = before == .comma ? Int32(space.afterMark) * em / 8 : 0
    case "5" where isByTheStandard: mark = em / 2
    case "5" where adjustment == .books: mark = em / 4
    case "6" where isByTheStandard: western = em / 8
    default: break
    }
    guard adjustment != .none else { return }
    switch PairVectors.stretching[before, after] {
    case "2" where isByTheStandard: (westernRoom, fourth) = (em / 4, 1)
    case "3": (third, fourth) = (1, 1)
    case "4": fourth = 1
    default: break
    }
    if before == .wordSpace { (spaceShrink, spaceRoom) = (em / 3 - em / 4, em / 2 - em / 3) }
  }

  /// All parts of the gap, by name.
  fileprivate var parts: [String: Int32] {
    [
      "natural": natural, "dot": dot, "mark": mark, "western": western, "westernRoom": westernRoom, "third": third,
      "fourth": fourth, "spaceShrink": spaceShrink, "spaceRoom": spaceRoom,
    ]
  }
}

/// Every gap of a text has the width and the limits that the tables give for its two classes.
@Test(arguments: Adjustment.allCases) func gapsAreThoseOfTheTables(adjustment: Adjustment) throws {
  var rules = LineRules()
  rules.adjustment = adjustment
  var tried = 0
  for (before, after) in PairVectors.pairs {
    guard let first = samples[before]?.before, let second = samples[after]?.after else { continue }
    #expect(characterClasses(of: first + second) == [before, after], "\(first)\(second)")
    let found = gap(first + second, rules, SquareShaper()).parts
    #expect(found == Gap(between: before, and: after, adjustment).parts, "\(first)\(second), \(adjustment)")
    tried += 1
  }
  #expect(tried == 20 * 20)
}

/// Two of the same inseparable mark are one mark (JLREQ 3.1.10), which nothing may divide; two different ones are not.
@Test(arguments: [("――", 0), ("……", 0), ("‥‥", 0), ("―…", 1), ("…‥", 1)])
func sameMarksDoNotStretch(text: String, third: Int32) {
  let found = gap(text, LineRules(), SquareShaper())
  #expect([found.natural, found.third, found.fourth] == [0, third, third])
}

/// A half-width mark has no space; its neighbour keeps its own.
@Test(
  arguments: [
    ("､漢", 0, 0), ("｡漢", 0, 0), ("｣漢", 0, 0), ("漢｢", 0, 0), ("漢･", 0, 0), ("･漢", 0, 0),
    ("、｢", 4, 4), ("）･", 0, 0), ("・･", 2, 2), ("･・", 2, 2), ("､・", 2, 2), ("｣「", 0, 0), ("･「", 0, 0),
  ] as [(String, Int32, Int32)])
func narrowMarksHaveNoSpace(text: String, natural: Int32, given: Int32) {
  let found = gap(text, LineRules(), HalfWidthShaper())
  #expect(found.natural * 8 == natural * em, "\(text)")
  #expect((found.dot + found.mark) * 8 == given * em, "\(text)")
}

/// The space between Japanese and Latin, and its limits, are those of the style; in the order of books it is fixed.
@Test(arguments: Adjustment.allCases) func westernGapsAreTheStyles(adjustment: Adjustment) {
  var rules = LineRules()
  rules.adjustment = adjustment
  rules.westernGap = WesternGap(natural: 0.25, minimum: 0.1875, maximum: 0.375)
  let found = ["漢5", "A漢", "！5"].map { gap($0, rules, SquareShaper()) }
  let (shrink, room): (Int32, Int32) = adjustment == .jlreq || adjustment == .jis ? (em / 16, em / 8) : (0, 0)
  for gap in found {
    #expect([gap.natural, gap.western, gap.westernRoom] == [em / 4, shrink, room])
    #expect(gap.fourth == (room > 0 ? 1 : 0))
  }
  rules.westernGap = .fixed(0.5)
  let fixed = gap("漢A", rules, SquareShaper())
  #expect([fixed.natural, fixed.western, fixed.westernRoom, fixed.third, fixed.fourth] == [em / 2, 0, 0, 0, 0])
}

/// There is no gap between a letter and its combining mark, and adjustment changes nothing there.
@Test func gluedClustersHaveNoGap() {
  let found = gap("か\u{3099}", LineRules(), HalfWidthShaper())
  #expect(found.parts.values.allSatisfy { $0 == 0 })
}

/// The body of a mark is half an em whatever its glyph's advance (JLREQ 3.1.2), and that of the word space a third
/// (3.2.2); narrower marks of a font keep their width.
@Test(
  arguments: [
    ("、", 0.5), ("。", 0.5), ("「", 0.5), ("）", 0.5), ("・", 0.5), ("：", 0.5), ("！", 1), ("〜", 1), ("―", 1), ("漢", 1),
    (" ", 1.0 / 3),
    ("5", 0.5), ("　", 1), ("￥", 1),
  ] as [(String, Double)])
func bodies(text: String, ems: Double) {
  let measured = MeasuredText(CollectedText(text, in: face, shaper: SquareShaper()), LineRules())
  #expect(measured.bodies == [Int32(ems * Double(em))])
  let narrow = MeasuredText(CollectedText("､", in: face, shaper: HalfWidthShaper()), LineRules())
  #expect(narrow.bodies == [em / 2])
  #expect(
    MeasuredText(CollectedText(text, in: face, shaper: SquareShaper()), .plain).bodies
      == [text == " " || text == "5" ? em / 2 : em])
}
