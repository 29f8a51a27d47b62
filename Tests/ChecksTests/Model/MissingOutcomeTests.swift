import Checks
import Diagnostics
import Testing

@Suite("missing-outcome") struct MissingOutcomeTests {
  @Test(arguments: [
    """
    - initiatives: [{ number: 1, text: 広報紙を改めます。 }]
      outcomes: [読みやすくなった。]
    - initiatives: [{ number: 2, text: ⟦庁舎を直します。⟧ }]
      results: [塗装 2棟]
    """,
    // The finding is at the first initiative of the row.
    """
    - initiatives: [{ number: 1, text: ⟦広報紙を改めます。⟧ }, { number: 2, text: 庁舎を直します。 }]
      outcomes: []
    - initiatives: [{ number: 3, text: 照明を替えます。 }]
      outcomes: [明るくなった。]
    """,
  ])
  func finds(rows: String) {
    #expect(marked(rows: rows, by: "missing-outcome") == rows)
  }

  @Test(arguments: [
    """
    - initiatives: [{ number: 1, text: 広報紙を改めます。 }]
      outcomes: [読みやすくなった。]
    """,
    // A book without the column.
    """
    - initiatives: [{ number: 1, text: 広報紙を改めます。 }]
      results: [刷新 12回]
    """,
  ])
  func isSilent(rows: String) {
    #expect(marked(rows: rows, by: "missing-outcome") == rows)
  }

  @Test func namesTheInitiatives() {
    let rows = """
      - initiatives: [{ number: 4, text: 改めます。 }, { number: 5, text: 直します。 }]
      - initiatives: [{ number: 6, text: 替えます。 }]
        outcomes: [明るくなった。]
      """
    let found = findings(in: outline(rows: rows), by: "missing-outcome")
    #expect(found.map(\.message.en) == ["initiatives 4, 5 have no outcome (成果)"])
    #expect(found.map(\.severity) == [.error])
  }
}
