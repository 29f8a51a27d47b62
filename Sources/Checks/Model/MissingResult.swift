import GoalBook
import Diagnostics

extension Check {
  static let missingResult = Check(
    "missing-result", Phrase(en: "an initiative without a result (実績)", ja: "実績のない取組内容"), .error,
    meaning: Phrase(
      en: """
        The row has no entry under “results” although other rows of the book have them. In a book that \
        names no results at all, such as one of plans, nothing is said.
        """, ja: "ほかの行には実績があるのに、この行には「results」がありません。実績を一つも書いていない冊子（計画の段階など）では、何も指摘しません。"),
    example: Example(
      """
      - initiatives: [窓口の案内を改めます。]
        results: [案内板の設置 3か所]
      - initiatives: [市の広報紙を読みやすく改めます。]
      """,
      """
      - initiatives: [窓口の案内を改めます。]
        results: [案内板の設置 3か所]
      - initiatives: [市の広報紙を読みやすく改めます。]
        results: [紙面の刷新 年12回]
      """),
    remedy: Phrase(
      en: "Ask the section for its result and write it under “results”. If there is none, say so in the cell.",
      ja: "担当課に実績を確かめ、「results」に書いてください。実績がなければ、その旨を欄に書いてください。"),
    .book { $0.emptyCells(of: .results, Phrase(en: "result (実績)", ja: "実績")) })
}
