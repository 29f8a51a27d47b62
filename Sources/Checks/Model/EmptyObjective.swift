import Diagnostics
import GoalBook

extension Check {
  static let emptyObjective = Check(
    "empty-objective", "an objective (組織目標) under which nothing stands", .error,
    .book { book in
      book.departments.flatMap { department in
        department.pillars.flatMap { pillar in
          pillar.objectives.filter(\.rows.isEmpty).map { objective in
            let id = TextID.objective(department: department.name, pillar: pillar.number, objective: objective.number)
            return Remark(
              about: BookText(id: id, text: objective.text, place: objective.place),
              "the objective has no initiative (取組内容)",
              hints: ["add its rows, or remove it"])
          }
        }
      }
    })
}
