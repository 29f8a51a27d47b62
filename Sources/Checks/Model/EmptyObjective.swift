import Diagnostics
import GoalBook

extension Check {
  static let emptyObjective = Check(
    "empty-objective", Phrase(en: "an objective (組織目標) under which nothing stands", ja: "取組内容が一つもない組織目標"), .error,
    meaning: Phrase(
      en: """
        An objective without rows would be printed as a heading over an empty table, so that a reader \
        cannot tell what is done for it.
        """, ja: "取組内容の行がない組織目標は、中身のない見出しとして印刷されます。何をするのかが読者に伝わりません。"),
    example: Example(
      "- text: 市民にわかりやすい情報を届けます。",
      """
      - text: 市民にわかりやすい情報を届けます。
        rows:
          - initiatives: [市の広報紙を読みやすく改めます。]
      """),
    remedy: Phrase(
      en: "Add the rows with the initiatives. If the objective was given up, remove it.",
      ja: "取組内容の行を書き足してください。取りやめた組織目標であれば、取り除いてください。"),
    .book { book in
      let outline = book.outline
      return outline.nodes(.objective).filter { outline.children(of: $0.id).allSatisfy { $0.kind != .row } }.map {
        Remark(
          about: $0, Phrase(en: "the objective has no initiative (取組内容)", ja: "この組織目標には取組内容がありません"),
          hints: [Phrase(en: "add its rows, or remove it", ja: "行を書き足すか、この組織目標を取り除いてください")])
      }
    })
}
