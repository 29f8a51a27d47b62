import Diagnostics
import GoalBook

extension Check {
  static let emptyObjective = Check(
    "empty-objective", "an objective (組織目標) under which nothing stands", .error,
    .book { book in
      let outline = book.outline
      return outline.nodes(.objective).filter { outline.children(of: $0.id).allSatisfy { $0.kind != .row } }.map {
        Remark(about: $0, "the objective has no initiative (取組内容)", hints: ["add its rows, or remove it"])
      }
    })
}
