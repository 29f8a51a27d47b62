import Testing

@Suite("mixed-digit-widths") struct MixedDigitWidthsTests {
  @Test(arguments: [
    ["3回（春）", "⟦４⟧回(秋)", "5回（冬）"], ["⟦3⟧回", "４回", "５回", "６回"], ["3回", "4回"], ["３回", "４回"],
  ])
  func finds(outcomes: [String]) {
    #expect(marked(outcomes: outcomes, by: "mixed-digit-widths") == outcomes)
  }
}
