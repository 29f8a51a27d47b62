import Testing

@Suite("dash") struct DashTests {
  @Test(arguments: [
    "和文⟦―⟧",
    "和文⟦—⟧続く",
    "平成30年⟦–⟧31年",
  ])
  func finds(sentence: String) {
    #expect(marked(sentence, by: "dash") == sentence)
  }

  @Test(arguments: [
    "this ― is",
    "―和文",
    "10-20",
    "サービス",
  ])
  func isSilent(sentence: String) {
    #expect(marked(sentence, by: "dash") == sentence)
  }
}
