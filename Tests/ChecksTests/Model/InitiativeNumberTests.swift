import Diagnostics
import Checks
import Testing

@Suite("initiative-number") struct InitiativeNumberTests {
  /// Numbers of initiatives in rows of their own, ⟦ ⟧ around wrong ones, and the messages about these.
  @Test(arguments: [
    (["1", "2", "3"], []), (["⟦2⟧", "3"], ["the first initiative is 2, not 1"]),
    (["1", "⟦3⟧"], ["initiative 3 follows 1"]), (["1", "1", "2"], []),
    (["1", "⟦3⟧", "⟦2⟧"], ["initiative 3 follows 1", "initiative 2 follows 3"]),
  ])
  func finds(numbers: [String], messages: [String]) {
    let rows = numbers.map { number in
      let text = number.hasPrefix("⟦") ? "⟦取組を進めます。⟧" : "取組を進めます。"
      return "- initiatives: [{ number: \(number.unmarked), text: \(text) }]"
    }.joined(separator: "\n")
    #expect(marked(rows: rows, by: "initiative-number") == rows)
    #expect(findings(in: outline(rows: rows.unmarked), by: "initiative-number").map(\.message.en) == messages)
  }
}
