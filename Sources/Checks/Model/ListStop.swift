import Diagnostics
import GoalBook
import OrderedCollections

extension Check {
  static let listStop = Check(
    "list-stop",
    Phrase(
      en: "。 at the end of an entry where the others of its list have none, or none where they have it",
      ja: "同じ欄のほかの項目と、末尾の「。」の有無が違う項目"),
    .warning,
    meaning: Phrase(
      en: """
        The entries of a cell are to end alike: all with “。” or all without. What fewer of them do is \
        shown.
        """, ja: "一つの欄の項目は、「。」を付けるか付けないかをそろえます。少ないほうを示します。"),
    example: Example(
      """
      - initiatives: [市の広報紙を読みやすく改めます。]
        outcomes:
          - 読みやすいとの声が増えた。
          - 問合せが2割減った。
          - 発行費を節減した
      """,
      """
      - initiatives: [市の広報紙を読みやすく改めます。]
        outcomes:
          - 読みやすいとの声が増えた。
          - 問合せが2割減った。
          - 発行費を節減した。
      """),
    remedy: Phrase(en: "End the entry as the others end.", ja: "ほかの項目に合わせて「。」を付けるか、取り除いてください。"),
    .book { book in
      book.outline.rows.flatMap { row -> [Remark] in
        // The items of a column in aligned lines are a list too.
        let columns = OrderedDictionary(book.outline.cells(of: row).map { ($0.key, $0.items) }, uniquingKeysWith: +)
        return columns.flatMap { key, items -> [Remark] in
          guard !book.outline.book.kind(of: key).isValue else { return [] }
          let stops = items.map { $0.text.hasSuffix("。") }
          let (with, without) = (stops.count { $0 }, stops.count { !$0 })
          guard with > 0, without > 0 else { return [] }
          let rare = with < without || (with == without && key == .results)
          return items.indices.filter { stops[$0] == rare }.compactMap { index in
            // (平成31年3月公表) behind a full stop belongs to the sentence.
            guard rare || !items[index].text.endsInBracket else { return nil }
            let count = max(with, without)
            return closingStopRemark(
              items[index], hasStop: rare,
              others: Phrase(
                en: count == 1 ? "the other entry of the list" : "\(count) other entries of the list",
                ja: "同じ欄のほかの\(count)項目"))
          }
        }
      }
    })
}
