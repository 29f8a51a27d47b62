import Diagnostics
import GoalBook
import OrderedCollections

extension Check {
  static let repeatedItem = Check(
    "repeated-item", "the same entry stands twice in a cell", .warning,
    .book { book in
      let outline = book.outline
      return outline.rows.flatMap { row -> [Remark] in
        outline.cells(of: row).flatMap { key, items -> [Remark] in
          // Values may well be alike.
          guard !outline.book.kind(of: key).isValue else { return [] }
          var seen: Set<[NodeContent]> = []
          return items.compactMap { item in
            guard !seen.insert(outline.content(of: item.id)).inserted, item.isEmpty else { return nil }
            return Remark(about: item, "this entry stands twice in the cell")
          }
        }
      }
    })
}
