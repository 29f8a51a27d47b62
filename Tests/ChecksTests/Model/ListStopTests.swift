import Testing

@Suite("list-stop") struct ListStopTests {
  @Test(arguments: [
    ["実施した。", "高めた。", "減らし⟦た⟧"], ["調査の実施", "講座の開催", "公表⟦。⟧"], ["調査の実⟦施⟧", "講座の開催。"],
    ["調査の実施", "講座の開催"], ["実施した。", "高めた。", "公表した。(3月)"],
  ])
  func finds(outcomes: [String]) {
    #expect(marked(outcomes: outcomes, by: "list-stop") == outcomes)
  }

  @Test func whatStandsUnderEachOtherInLinesIsAList() {
    let rows = """
      - initiatives: [取組]
        lines:
          - { outcomes: 実施した。 }
          - { outcomes: 高めた。 }
          - { outcomes: 減らし⟦た⟧ }
      """
    #expect(marked(rows: rows, by: "list-stop") == rows)
  }

  /// Results mostly have no 。: where as many have it as lack it, the ones with it are found.
  @Test func amongResultsTheStopIsTooMuch() {
    let rows = "- initiatives: [取組]\n  results: [調査の実施, 講座の開催⟦。⟧]"
    #expect(marked(rows: rows, by: "list-stop") == rows)
  }
}
