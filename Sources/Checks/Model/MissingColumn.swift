import GoalBook
import OrderedCollections

/// The rows whose column `key` is empty, in a book that has the column at all.
func missing(_ key: FieldKey, _ name: String, in book: Book) -> [Observation] {
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

extension Book {
  /// All rows with their ids.
  var numberedRows: [ChosenRow] {
    ChosenBook(whole: self).departments.flatMap(\.pillars).flatMap(\.objectives).flatMap(\.rows)
  }
}
