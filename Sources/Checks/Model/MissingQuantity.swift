import Diagnostics
import GoalBook
import OrderedCollections

extension Check {
  static let missingQuantity = Check(
    "missing-quantity", "a result without a number, where all others of the table have one", .note,
    .book { checked in
      ChosenBook(whole: checked.book).departments.flatMap(\.pillars).flatMap { pillar -> [Observation] in
        let rows = pillar.objectives.flatMap(\.rows).filter { !($0.row.cells[.results] ?? []).isEmpty }
        let without = rows.filter { row in !(row.row.cells[.results] ?? []).contains(where: \.hasDigit) }
        guard without.count == 1, rows.count > 3, let row = without.first,
          let text = row.texts.first(where: { if case .item(_, .results, _) = $0.id { true } else { false } })
        else { return [] }
        return [
          Observation(about: text, "this result has no number, unlike the other \(rows.count - 1) rows of the table")
        ]
      }
    })
}

extension Item {
  fileprivate var hasDigit: Bool {
    text.unicodeScalars.contains { CharacterKind($0) == .digit || CharacterKind($0) == .wideDigit }
      || children.contains(where: \.hasDigit)
  }
}
