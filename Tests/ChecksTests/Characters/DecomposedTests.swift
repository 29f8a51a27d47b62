import Testing

@Suite("decomposed") struct DecomposedTests {
  @Test(arguments: [
    ("⟦か\u{3099}⟧んばる", "がんばる"),
    ("⟦ハ\u{309A}⟧ンダ", "パンダ"),
  ])
  func finds(sentence: String, mended: String) {
    #expect(marked(sentence, by: "decomposed") == sentence)
    // Strings are equal whether or not marks are composed; scalars are not.
    #expect(Array(mending(sentence, by: "decomposed").unicodeScalars) == Array(mended.unicodeScalars))
  }

  @Test(arguments: [
    "がんばる",
    "café",
  ])
  func isSilent(sentence: String) {
    #expect(marked(sentence, by: "decomposed") == sentence)
  }

  @Test func findsAMarkWithoutALetter() {
    #expect(marked("⟦\u{3099}⟧市民", by: "decomposed") == "⟦\u{3099}⟧市民")
  }
}
