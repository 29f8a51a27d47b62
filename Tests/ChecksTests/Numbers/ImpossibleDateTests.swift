import Testing

@Suite("impossible-date") struct ImpossibleDateTests {
  @Test(arguments: [
    "⟦平成30年2月29日⟧",
    "⟦4月31日⟧",
    "⟦2019年2月29日⟧まで",
    "⟦平成31年11月31日⟧",
    "昨年の⟦6月31日⟧に",
  ])
  func finds(sentence: String) {
    #expect(marked(sentence, by: "impossible-date") == sentence)
  }

  @Test(arguments: [
    "平成28年2月29日",
    "4月30日",
    "12月31日",
    "2020年2月29日",
    "2000年2月29日",
    "2月29日",
    "3/32",
  ])
  func isSilent(sentence: String) {
    #expect(marked(sentence, by: "impossible-date") == sentence)
  }
}
