import Diagnostics
import GoalBook
import OrderedCollections

extension Check {
  static let missingQuantity = Check(
    "missing-quantity", "a result without a number, where all others of the table have one", .note,
    .book { book in
      book.departments.flatMap(\.pillars).flatMap { pillar -> [Remark] in
        let rows = pillar.objectives.flatMap(\.rows).filter { !($0.row.cells[.results] ?? []).isEmpty }
        let without = rows.filter { row in !(row.row.cells[.results] ?? []).contains(where: \.hasDigit) }
        guard without.count == 1, rows.count > 3, let row = without.first,
          let text = row.texts.first(where: { if case .item(_, .results, _) = $0.id { true } else { false } })
        else { return [] }
        return [
          Remark(about: text, "this result has no number, unlike the other \(rows.count - 1) rows of the table")
        ]
      }
    })
}

extension Item {
  /// Whether a digit stands in its text or in one under it.
  fileprivate var hasDigit: Bool {
    text.unicodeScalars.contains { CharacterKind($0) == .digit || CharacterKind($0) == .wideDigit }
      || children.contains(where: \.hasDigit)
  }
}
