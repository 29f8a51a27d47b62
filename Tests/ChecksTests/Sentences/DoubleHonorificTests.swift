import Testing

@Suite("double-honorific") struct DoubleHonorificTests {
  @Test(arguments: [
    "市長が⟦おっしゃられ⟧た。",
    "多くの方が⟦お越しになられ⟧た。",
    "資料を⟦ご覧になられ⟧た。",
  ])
  func finds(sentence: String) {
    #expect(marked(sentence, by: "double-honorific") == sentence)
  }

  @Test(arguments: [
    "お越しになった。",
    "先生になられた。",
    "ご覧になった。",
  ])
  func isSilent(sentence: String) {
    #expect(marked(sentence, by: "double-honorific") == sentence)
  }
}
