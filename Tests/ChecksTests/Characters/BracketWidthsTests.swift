import Testing

@Suite("bracket-widths") struct BracketWidthsTests {
  @Test(arguments: [
    ["3回（春）", "4回⟦(⟧秋)", "5回（冬）"], ["3回⟦（⟧春）", "4回(秋)", "5回(冬)"],
    // A single width; and half-width brackets around Latin, which may be beside full-width ones.
    ["3回(春)", "4回(秋)"], ["3回（春）", "本市(Kariya)"],
  ])
  func finds(outcomes: [String]) {
    #expect(marked(outcomes: outcomes, by: "bracket-widths") == outcomes)
  }
}
