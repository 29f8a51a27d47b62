import Testing

@Suite("number-grouping") struct NumberGroupingTests {
  @Test(arguments: [
    ("0⟦,⟧5ポイント", "0.5ポイント"),
    ("⟦1,23,456⟧人", "1,23,456人"),
    ("⟦12,3456⟧円", "12,3456円"),
    ("⟦1,2345⟧人", "1,2345人"),
  ])
  func finds(sentence: String, mended: String) {
    #expect(marked(sentence, by: "number-grouping") == sentence)
    #expect(mending(sentence, by: "number-grouping") == mended)
  }

  @Test(arguments: [
    "1,234人",
    "12,345,678円",
    "2,3年生",
    "5,10年目",
    "第3,12回",
    "第1,2,3回",
    "1.5倍",
    "123,456.7km",
    "1234人",
    "1,234.5t",
  ])
  func isSilent(sentence: String) {
    #expect(marked(sentence, by: "number-grouping") == sentence)
  }

  @Test(arguments: ["参加者が⟦1,23⟧人増えた。", "⟦10,50⟧部を配った。"])
  func findsTwoDigitsBehindAComma(sentence: String) {
    #expect(marked(sentence, by: "number-grouping") == sentence)
  }
}
