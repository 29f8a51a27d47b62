import Frames
import Measure
import Testing
import TestSupport

@testable import LineComposition

private let face = FontFace(family: "Square", size: .points(10))

private func lines(_ text: String, ems: Double) -> [String] {
  compose(text, in: face, measure: .points(10 * ems), shaper: SquareShaper()).lines.map(\.text)
}

@Test(arguments: [
  // 行頭禁則: 、 goes to the next line together with the character before it.
  ("あいうえ、お", 4.0, ["あいう", "え、お"]),
  ("あい（うえ）お", 3.0, ["あい", "（う", "え）お"]),
  // 行末禁則: an opening bracket goes to the next line.
  ("あいう「えおか", 4.0, ["あいう", "「えおか"]),
  // A number stays whole, and with its counter.
  ("個数は1,061個です", 5.0, ["個数は", "1,061個", "です"]),
  // The last line has no single character where the line before can spare one.
  ("あいうえおかきくけ", 4.0, ["あいうえ", "おかき", "くけ"]),
  ("支援します。", 5.0, ["支援し", "ます。"]),
  // White space hangs at the line's end and has no width.
  ("あいう えお", 3.0, ["あいう ", "えお"]),
  // ―― and ～ (U+FF5E).
  ("あい――う", 3.0, ["あい", "――う"]),
  ("32年度～36年度", 4.5, ["32年度～", "36年度"]),
  // A word wider than its line is cut, and no other.
  ("ABCDEFGHIJ", 2.0, ["ABCD", "EFGH", "IJ"]),
  ("", 4.0, []),
  ("あ", 0.5, ["あ"]),
])
func brokenLines(text: String, ems: Double, expected: [String]) {
  #expect(lines(text, ems: ems) == expected)
}

@Test(arguments: [
  ("https://city.example.jp/koho/", 10), ("koho@city.example.jp", 7), ("www.city.example.jp/a?b=1&c=2", 8),
  ("city.example.jp/koho", 8),
])
func anAddressThatIsPartedAtItsSignsIsNoCutWord(address: String, measure: Double) {
  let composed = compose(
    address, in: FontFace(family: "Square", size: .points(10)), measure: .points(measure * 10), shaper: SquareShaper())
  #expect(composed.lines.count > 1)
  #expect(composed.cutWords == [])
  #expect(composed.lines.allSatisfy { $0.setting?.cutWord == nil })
}

@Test func cutWordsAreReported() {
  let composed = compose(
    "見よABCDEFGHIJKL。", in: face, measure: .points(30), shaper: SquareShaper())
  #expect(composed.cutWords.first == "ABCDEFGHIJKL")
}

@Test(arguments: 0..<200)
func everyCharacterOnceAndNothingBeyondTheMeasure(seed: Int) {
  let alphabet = Array("あ漢カー、。「」（）12,3.5A b・～…①%っ ")
  var state = UInt64(seed) &* 2_862_933_555_777_941_757 &+ 3_037_000_493
  func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }
  let text = String((0..<next(80)).map { _ in alphabet[next(alphabet.count)] })
  let measure = Length.points(Double(10 + next(120)))
  let composed = compose(text, in: face, measure: measure, shaper: SquareShaper())
  #expect(composed.lines.map(\.text).joined() == text)
  #expect(composed.lines.allSatisfy { $0.width <= measure || $0.runs.flatMap(\.run.clusters).count <= 2 })
}

@Test func evenSpacingFillsTheMeasure() throws {
  let composed = compose(
    "課等", in: face, measure: .points(50), alignment: .even, shaper: SquareShaper())
  let run = try #require(composed.lines.first?.runs.first?.run)
  #expect(composed.lines.first?.width == .points(50))
  #expect(run.glyphs.map(\.advance) == [.points(40), .points(10)])
}

private let classed: [(String, [CharacterClass])] = [
  ("あ(仮称)", [.hiragana, .opening, .ideograph, .ideograph, .closing]),
  ("f(x)", [.western, .western, .western, .western]),
  ("(1)市民", [.opening, .digit, .closing, .ideograph, .ideograph]),
  ("1,061.5%", [.digit, .digit, .digit, .digit, .digit, .digit, .digit, .postfix]),
  ("A,あ", [.western, .western, .hiragana]),
  ("5㎡", [.digit, .postfix]),
  ("～", [.hyphen]),
  ("①", [.ideograph]),
  ("n’t", [.western, .western, .western]),
  ("＋＝", [.mathOperator, .mathSymbol]),
  ("ｱ｡", [.katakana, .fullStop]),
]

@Test(arguments: classed)
func classesInContext(text: String, classes: [CharacterClass]) {
  #expect(characterClasses(of: text) == classes)
}

/// Whether a line of the text ends with `)` on any measure.
private func endsWithBracket(_ text: String) -> Bool {
  stride(from: 5, through: 14, by: 0.5).contains { ems in
    lines(text, ems: ems).dropLast().contains { $0.hasSuffix(")") }
  }
}

@Test func aLabelInBracketsStaysWithWhatItStandsBefore() {
  #expect(!endsWithBracket("市民の声を聞く場の (1)新規事業の実施"))
  #expect(!endsWithBracket("市民の声を聞く場の (12)新規事業の実施"))
  // No label: a quantity in brackets, and a number behind a word.
  #expect(endsWithBracket("市民の声を聞く場の (1件)新規事業の実施"))
  #expect(endsWithBracket("市民の声を聞く場の(1)新規事業の実施"))
}

/// The house's joins hold where there is room, and give way where there is none.
@Test(arguments: [
  ("設置した235基の", 6.0, ["設置した", "235基の"]),
  ("来場者は平成30年度に", 8.0, ["来場者は", "平成30年度に"]),
  ("市民の①新規", 4.0, ["市民の", "①新規"]),
  ("平成30年度に", 3.0, ["平成", "30年", "度に"]),
  ("市民12か月に", 5.5, ["市民", "12か月に"]),
])
func houseJoins(text: String, ems: Double, expected: [String]) {
  #expect(lines(text, ems: ems) == expected)
}

/// No line begins inside a grapheme cluster, although the shaper has a cluster for each scalar.
@Test func graphemesStayWhole() {
  let text = "葛󠄀葛󠄀か\u{3099}か\u{3099}ｶﾞｶﾞ👨‍👩‍👧👨‍👩‍👧"
  for points in stride(from: 5.0, through: 60, by: 5) {
    let composed = compose(
      text, in: face, measure: .points(points), shaper: HalfWidthShaper())
    #expect(composed.lines.reduce(0) { $0 + $1.text.count } == text.count)
  }
}

@Test("The first character behind the Basic Multilingual Plane has a class")
func firstSupplementaryCharacter() {
  #expect(characterClasses(of: "\u{10000}").count == 1)
}
