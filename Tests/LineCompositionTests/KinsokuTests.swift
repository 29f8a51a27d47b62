import Frames
import LineComposition
import Measure
import Testing
import TestSupport

private let face = FontFace(family: "Square", size: .points(10))

/// An opening bracket is flush at a line's beginning (JLREQ 3.1.5), or half an em in where the style asks for it.
@Test(arguments: [(LineHeadBracket.flush, -5.0, 0.0), (.halfEm, -5, 5), (.halfEmFirst, -5, 5)])
func lineHeadBrackets(scheme: LineHeadBracket, shift: Double, x: Double) throws {
  var rules = LineRules()
  rules.lineHeadBracket = scheme
  let composed = compose(
    "「行頭カギ天付き", in: face, measure: .points(200), rules: rules, shaper: SquareShaper())
  let first = try #require(composed.lines.first?.runs.first)
  #expect(first.x == .points(x))
  #expect(first.run.glyphs[0].shift.x == .points(shift))
  #expect(first.run.glyphs[0].advance == .points(5))
  #expect(composed.lines[0].width == .points(75 + x))
}

/// The plain rules end lines where browsers do (UAX 14, strict), each line as full as possible.
@Test(arguments: [
  ("三十二年度～三十六年度", 5.0, ["三十二年度", "～三十六年", "度"]),
  ("普及率92.7%【5】", 5.5, ["普及率", "92.7%【5】"]),
  ("設置した235基の", 6, ["設置した235", "基の"]),
  ("透水性舗装6,208㎡です", 7.5, ["透水性舗装6,208", "㎡です"]),
  ("街にWi-Fiを", 3, ["街に", "Wi-Fi", "を"]), ("街にWi-Fiを", 3.5, ["街にWi-", "Fiを"]),
  ("公式SNS(仮称)の", 5.5, ["公式SNS(仮", "称)の"]),
])
func plainLines(text: String, ems: Double, expected: [String]) {
  let composed = compose(
    text, in: face, measure: .points(10 * ems), rules: .plain, shaper: HalfWidthShaper())
  #expect(composed.lines.map(\.text) == expected)
}

/// 、 and 。 hang where they do not fit (ぶら下げ, JLREQ 3.8.2), half-width ones too; a bracket never hangs, and without
/// hanging a mark goes to the next line together with the character before it.
@Test(arguments: [
  ("受付は市民課で、届出は窓口です。", 7.0, true, ["受付は市民課で、", "届出は窓口です。"]),
  ("受付は市民課で、届出は窓口です。", 7, false, ["受付は市民課", "で、届出は窓口", "です。"]),
  ("ｳｹﾂｹﾏﾄﾞ､ｼﾐﾝｶ｡", 3.5, true, ["ｳｹﾂｹﾏﾄﾞ､", "ｼﾐﾝｶ｡"]),
  ("受付（市民課）で", 6, true, ["受付（市民", "課）で"]),
  ("受付は三時。届出も。", 6, true, ["受付は三時。", "届出も。"]),
])
func hangingMarks(text: String, ems: Double, hangs: Bool, expected: [String]) {
  var rules = LineRules.plain
  rules.hangs = hangs
  let composed = compose(
    text, in: face, measure: .points(10 * ems), rules: rules, shaper: HalfWidthShaper())
  #expect(composed.lines.map(\.text) == expected)
}

/// An ordinal of a law or plan is a name: no line ends inside it, whatever that costs.
@Test(arguments: ["条例の第12条により定めた", "市の第8次の総合計画を策定", "規則第3項第1号に準ずる"], [4.0, 5, 6, 7, 8, 9])
func ordinalsStayWhole(text: String, ems: Double) {
  let composed = compose(
    text, in: face, measure: .points(10 * ems), alignment: .justify, shaper: HalfWidthShaper())
  for ordinal in ["第12条", "第8次", "第3項", "第1号"] where text.contains(ordinal) {
    #expect(composed.lines.contains { $0.text.contains(ordinal) })
  }
}
