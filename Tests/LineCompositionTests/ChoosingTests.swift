import Frames
@testable import LineComposition
import Measure
import TestSupport
import Testing

private let face = FontFace(family: "Square", size: .points(10))

/// The form of a paragraph's lines.
private enum Style: String, CaseIterable {
  /// Justified with at most a quarter em between two kanji; with at most an eighth; without limit.
  case justified, tight, full
  case ragged
  /// Ragged, broken rather where a phrase may end.
  case phrased

  var rules: LineRules {
    var rules = LineRules()
    rules.raggedBelow = 0
    switch self {
    case .justified, .ragged: break
    case .tight: rules.stretchLimit = 0.12
    case .full: rules.stretchLimit = .infinity
    case .phrased: rules.prefersPhrases = true
    }
    return rules
  }

  var alignment: Alignment { self == .ragged || self == .phrased ? .start : .justify }
}

/// Each paragraph is broken at `|` because of one cost; without that cost it would be broken elsewhere.
@Test(
  arguments: [
    // The last line is not a single character, however hard the line before it is stretched.
    (Style.justified, 4, "企画政|策課"), (.full, 4, "企画政|策課"), (.full, 7, "サービス|コーナー"),
    // Brackets and commas give up their space rather than a word being cut.
    (.justified, 12, "刈谷市組織重点目標（実績・|成果）"),
    // A gap before Latin is narrowed rather than a line added.
    (.justified, 7, "・8小学校で6年|生まで学年拡大"),
    // Strain costs its square: two lines that are a little wide rather than one that is very wide.
    (.full, 6, "人事課 人|事課"), (.full, 4, "平成30|年度"),
    // A line may stay short before a word space, and ends there rather than one character later.
    (.justified, 8, "商工業振興課 |農政課"), (.justified, 7, "市民 |の防災訓練"), (.ragged, 5, "人事課 |人事課"),
    (.tight, 4, "・補助活|用件数 |4件"),
    // Without a limit every line reaches its measure, also before a word space.
    (.full, 6, "税務課 納税|課 契約検|査課"), (.full, 12, "・合同職員研修の実施 5|研修"),
    // Fewer lines are better; among ragged lines, those of equal length.
    (.justified, 11, "(4)市民参加、協働で問題|解決を図る市役所づくり"), (.phrased, 7, "・子育て|ガイドブックの|改訂"),
    (.phrased, 5, "市民 |の防災訓練"), (.justified, 4, "・受付時|の混雑|解消"),
    // The blank behind the last mark of a ragged line is invisible.
    (.ragged, 7, "（１）（２）（３）"),
    // Phrases: katakana stay together, kanji with the kana after them, kana among themselves, kanji among themselves.
    (.phrased, 5, "情報|システム課"), (.phrased, 4, "市民の|声を聞く"), (.phrased, 10, "④防犯ブザーを|配付します。"),
    (.phrased, 4, "くらし|安心課"),
    // A word wider than its line is cut behind a sign at which it may be parted, and as seldom as possible.
    (.justified, 5, "見よABC-|DEFGHIJK|の"), (.justified, 5, "市民|ABCDEFGHIJ|KLMNの"),
    // Where no line is possible otherwise, kinsoku gives way, as seldom as possible; of equal ways the later break is
    // kept.
    (.justified, 2, "民（）|ー。"), (.full, 2, "「「|「の"),
    // Where not even one character fits, each is a line of its own.
    (.justified, 0.5, "市|民|課"), (.ragged, 0.5, "市|民|課"),
  ] as [(Style, Double, String)])
private func chosenBreaks(style: Style, ems: Double, expected: String) {
  let composed = compose(
    expected.replacing("|", with: ""), in: face, measure: .points(10 * ems),
    alignment: style.alignment, rules: style.rules, shaper: SquareShaper())
  #expect(composed.lines.map(\.text).joined(separator: "|") == expected)
}

/// At the strictest level the house's joins are as strong as kinsoku.
@Test(arguments: [(KinsokuLevel.strict, "実施 2,000|世帯に配布"), (.veryStrict, "実施 |2,000世帯|に配布")])
func joinsByLevel(level: KinsokuLevel, expected: String) {
  var rules = LineRules()
  (rules.level, rules.raggedBelow) = (level, 0)
  let composed = compose(
    expected.replacing("|", with: ""), in: face, measure: .points(50), alignment: .justify,
    rules: rules, shaper: SquareShaper())
  #expect(composed.lines.map(\.text).joined(separator: "|") == expected)
}

/// A mark's glyph is moved by the space before its body: all of it in an opening bracket, half of it in a middle dot.
@Test(arguments: [("「", -5.0), ("・", -2.5), ("：", -2.5), ("、", 0), ("）", 0), ("！", 0)])
func marksAreMovedIntoTheirBodies(mark: String, shift: Double) throws {
  let composed = compose(
    "市\(mark)市", in: face, measure: .points(100), shaper: SquareShaper())
  let run = try #require(composed.lines.first?.runs.first?.run)
  #expect(run.glyphs.map(\.shift.x) == [.zero, .points(shift), .zero])
}

@Test("Whatever changes a gap adjusts the line")
func adjusts() {
  #expect(!LineFit().isAdjusted)
  for part in [
    \LineFit.spaceShrink, \.dotShrink, \.markShrink, \.westernShrink, \.tightShrink, \.spaceStretch, \.westernStretch,
    \.thirdStretch, \.fourthStretch,
  ] {
    var fit = LineFit()
    fit[keyPath: part] = 1
    #expect(fit.isAdjusted, "\(part)")
  }
}
