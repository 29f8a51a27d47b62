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

  @Test("are left between a name and its quantity in a list") func quantities() {
    let outcomes = ["講座の開催 7回", "全体会 延べ1,200人（うち市外 30人）", "利用件数⟦ ⟧12件を公表した。", "LED⟦ ⟧照明"]
    #expect(marked(outcomes: outcomes, by: "space-between-widths") == outcomes)
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
