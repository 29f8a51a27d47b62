import Diagnostics
import GoalBook

extension Check {
  static let initiativeNumbers = Check(
    "initiative-number", "initiative numbers that skip, repeat or do not start at ①", .warning,
    .book { checked in
      ChosenBook(whole: checked.book).departments.flatMap(\.pillars).flatMap(\.objectives).flatMap {
        objective -> [Observation] in
        var expected = 1
        var found: [Observation] = []
        for row in objective.rows {
          for (index, initiative) in row.row.initiatives.enumerated() {
            guard let number = initiative.number else { continue }
            if number != expected {
              let text = BookText(id: .initiative(row.id, index + 1), text: initiative.text, place: initiative.place)
              found.append(
                Observation(
                  about: text, saying(number, expected), hints: ["number the initiatives from 1 without gaps"]))
            }
            expected = number + 1
          }
        }
        return found
      }
    })

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

private func saying(_ number: Int, _ expected: Int) -> String {
  switch number {
  case expected...:
    expected == 1 ? "the first initiative is \(number), not 1" : "initiative \(number) follows \(expected - 1)"
  case expected - 1: "initiative \(number) stands twice"
  default: "initiative \(number) follows \(expected - 1)"
  }
}
