import Diagnostics
import GoalBook

extension Check {
  static let duplicateInitiative = Check(
    "duplicate-initiative",
    Phrase(en: "initiatives (取組内容) of one number in an objective", ja: "一つの組織目標の中で番号が同じ取組内容"), .warning,
    meaning: Phrase(
      en: "In an objective two initiatives have the same number, so that nobody can tell which of them is meant.",
      ja: "一つの組織目標の中に同じ番号の取組内容が二つあり、どちらを指すのか分かりません。"),
    example: Example(
      """
      - initiatives:
          - { number: 1, text: 窓口の案内を改めます。 }
          - { number: 1, text: 市の広報紙を読みやすく改めます。 }
      """,
      """
      - initiatives:
          - { number: 1, text: 窓口の案内を改めます。 }
          - { number: 2, text: 市の広報紙を読みやすく改めます。 }
      """),
    remedy: Phrase(
      en: "Number the initiatives from 1 without gaps.",
      ja: "取組内容の番号を1から順に付けてください。"),
    .book { book in
      book.outline.nodes(.objective).flatMap { objective -> [Remark] in
        var numbers: Set<Int> = []
        return book.outline.subtree(of: objective.id).compactMap { initiative in
          guard initiative.kind == .initiative, let number = initiative.number, !numbers.insert(number).inserted else {
            return nil
          }
          return Remark(
            about: initiative, Message.duplicateInitiative(number).text,
            hints: [Phrase(en: "number the initiatives from 1 without gaps", ja: "取組内容の番号を1から順に付けてください")])
        }
      }
    })
}
