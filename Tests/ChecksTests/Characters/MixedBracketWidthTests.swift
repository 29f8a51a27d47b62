import Testing

@Suite("mixed-bracket-width") struct MixedBracketWidthTests {
  @Test(arguments: [
    "⟦（秘密)⟧です",
    "⟦(公開）⟧",
    "⟦［注]⟧と⟦(仮）⟧",
  ])
  func finds(sentence: String) {
    #expect(marked(sentence, by: "mixed-bracket-width") == sentence)
  }

  @Test(arguments: [
    "（公開）",
    "(公開)",
    "1)項目",
    "「（公開）」",
  ])
  func isSilent(sentence: String) {
    #expect(marked(sentence, by: "mixed-bracket-width") == sentence)
  }
}
