import Diagnostics
import GoalBook
import OrderedCollections

extension Check {
  static let missingResult = Check(
    "missing-result", "an initiative without a result (実績)", .error,
    .book { checked in
      missing(.results, in: checked.book) { "initiative \($0) has no result (実績)" }
    })
}

/// The rows whose column `key` is empty, in a book that has the column at all.
func missing(_ key: FieldKey, in book: Book, message: (String) -> String) -> [Observation] {
  let rows = ChosenBook(whole: book).departments.flatMap(\.pillars).flatMap(\.objectives).flatMap(\.rows)
  guard rows.contains(where: { $0.row.cells[key] != nil }) else { return [] }
  return rows.filter { $0.row.cells[key] == nil }.compactMap { row in
    let numbers = row.row.initiatives.enumerated().map { String($0.element.number ?? $0.offset + 1) }
    return row.texts.first.map {
      Observation(about: $0, message(numbers.joined(separator: ", ")), at: row.row.place.span)
    }
  }
}
