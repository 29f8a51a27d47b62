import Testing

@Suite("space-in-sentence") struct SpaceInSentenceTests {
  @Test(arguments: [
    "駐輪場を⟦ ⟧整備した。",
    "就⟦ ⟧労の支援を進めた。",
  ])
  func finds(sentence: String) {
    #expect(marked(sentence, by: "space-in-sentence") == sentence)
  }

  @Test(arguments: [
    "開催 7回",
    "広報 企画",
    "氏 名",
    "施設を整備した。",
    "訓練の実施 2回",
  ])
  func isSilent(sentence: String) {
    #expect(marked(sentence, by: "space-in-sentence") == sentence)
  }
}
