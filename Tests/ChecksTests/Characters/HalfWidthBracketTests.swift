import Testing

@Suite("half-width-bracket") struct HalfWidthBracketTests {
  @Test(arguments: [
    ("⟦(重要)⟧", "（重要）"),
    ("これは⟦[注]⟧です", "これは［注］です"),
    // A pair is one finding, and so is a bracket whose partner is missing or full-width.
    ("研修⟦(新任(課長級)の職員)⟧の実施", "研修（新任(課長級)の職員）の実施"),
    ("⟦(⟧重要）", "（重要）"),
  ])
  func finds(sentence: String, mended: String) {
    #expect(marked(sentence, by: "half-width-bracket") == sentence)
    #expect(mending(sentence, by: "half-width-bracket") == mended)
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
