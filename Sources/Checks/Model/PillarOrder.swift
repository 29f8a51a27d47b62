import Diagnostics
import GoalBook

extension Check {
  static let pillarOrder = Check(
    "pillar-order", "a department's pillars do not stand in the order of the book", .warning,
    .book { toCheck in
      let book = toCheck.book
      var order: [Int: Int] = [:]
      for (index, pillar) in book.pillars.enumerated() where order[pillar.number] == nil {
        order[pillar.number] = index
      }
      return book.departments.flatMap { department in
        zip(department.pillars, department.pillars.dropFirst()).compactMap { before, pillar -> Remark? in
          guard let a = order[before.number], let b = order[pillar.number], b < a else { return nil }
          let text = BookText(id: .department(department.name), text: department.name, place: department.place)
          return Remark(
            about: text, "pillar \(pillar.number) of \(department.name) stands after pillar \(before.number)",
            at: pillar.place.span)
        }
      }
    })
}
