import Diagnostics
import GoalBook
import OrderedCollections

extension Check {
  static let repeatedItem = Check(
    "repeated-item", "the same entry stands twice in a cell", .warning,
    .book { book in
      book.rows.flatMap { row -> [Remark] in
        row.row.cells.flatMap { key, items -> [Remark] in
          var seen: Set<Item> = []
          return items.enumerated().compactMap { index, item in
            guard !seen.insert(item).inserted, item.children.isEmpty else { return nil }
            let text = BookText(id: .item(row.id, key, path: [index + 1]), text: item.text, place: item.place)
            return Remark(about: text, "this entry stands twice in the cell")
          }
        }
      }
    })
}
