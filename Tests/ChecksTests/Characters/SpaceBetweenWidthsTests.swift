import Testing

@Suite("space-between-widths") struct SpaceBetweenWidthsTests {
  @Test(arguments: [
    ("JTF⟦ ⟧標準", "JTF標準"),
    ("これは⟦ ⟧Unicode", "これはUnicode"),
    ("平成⟦ ⟧30年度", "平成30年度"),
    ("JR⟦　⟧東海", "JR東海"),
  ])
  func finds(sentence: String, mended: String) {
    #expect(marked(sentence, by: "space-between-widths") == sentence)
    #expect(mending(sentence, by: "space-between-widths") == mended)
  }

  @Test(arguments: [
    "JTF標準",
    "This is a pen.",
    "参加 (春)",
    "Yes. はい",
  ])
  func isSilent(sentence: String) {
    #expect(marked(sentence, by: "space-between-widths") == sentence)
  }
}
