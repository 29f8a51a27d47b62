import Checks
import GoalBook
import Testing

@Suite("unchanged-text") struct UnchangedTextTests {
  /// Last year's row has the result 講座の開催 12回 and the outcome of the second case.
  @Test(arguments: [
    ("講座の開催 12回", "参加者が増えた。", 1), ("講座の開催 14回", "広く周知し、参加者の理解を深めることができた。", 1),
    ("講座の開催 120回", "参加者が増えた。", 1), ("講座の開催 14回", "参加者が増えた。", 0),
  ])
  func finds(result: String, outcome: String, count: Int) {
    func book(_ result: String, _ outcome: String) -> Outline {
      outline(rows: "- initiatives: [講座を開きます。]\n  results: [\(result)]\n  outcomes: [\(outcome)]")
    }
    let old = book("講座の開催 12回", "広く周知し、参加者の理解を深めることができた。")
    let found = textFindings(of: [check("unchanged-text")], in: BookToCheck(book(result, outcome), lastYear: old))
    #expect(found.count == count)
  }
}
