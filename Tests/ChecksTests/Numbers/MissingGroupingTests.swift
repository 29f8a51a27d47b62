import Testing

@Suite("missing-grouping") struct MissingGroupingTests {
  private let grouped = ["1,000人", "2,000人", "3,000人", "4,000人"]

  @Test(arguments: ["⟦1069⟧人", "延べ⟦12345⟧件", "2030年", "平成30年度", "2020あいち", "0566番", "A1234件"])
  func finds(outcome: String) {
    let outcomes = grouped + [outcome]
    #expect(marked(outcomes: outcomes, by: "missing-grouping") == outcomes)
  }

  @Test func isSilentWhereFewHaveCommas() {
    let outcomes = ["1,000人", "1069人"]
    #expect(marked(outcomes: outcomes, by: "missing-grouping") == outcomes)
  }
}
