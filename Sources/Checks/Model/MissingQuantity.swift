import Diagnostics
import GoalBook
import OrderedCollections

extension Check {
  static let missingQuantity = Check(
    "missing-quantity",
    Phrase(en: "a result without a number, where all others of the table have one", ja: "表のほかの実績には数があるのに、数のない実績"),
    .note,
    meaning: Phrase(
      en: """
        In a table of four rows or more all results but this one say how many or how often. The number \
        may have been forgotten.
        """, ja: "4行以上ある表で、この実績だけに数がありません。書き忘れかもしれません。"),
    example: Example(
      """
      - initiatives: [窓口の案内を改めます。]
        results: [案内板の設置 3か所]
      - initiatives: [広報紙を改めます。]
        results: [紙面の刷新 年12回]
      - initiatives: [研修を行います。]
        results: [職員研修 4回]
      - initiatives: [訓練を行います。]
        results: [防災訓練の実施]
      """,
      """
      - initiatives: [窓口の案内を改めます。]
        results: [案内板の設置 3か所]
      - initiatives: [広報紙を改めます。]
        results: [紙面の刷新 年12回]
      - initiatives: [研修を行います。]
        results: [職員研修 4回]
      - initiatives: [訓練を行います。]
        results: [防災訓練の実施 2回]
      """),
    remedy: Phrase(en: "Add the number, if there is one.", ja: "数が分かれば書き足してください。"),
    .book { book in
      let outline = book.outline
      return outline.nodes.filter(\.kind.isPart).compactMap { part -> Remark? in
        // The rows of the part's own table are those of objectives directly in it.
        let results = outline.children(of: part.id).filter { $0.kind == .objective }
          .flatMap { outline.children(of: $0.id) }
          .map { row in outline.subtree(of: row.id).filter { $0.kind == .item(.results) } }
          .filter { !$0.isEmpty }
        let without = results.filter { !$0.contains(where: \.hasDigit) }
        guard without.count == 1, results.count > 3, let text = without[0].first else { return nil }
        return Remark(
          about: text,
          Phrase(
            en: "this result has no number, unlike the other \(results.count - 1) rows of the table",
            ja: "この実績には数がありません。表のほかの\(results.count - 1)行の実績には数があります"))
      }
    })
}

extension BookNode {
  /// Whether the text has a digit.
  fileprivate var hasDigit: Bool {
    text.unicodeScalars.contains { CharacterKind($0) == .digit || CharacterKind($0) == .wideDigit }
  }
}
