import Testing

@Suite("backward-range") struct BackwardRangeTests {
  @Test(arguments: [
    "定員 ⟦10～5人⟧",
    "⟦午後5時から午前8時⟧まで",
    "⟦平成31年2月5日から1月7日⟧まで",
  ])
  func finds(sentence: String) {
    #expect(marked(sentence, by: "backward-range") == sentence)
  }

  @Test(arguments: [
    "5～10人",
    "2019～21年",
    "11月5日から2月7日まで",
    "午前8時30分から午後5時15分まで",
    "5～3%減",
  ])
  func isSilent(sentence: String) {
    #expect(marked(sentence, by: "backward-range") == sentence)
  }
}
