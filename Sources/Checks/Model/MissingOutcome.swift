import GoalBook
import Diagnostics

extension Check {
  static let missingOutcome = Check(
    "missing-outcome", Phrase(en: "an initiative without an outcome (成果)", ja: "成果のない取組内容"), .error,
    meaning: Phrase(
      en: """
        The row has no entry under “outcomes” although other rows of the book have them. In a book that \
        names no outcomes at all nothing is said.
        """, ja: "ほかの行には成果があるのに、この行には「outcomes」がありません。成果を一つも書いていない冊子では、何も指摘しません。"),
    example: Example(
      """
      - initiatives: [窓口の案内を改めます。]
        outcomes: [待ち時間が短くなった。]
      - initiatives: [市の広報紙を読みやすく改めます。]
      """,
      """
      - initiatives: [窓口の案内を改めます。]
        outcomes: [待ち時間が短くなった。]
      - initiatives: [市の広報紙を読みやすく改めます。]
        outcomes: [読みやすいとの声が増えた。]
      """),
    remedy: Phrase(
      en: """
        Ask the section for the outcome and write it under “outcomes”. If there is none yet, say so in \
        the cell.
        """, ja: "担当課に成果を確かめ、「outcomes」に書いてください。まだ成果がなければ、その旨を欄に書いてください。"),
    .book { $0.emptyCells(of: .outcomes, Phrase(en: "outcome (成果)", ja: "成果")) })
}
