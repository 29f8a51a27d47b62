import Checks
import Testing

@Suite("duplicate-initiative") struct DuplicateInitiativeTests {
  @Test(arguments: [["1", "2", "3"], ["1", "⟦1⟧"], ["1", "2", "⟦1⟧", "⟦2⟧", "3"], ["3", "1"]])
  func finds(numbers: [String]) {
    let rows = numbers.map { number in
      let text = number.hasPrefix("⟦") ? "⟦取組を進めます。⟧" : "取組を進めます。"
      return "- initiatives: [{ number: \(number.unmarked), text: \(text) }]"
    }.joined(separator: "\n")
    #expect(marked(rows: rows, by: "duplicate-initiative") == rows)
  }
}
