import Checks
import Testing

@Suite("doubled-punctuation") struct DoubledPunctuationTests {
  @Test(arguments: [
    ("実施した。。", "。。"),
    ("市民、、職員", "、、"),
    ("した。、", "。、"),
  ])
  func finds(text: String, part: String) {
    #expect(remarks("doubled-punctuation", in: text).map(\.matched).contains(part))
  }

  @Test(arguments: [
    "実施した。",
    "あ、、、",
    "した。」",
  ])
  func isSilent(text: String) {
    #expect(remarks("doubled-punctuation", in: text).isEmpty)
  }
}
