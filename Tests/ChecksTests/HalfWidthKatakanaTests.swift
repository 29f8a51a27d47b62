import Checks
import Testing

@Suite("half-width-katakana") struct HalfWidthKatakanaTests {
  @Test(arguments: [
    ("ｶﾀｶﾅ", "ｶﾀｶﾅ"),
    ("表示はﾊﾟﾝﾀﾞです", "ﾊﾟﾝﾀﾞ"),
  ])
  func finds(text: String, part: String) {
    #expect(remarks("half-width-katakana", in: text).map(\.matched).contains(part))
  }

  @Test(arguments: [
    "カタカナ",
    "Half Width",
    "吉野家",
  ])
  func isSilent(text: String) {
    #expect(remarks("half-width-katakana", in: text).isEmpty)
  }
}
