import Testing

@Suite("slipped-syllable") struct SlippedSyllableTests {
  @Test(arguments: [
    "施設を整備⟦しまた⟧。",
    "計画⟦につて⟧協議した。",
    "理解を深めること⟦ができまた⟧。",
    "状況を把握⟦しし⟧、公表した。",
    "要領⟦に基づいいて⟧実施した。",
  ])
  func finds(sentence: String) {
    #expect(marked(sentence, by: "slipped-syllable") == sentence)
  }

  @Test(arguments: [
    "施設を整備しました。",
    "話すことができた。",
    "よろしくお願いいたします。",
    "繰越しして使う。",
    "一つの案をお示ししております。",
    "時間になったため閉めた。",
  ])
  func isSilent(sentence: String) {
    #expect(marked(sentence, by: "slipped-syllable") == sentence)
  }
}
