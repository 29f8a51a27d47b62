import Testing

@Suite("kanji-number") struct KanjiNumberTests {
  @Test(arguments: [
    ("⟦第三⟧回大会", "第3回大会"),
    ("⟦二十⟧回開催", "20回開催"),
    ("⟦十二⟧件", "12件"),
    ("⟦第百二十⟧条", "第120条"),
  ])
  func finds(sentence: String, mended: String) {
    #expect(marked(sentence, by: "kanji-number") == sentence)
    #expect(mending(sentence, by: "kanji-number") == mended)
  }

  @Test(arguments: [
    "第三者",
    "一部分",
    "数十回",
    "第3回",
    "一回り",
    "三人",
    "第一歩",
    "何十回",
    "第一次的な責任",
    "第三次産業の振興",
  ])
  func isSilent(sentence: String) {
    #expect(marked(sentence, by: "kanji-number") == sentence)
  }
}
