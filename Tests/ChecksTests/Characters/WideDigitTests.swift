import Testing

@Suite("wide-digit") struct WideDigitTests {
  @Test(arguments: [
    ("⟦３⟧つの課題", "3つの課題"),
    ("平成⟦３０⟧年⟦４⟧月", "平成30年4月"),
  ])
  func finds(sentence: String, mended: String) {
    #expect(marked(sentence, by: "wide-digit") == sentence)
    #expect(mending(sentence, by: "wide-digit") == mended)
  }

  @Test(arguments: [
    "3つの課題"
  ])
  func isSilent(sentence: String) {
    #expect(marked(sentence, by: "wide-digit") == sentence)
  }
}
