import Diagnostics
import GoalBook

extension Check {
  static let pillarOrder = Check(
    "pillar-order", "a department's pillars do not stand in the order of the book", .warning,
    .book { checked in
      var order: [Int: Int] = [:]
      for (index, pillar) in checked.book.pillars.enumerated() where order[pillar.number] == nil {
        order[pillar.number] = index
      }
      return checked.book.departments.flatMap { department in
        zip(department.pillars, department.pillars.dropFirst()).compactMap { before, pillar -> Observation? in
          guard let a = order[before.number], let b = order[pillar.number], b < a else { return nil }
          let text = BookText(id: .department(department.name), text: department.name, place: department.place)
          return Observation(
            about: text, "pillar \(pillar.number) of \(department.name) stands after pillar \(before.number)",
            at: pillar.place.span)
        }
      }
    })
}
