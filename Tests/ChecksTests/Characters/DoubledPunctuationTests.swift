import Testing

@Suite("doubled-punctuation") struct DoubledPunctuationTests {
  @Test(arguments: [
    ("実施した⟦。。⟧", "実施した。"),
    ("市民⟦、、⟧職員", "市民、職員"),
    ("した⟦。、⟧", "した。"),
    ("市民⟦，，⟧職員", "市民，職員"),
  ])
  func finds(sentence: String, mended: String) {
    #expect(marked(sentence, by: "doubled-punctuation") == sentence)
    #expect(mending(sentence, by: "doubled-punctuation") == mended)
  }

  @Test(arguments: [
    "実施した。",
    "あ、、、",
    "した。」",
    "。実施",
    "した。！",
  ])
  func isSilent(sentence: String) {
    #expect(marked(sentence, by: "doubled-punctuation") == sentence)
  }
}
