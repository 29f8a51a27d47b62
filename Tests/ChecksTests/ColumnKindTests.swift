import GoalBook
import Testing

@testable import Checks

/// The number of findings of a check in a column of a kind.
private func count(_ text: String, _ kind: FieldKind, by id: String) -> Int {
  let book = book(
    yaml: """
      title: 目標
      pillars: { 1: 柱 }
      fields: { v: { title: 値, kind: \(kind.rawValue) } }
      departments:
        - name: 総務部
          pillars:
            - pillar: 1
              objectives:
                - text: 目標を達成します。
                  rows:
                    - { initiatives: [取組を進めます。], v: \(text) }
      """
  ).book
  return findings(in: Outline(book), by: id).count
}

@Test(
  arguments: [
    // Language is only checked in words, numbers not in marks and codes, other mistakes everywhere.
    ("整備を促進を行う。", "doubled-particle", [true, true, false, false, false]),
    ("令和6年2月30日", "impossible-date", [true, true, true, false, false]),
    ("Ｊ R　Ａ", "mixed-letter-widths", [true, true, true, true, true]),
    ("[5人, 5人]", "repeated-item", [true, true, false, false, false]),
  ] as [(String, String, [Bool])])
func checksLookWhereTheyMeanSomething(text: String, id: String, finds: [Bool]) {
  #expect(FieldKind.allCases.map { count(text, $0, by: id) > 0 } == finds)
}
