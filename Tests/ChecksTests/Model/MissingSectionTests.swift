import Diagnostics
import Checks
import Testing

@Suite("missing-section") struct MissingSectionTests {
  @Test func findsAnInitiativeOfNoSection() {
    let rows = """
      - initiatives:
          - { number: 1, text: 広報紙を改めます。, sections: [広報課] }
          - { number: 2, text: ⟦庁舎を直します。⟧ }
      """
    #expect(marked(rows: rows, by: "missing-section") == rows)
    #expect(
      findings(in: outline(rows: rows.unmarked), by: "missing-section").map(\.message.en) == [
        "initiative 2 has no section (課等)"
      ])
  }

  @Test func isSilentInABookThatNamesNone() {
    let rows = "- initiatives: [{ number: 1, text: 広報紙を改めます。 }, { number: 2, text: 庁舎を直します。 }]"
    #expect(marked(rows: rows, by: "missing-section") == rows)
  }
}
