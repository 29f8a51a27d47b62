import Testing

@Suite("half-width-bracket") struct HalfWidthBracketTests {
  @Test(arguments: [
    ("⟦(⟧重要⟦)⟧", "（重要）"),
    ("これは⟦[⟧注⟦]⟧です", "これは［注］です"),
    ("⟦(⟧重要）", "（重要）"),
  ])
  func finds(sentence: String, mended: String) {
    #expect(marked(sentence, by: "half-width-bracket") == sentence)
    #expect(mending(sentence, by: "half-width-bracket") == mended)
  }

  @Test("are told in pairs in a book") func pairs() {
    let outcomes = ["市民館⟦(分館)⟧の改修", "研修⟦(新任、課長級)⟧と⟦[講座]⟧", "⟦(⟧分館）"]
    #expect(marked(outcomes: outcomes, by: "half-width-bracket") == outcomes)
  }

  @Test(arguments: [
    "（重要）",
    "(English)",
    "これは(English text)です",
    "図(a)",
    "関数f(x)の値",
  ])
  func isSilent(sentence: String) {
    #expect(marked(sentence, by: "half-width-bracket") == sentence)
  }
}
