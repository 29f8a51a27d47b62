import Diagnostics
import GoalBook
import OrderedCollections

extension Check {
  static let repeatedItem = Check(
    "repeated-item", Phrase(en: "the same entry stands twice in a cell", ja: "一つの欄に同じ項目が二つ"), .warning,
    meaning: Phrase(
      en: "A cell lists the same entry twice, with nothing under either that would tell them apart.",
      ja: "一つの欄に同じ項目が二つあり、違いが分かりません。"),
    example: Example(
      """
      - initiatives: [窓口の案内を改めます。]
        results: [案内板の設置 3か所, 案内板の設置 3か所]
      """,
      """
      - initiatives: [窓口の案内を改めます。]
        results: [案内板の設置 3か所, 案内図の配布 500部]
      """),
    remedy: Phrase(en: "Remove one of them, or write what the second should have been.", ja: "一方を取り除くか、本来の内容に直してください。"),
    .book { book in
      let outline = book.outline
      return outline.rows.flatMap { row -> [Remark] in
        outline.cells(of: row).flatMap { key, items -> [Remark] in
          // Values may be equal by chance.
          guard !outline.book.kind(of: key).isValue else { return [] }
          var seen: Set<[NodeContent]> = []
          return items.compactMap { item in
            guard !seen.insert(outline.content(of: item.id)).inserted, item.isEmpty else { return nil }
            return Remark(about: item, Phrase(en: "this entry stands twice in the cell", ja: "同じ項目が欄の中に二つあります"))
          }
        }
      }
    })
}
