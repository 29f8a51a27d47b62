import Diagnostics
import GoalBook

extension Check {
  static let initiativeNumber = Check(
    "initiative-number", "initiative numbers that skip, go back or do not start at ①", .warning,
    .book { book in
      book.outline.nodes(.objective).flatMap { objective -> [Remark] in
        var expected = 1
        var found: [Remark] = []
        for initiative in book.outline.subtree(of: objective.id) where initiative.kind == .initiative {
          guard let number = initiative.number else { continue }
          // One that stands twice is told as such.
          if number != expected, number != expected - 1 || expected == 1 {
            found.append(
              Remark(
                about: initiative, saying(number, expected), hints: ["number the initiatives from 1 without gaps"]))
          }
          expected = number + 1
        }
        return found
      }
    })
}

/// What is wrong with an initiative's number where another is expected.
private func saying(_ number: Int, _ expected: Int) -> Phrase {
  switch number {
  case expected...:
    expected == 1 ? "the first initiative is \(number), not 1" : "initiative \(number) follows \(expected - 1)"
  default: "initiative \(number) follows \(expected - 1)"
  }
}
