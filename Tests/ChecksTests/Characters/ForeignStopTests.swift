import Testing

@Suite("foreign-stop") struct ForeignStopTests {
  @Test(arguments: [
    ("重要である⟦．⟧", "重要である。"),
    ("第一に⟦，⟧次に", "第一に、次に"),
  ])
  func finds(sentence: String, mended: String) {
    #expect(marked(sentence, by: "foreign-stop") == sentence)
    #expect(mending(sentence, by: "foreign-stop") == mended)
  }

  @Test(arguments: [
    "重要である。",
    "1．5",
    "1，234",
    "第一に、次に",
  ])
  func isSilent(sentence: String) {
    #expect(marked(sentence, by: "foreign-stop") == sentence)
  }
}
