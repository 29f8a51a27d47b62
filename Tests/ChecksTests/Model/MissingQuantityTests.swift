import Testing

@Suite("missing-quantity") struct MissingQuantityTests {
  @Test(arguments: [
    ["講座 3回", "配布 5件", "⟦更新⟧", "調査 1回"], ["講座 ３回", "配布 5件", "⟦更新⟧", "調査 1回"],
    // Several results without a number, and a table of few rows.
    ["講座 3回", "配布", "更新", "調査 1回"], ["講座 3回", "更新", "調査 1回"],
  ])
  func finds(results: [String]) {
    let rows = results.map { "- initiatives: [取組]\n  results: [\($0)]" }.joined(separator: "\n")
    #expect(marked(rows: rows, by: "missing-quantity") == rows)
  }

  @Test func aNumberUnderTheEntryCounts() {
    let rows = (1...4).map { "- initiatives: [取組]\n  results: [{ text: 講座, items: [春 \($0)回] }]" }.joined(
      separator: "\n")
    #expect(marked(rows: rows, by: "missing-quantity") == rows)
  }
}
