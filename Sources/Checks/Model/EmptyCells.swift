import GoalBook
import OrderedCollections

extension BookToCheck {
  /// A remark for each row whose column `key` is empty, where the book has the column at all.
  ///
  /// - Parameter name: what the column is called in the remark, in the singular.
  func emptyCells(of key: FieldKey, _ name: String) -> [Remark] {
    let rows = rows
    guard rows.contains(where: { $0.row.cells[key] != nil }) else { return [] }
    return rows.filter { ($0.row.cells[key] ?? []).isEmpty }.compactMap { row in
      let numbers = row.row.initiatives.enumerated().map { String($0.element.number ?? $0.offset + 1) }
      let subject =
        numbers.count == 1 ? "initiative \(numbers[0]) has" : "initiatives \(numbers.joined(separator: ", ")) have"
      return row.texts.first.map {
        Remark(about: $0, "\(subject) no \(name)", hints: ["add “\(key.rawValue):” to the row"])
      }
    }
  }
}
