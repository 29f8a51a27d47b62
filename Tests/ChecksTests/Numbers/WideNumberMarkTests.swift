import Testing

@Suite("wide-number-mark") struct WideNumberMarkTests {
  @Test(arguments: [
    ("785⟦，⟧105", "785,105"),
    ("1⟦．⟧5倍", "1.5倍"),
    ("１⟦．⟧５倍", "１.５倍"),
  ])
  func finds(sentence: String, mended: String) {
    #expect(marked(sentence, by: "wide-number-mark") == sentence)
    #expect(mending(sentence, by: "wide-number-mark") == mended)
  }

  @Test(arguments: [
    "785,105",
    "第1、2回",
    "終わり．",
    "1，",
  ])
  func isSilent(sentence: String) {
    #expect(marked(sentence, by: "wide-number-mark") == sentence)
  }
}
