import Testing

@Suite("impossible-rate") struct ImpossibleRateTests {
  @Test(arguments: [
    "受診率 ⟦161.4%⟧",
    "ごみを前年度より⟦108%⟧減らした。",
    "4,400人中2,310人（受診率 ⟦72.5%⟧）",
  ])
  func finds(sentence: String) {
    #expect(marked(sentence, by: "impossible-rate") == sentence)
  }

  @Test(arguments: [
    "受診率 61.4%",
    "目標の達成率 120%",
    "前年度比 161.4%",
    "4,400人中2,310人（受診率 52.5%）",
    "充足率 105%",
  ])
  func isSilent(sentence: String) {
    #expect(marked(sentence, by: "impossible-rate") == sentence)
  }
}
