import Diagnostics
import GoalBook

extension Check {
  static let missingSection = Check(
    "missing-section", "an initiative without a section (課等), in a book that names them", .warning,
    .book { book in
      let rows = book.rows
      guard rows.contains(where: { $0.row.initiatives.contains { !$0.sections.isEmpty } }) else { return [] }
      return rows.flatMap { row in
        row.row.initiatives.enumerated().filter { $0.element.sections.isEmpty }.map { index, initiative in
          Remark(
            about: BookText(id: .initiative(row.id, index + 1), text: initiative.text, place: initiative.place),
            "initiative \(initiative.number ?? index + 1) has no section (課等)")
        }
      }
    })
}
