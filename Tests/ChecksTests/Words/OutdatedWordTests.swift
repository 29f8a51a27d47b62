import Testing

@Suite("outdated-word") struct OutdatedWordTests {
  @Test(arguments: [
    "⟦看護婦⟧を配置",
    "⟦痴呆症⟧の相談",
  ])
  func finds(sentence: String) {
    #expect(marked(sentence, by: "outdated-word") == sentence)
  }

  @Test(arguments: [
    "老人クラブの活動",
    "不具合を直す。",
    "婦人会の活動",
    "看護師を配置",
  ])
  func isSilent(sentence: String) {
    #expect(marked(sentence, by: "outdated-word") == sentence)
  }
}
