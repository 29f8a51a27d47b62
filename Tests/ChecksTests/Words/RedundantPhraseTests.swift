import Testing

@Suite("redundant-phrase") struct RedundantPhraseTests {
  @Test(arguments: [
    "⟦一番最後⟧に確認した。",
    "⟦各世帯ごとに⟧配布した。",
    "⟦およそ約⟧3人",
  ])
  func finds(sentence: String) {
    #expect(marked(sentence, by: "redundant-phrase") == sentence)
  }

  @Test(arguments: [
    "最後に確認した。",
    "世帯ごとに配布した。",
    "最少の経費で最大の効果",
  ])
  func isSilent(sentence: String) {
    #expect(marked(sentence, by: "redundant-phrase") == sentence)
  }
}
