import Testing

@Suite("bracket-widths") struct BracketWidthsTests {
  @Test(arguments: [
    ["3回（春）", "4回⟦(⟧秋)", "5回（冬）"], ["3回⟦（⟧春）", "4回(秋)", "5回(冬)"],
    // One width, and Latin in brackets, which are half-width with it.
    ["3回(春)", "4回(秋)"], ["3回（春）", "本市(Kariya)"],
  ])
  func finds(outcomes: [String]) {
    #expect(marked(outcomes: outcomes, by: "bracket-widths") == outcomes)
  }
}
