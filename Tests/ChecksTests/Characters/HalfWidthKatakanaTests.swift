import Testing

@Suite("half-width-katakana") struct HalfWidthKatakanaTests {
  @Test(arguments: [
    ("⟦ｶﾀｶﾅ⟧", "カタカナ"),
    ("表示は⟦ﾊﾟﾝﾀﾞ⟧です", "表示はパンダです"),
  ])
  func finds(sentence: String, mended: String) {
    #expect(marked(sentence, by: "half-width-katakana") == sentence)
    // Strings are equal whether or not marks are composed; scalars are not.
    #expect(Array(mending(sentence, by: "half-width-katakana").unicodeScalars) == Array(mended.unicodeScalars))
  }

  @Test(arguments: [
    "カタカナ",
    "Half Width",
    "吉野家",
  ])
  func isSilent(sentence: String) {
    #expect(marked(sentence, by: "half-width-katakana") == sentence)
  }
}
