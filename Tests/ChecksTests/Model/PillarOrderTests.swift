import Diagnostics
import GoalBook
import Checks
import Testing

@Suite("pillar-order") struct PillarOrderTests {
  private func yaml(_ pillars: String...) -> String {
    """
    title: 目標
    pillars: { 3: 市民, 1: 財政, 2: 職員 }
    departments:
      - name: 総務部
        pillars:
    """ + pillars.map { "\n      - pillar: \($0)\n        objectives: []" }.joined()
  }

  @Test func findsAPillarThatStandsTooLate() {
    let wrong = yaml("1", "⟦3⟧", "2")
    #expect(marked(yaml: wrong, by: "pillar-order") == wrong)
    let found = findings(in: Outline(book(yaml: wrong.unmarked).book), by: "pillar-order")
    #expect(found.map(\.message.en) == ["pillar 3 of 総務部 stands after pillar 1"])
  }

  /// The order is that of the book's list of pillars, not that of the numbers.
  @Test func isSilentInTheOrderOfTheBook() {
    let right = yaml("3", "1", "2")
    #expect(marked(yaml: right, by: "pillar-order") == right)
  }
}
