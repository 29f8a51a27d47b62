import Testing

@Suite("mixed-letter-widths") struct MixedLetterWidthsTests {
  @Test(arguments: [["PR", "⟦ＩＣＴ⟧", "SNS"], ["ＰＲ", "⟦ICT⟧", "ＳＮＳ"], ["PR", "SNS"]])
  func finds(outcomes: [String]) {
    #expect(marked(outcomes: outcomes, by: "mixed-letter-widths") == outcomes)
  }
}
