import Testing

@Suite("roundabout") struct RoundaboutTests {
  @Test(arguments: [
    ("必要なら解析⟦することができま⟧す。", "必要なら解析できます。"),
    ("これは省略⟦することが可能⟧だ。", "これは省略可能だ。"),
  ])
  func finds(sentence: String, mended: String) {
    #expect(marked(sentence, by: "roundabout") == sentence)
    #expect(mending(sentence, by: "roundabout") == mended)
  }

  @Test(arguments: [
    "育つことができない",
    "解析できます。",
  ])
  func isSilent(sentence: String) {
    #expect(marked(sentence, by: "roundabout") == sentence)
  }
}
