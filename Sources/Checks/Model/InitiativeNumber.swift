import Diagnostics
import GoalBook

extension Check {
  static let initiativeNumber = Check(
    "initiative-number",
    Phrase(en: "initiative numbers that skip, go back or do not start at ①", ja: "取組内容の番号の抜け、逆戻り、①から始まらないもの"), .warning,
    meaning: Phrase(
      en: """
        Within an objective the numbers are to run ①, ②, ③. A gap often means that an initiative was \
        lost when the text was copied.
        """, ja: "一つの組織目標の中では、番号は①、②、③と続くはずです。抜けは、写すときに取組内容を落としたしるしであることがよくあります。"),
    example: Example(
      """
      - initiatives:
          - { number: 1, text: 窓口の案内を改めます。 }
          - { number: 3, text: 市の広報紙を読みやすく改めます。 }
      """,
      """
      - initiatives:
          - { number: 1, text: 窓口の案内を改めます。 }
          - { number: 2, text: 市の広報紙を読みやすく改めます。 }
      """),
    remedy: Phrase(
      en: "Look whether an initiative is missing. If none is, number them from 1 without gaps.",
      ja: "抜けた取組内容がないか確かめてください。なければ、1から順に番号を付け直してください。"),
    .book { book in
      book.outline.nodes(.objective).flatMap { objective -> [Remark] in
        var expected = 1
        var found: [Remark] = []
        for initiative in book.outline.subtree(of: objective.id) where initiative.kind == .initiative {
          guard let number = initiative.number else { continue }
          // A repeated number is found by `duplicate-initiative`.
          if number != expected, number != expected - 1 || expected == 1 {
            found.append(
              Remark(
                about: initiative, saying(number, expected),
                hints: [Phrase(en: "number the initiatives from 1 without gaps", ja: "番号は1から順に、抜けのないように付けてください")]))
          }
          expected = number + 1
        }
        return found
      }
    })
}

/// What is wrong with an initiative's number where another one is expected.
private func saying(_ number: Int, _ expected: Int) -> Phrase {
  switch number {
  case expected...:
    expected == 1
      ? Phrase(en: "the first initiative is \(number), not 1", ja: "最初の取組内容の番号が1ではなく\(number)です")
      : following(number, expected)
  default: following(number, expected)
  }
}

private func following(_ number: Int, _ expected: Int) -> Phrase {
  Phrase(en: "initiative \(number) follows \(expected - 1)", ja: "取組内容の番号が\(expected - 1)の次に\(number)です")
}
