import Diagnostics
import GoalBook
import OrderedCollections

extension Check {
  static let emptyObjective = Check(
    "empty-objective", "an objective (組織目標) under which nothing stands", .error,
    .book { checked in
      ChosenBook(whole: checked.book).departments.flatMap { department in
        department.pillars.flatMap { pillar in
          pillar.objectives.filter(\.rows.isEmpty).map { objective in
            let id = TextID.objective(department: department.name, pillar: pillar.number, objective: objective.number)
            return Observation(
              about: BookText(id: id, text: objective.text, place: objective.place),
              "the objective has no initiative (取組内容)",
              hints: ["add its rows, or remove it"])
          }
        }
      }
    })

  static let missingResult = Check(
    "missing-result", "an initiative without a result (実績)", .error,
    .book { missing(.results, "result (実績)", in: $0.book) })

  static let missingOutcome = Check(
    "missing-outcome", "an initiative without an outcome (成果)", .error,
    .book { missing(.outcomes, "outcome (成果)", in: $0.book) })

  static let missingSection = Check(
    "missing-section", "an initiative without a section (課等), in a book that names them", .warning,
    .book { checked in
      let rows = checked.book.numberedRows
      guard rows.contains(where: { $0.row.initiatives.contains { !$0.sections.isEmpty } }) else { return [] }
      return rows.flatMap { row in
        row.row.initiatives.enumerated().filter { $0.element.sections.isEmpty }.map { index, initiative in
          Observation(
            about: BookText(id: .initiative(row.id, index + 1), text: initiative.text, place: initiative.place),
            "initiative \(initiative.number ?? index + 1) has no section (課等)")
        }
      }
    })
}

extension Book {
  /// All rows with their ids.
  var numberedRows: [ChosenRow] {
    ChosenBook(whole: self).departments.flatMap(\.pillars).flatMap(\.objectives).flatMap(\.rows)
  }
}

/// The rows whose column `key` is empty, in a book that has the column at all.
private func missing(_ key: FieldKey, _ name: String, in book: Book) -> [Observation] {
  let rows = book.numberedRows
  guard rows.contains(where: { $0.row.cells[key] != nil }) else { return [] }
  return rows.filter { ($0.row.cells[key] ?? []).isEmpty }.compactMap { row in
    let numbers = row.row.initiatives.enumerated().map { String($0.element.number ?? $0.offset + 1) }
    let subject =
      numbers.count == 1 ? "initiative \(numbers[0]) has" : "initiatives \(numbers.joined(separator: ", ")) have"
    return row.texts.first.map {
      Observation(about: $0, "\(subject) no \(name)", hints: ["add “\(key.rawValue):” to the row"])
    }
  }
}
