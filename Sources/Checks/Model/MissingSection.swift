import Diagnostics
import GoalBook

extension Check {
  static let missingSection = Check(
    "missing-section", "an initiative without a section (課等), in a book that names them", .warning,
    .book { book in
      let outline = book.outline
      guard outline.nodes.contains(where: { $0.kind == .section }) else { return [] }
      // An initiative holds nothing but its sections.
      return outline.nodes(.initiative).filter(\.isEmpty).map {
        Remark(about: $0, "initiative \($0.number ?? $0.ordinal) has no section (課等)")
      }
    })
}
