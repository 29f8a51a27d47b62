import Diagnostics
import GoalBook

extension Check {
  static let duplicateInitiative = Check(
    "duplicate-initiative",
    Phrase(en: "initiatives (取組内容) of one number in an objective", ja: "一つの組織目標に同じ番号の取組内容があります"), .warning,
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
