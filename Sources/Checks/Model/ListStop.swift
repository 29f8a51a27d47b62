import Diagnostics
import GoalBook
import OrderedCollections

extension Check {
  static let listStop = Check(
    "list-stop", "。 at the end of an entry where the others of its list have none, or none where they have it",
    .warning,
    .book { book in
      book.outline.rows.flatMap { row -> [Remark] in
        book.outline.cells(of: row).flatMap { key, items -> [Remark] in
          guard !book.outline.book.kind(of: key).isValue else { return [] }
          let stops = items.map { $0.text.hasSuffix("。") }
          let (with, without) = (stops.count { $0 }, stops.count { !$0 })
          guard with > 0, without > 0 else { return [] }
          let rare = with < without || (with == without && key == .results)
          return items.indices.filter { stops[$0] == rare }.compactMap { index in
            // (平成31年3月公表) behind a full stop belongs to the sentence.
            guard rare || !items[index].text.endsInBracket else { return nil }
            return closingStopRemark(
              items[index], hasStop: rare, others: "\(max(with, without)) other entries of the list")
          }
        }
      }
    })
}
