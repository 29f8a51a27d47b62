import Testing

@Suite("wide-letter") struct WideLetterTests {
  @Test(arguments: [
    ("距離は１０⟦ｋｍ⟧", "距離は１０km"),
    ("⟦ＩＣ⟧カード", "ICカード"),
  ])
  func finds(sentence: String, mended: String) {
    #expect(marked(sentence, by: "wide-letter") == sentence)
    #expect(mending(sentence, by: "wide-letter") == mended)
  }

  @Test(arguments: [
    "10km"
  ])
  func isSilent(sentence: String) {
    #expect(marked(sentence, by: "wide-letter") == sentence)
  }
}
