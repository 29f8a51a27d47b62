import Testing

@Suite("missing-glyph") struct MissingGlyphTests {
  private let lines = [SmallLine(text: "市𠮷民", baseline: 20), SmallLine(text: "𠮷", baseline: 40, of: 1)]

  @Test func findsTheCharacterWhereverItStands() {
    #expect(marked(booklet([lines], missing: ["𠮷"]), by: "missing-glyph") == [["市⟦𠮷⟧民", "⟦𠮷⟧"]])
  }

  @Test func isSilentWhereAFontHasIt() {
    #expect(marked(booklet([lines]), by: "missing-glyph") == [["市𠮷民", "𠮷"]])
  }
}
