import Testing

@Suite("odd-item") struct OddItemTests {
  @Test(arguments: [
    "空調設置（亀山小、⟦高原⟧、日野小、川口小、東小、西小）"
  ])
  func finds(sentence: String) {
    #expect(marked(sentence, by: "odd-item") == sentence)
  }

  @Test(arguments: [
    "東小、西小、南",
    "部長、課長、係長、主任の場合を除く",
    "（東小、西小、南中、北中、港小、川中）",
    "英語、中国語、韓国語、日本語、タイ語",
  ])
  func isSilent(sentence: String) {
    #expect(marked(sentence, by: "odd-item") == sentence)
  }
}
