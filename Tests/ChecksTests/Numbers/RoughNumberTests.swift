import Testing

@Suite("rough-number") struct RoughNumberTests {
  @Test(arguments: [
    ("しばしば⟦数10⟧万人", "しばしば数十万人"),
    ("⟦数100⟧倍", "数百倍"),
    ("⟦何1000⟧人も", "何千人も"),
  ])
  func finds(sentence: String, mended: String) {
    #expect(marked(sentence, by: "rough-number") == sentence)
    #expect(mending(sentence, by: "rough-number") == mended)
  }

  @Test(arguments: [
    "数十万人",
    "件数10件",
    "回数10回",
    "数12",
  ])
  func isSilent(sentence: String) {
    #expect(marked(sentence, by: "rough-number") == sentence)
  }
}
