import Testing

@Suite("wrong-era") struct WrongEraTests {
  @Test(arguments: [
    "⟦平成30年（2017⟧年）",
    "⟦令和2年度(2021⟧)",
    "⟦昭和64年(1988⟧年)",
    "⟦H30年(2017⟧)",
  ])
  func finds(sentence: String) {
    #expect(marked(sentence, by: "wrong-era") == sentence)
  }

  @Test(arguments: [
    "平成30年（2018年）",
    "平成31年（令和元年）",
    "R2（2020）",
    "平成30年度（3,000人）",
    "平成元年（1989年）",
    "平成30年（税込）",
  ])
  func isSilent(sentence: String) {
    #expect(marked(sentence, by: "wrong-era") == sentence)
  }
}
