import Testing

@Suite("double-negative") struct DoubleNegativeTests {
  @Test(arguments: [
    "懸念が⟦ないことはない⟧。",
    "⟦ないわけではない⟧",
    "でき⟦なくもない⟧",
    "効果が⟦ないとは限らない⟧。",
  ])
  func finds(sentence: String) {
    #expect(marked(sentence, by: "double-negative") == sentence)
  }

  @Test(arguments: [
    "問題がない。",
    "ないことが多い",
    "ない。ない。",
  ])
  func isSilent(sentence: String) {
    #expect(marked(sentence, by: "double-negative") == sentence)
  }
}
