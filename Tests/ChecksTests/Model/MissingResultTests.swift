import Checks
import Diagnostics
import Testing

@Suite("missing-result") struct MissingResultTests {
  @Test(arguments: [
    """
    - initiatives: [{ number: 1, text: 広報紙を改めます。 }]
      results: [刷新 12回]
    - initiatives: [{ number: 2, text: ⟦庁舎を直します。⟧ }]
      outcomes: [直した。]
    """,
    // The finding is at the first initiative of the row.
    """
    - initiatives: [{ number: 1, text: ⟦広報紙を改めます。⟧ }, { number: 2, text: 庁舎を直します。 }]
      results: []
    - initiatives: [{ number: 3, text: 照明を替えます。 }]
      results: [320台]
    """,
    // Each aligned line needs its own.
    """
    - initiatives: [広報紙を改めます。]
      lines:
        - { outcomes: 読みやすくなった。, results: 刷新 12回 }
        - { outcomes: ⟦届きやすくなった。⟧ }
    - initiatives: [{ text: 庁舎を直します。 }, { text: ⟦照明を替えます。⟧ }]
      lines:
        - { results: 塗装 2棟 }
        - {}
    """,
  ])
  func finds(rows: String) {
    #expect(marked(rows: rows, by: "missing-result") == rows)
  }

  @Test(arguments: [
    """
    - initiatives: [{ number: 1, text: 広報紙を改めます。 }]
      results: [刷新 12回]
    """,
    // Lines share the cells beside them.
    """
    - initiatives: [広報紙を改めます。]
      lines:
        - { outcomes: 読みやすくなった。 }
        - { outcomes: 届きやすくなった。 }
      results: [刷新 12回]
    """,
    // A book without the column.
    """
    - initiatives: [{ number: 1, text: 広報紙を改めます。 }]
      outcomes: [読みやすくなった。]
    """,
  ])
  func isSilent(rows: String) {
    #expect(marked(rows: rows, by: "missing-result") == rows)
  }

  @Test func namesTheInitiatives() {
    let rows = """
      - initiatives: [{ number: 4, text: 改めます。 }, { number: 5, text: 直します。 }]
      - initiatives: [{ number: 6, text: 替えます。 }]
        results: [320台]
      """
    let found = findings(in: outline(rows: rows), by: "missing-result")
    #expect(found.map(\.message.en) == ["initiatives 4, 5 have no result (実績)"])
    #expect(found.map(\.severity) == [.error])
  }
}
