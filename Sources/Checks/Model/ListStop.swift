import Diagnostics
import GoalBook
import OrderedCollections

extension Check {
  static let listStop = Check(
    "list-stop", "。 at the end of an entry where the others of its list have none, or none where they have it",
    .warning,
    .book { book in
      book.rows.flatMap { row -> [Remark] in
        row.row.cells.flatMap { key, items -> [Remark] in
          let stops = items.map { $0.text.hasSuffix("。") }
          let (with, without) = (stops.count { $0 }, stops.count { !$0 })
          guard with > 0, without > 0 else { return [] }
          let rare = with < without || (with == without && key == .results)
          return items.indices.filter { stops[$0] == rare }.compactMap { index in
            // (平成31年3月公表) behind a full stop belongs to the sentence.
            guard rare || !items[index].text.endsInBracket else { return nil }
            let text = BookText(
              id: .item(row.id, key, path: [index + 1]), text: items[index].text, place: items[index].place)
            return closingStopRemark(text, hasStop: rare, others: "\(max(with, without)) other entries of the list")
          }
        }
      }
    })
}
