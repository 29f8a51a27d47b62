import Diagnostics
import GoalBook

extension Check {
  static let missingSection = Check(
    "missing-section",
    Phrase(en: "an initiative without a section (課等), in a book that names them", ja: "課等を書く冊子で、課等のない取組内容"), .warning,
    meaning: Phrase(
      en: """
        Other initiatives of the book name the sections that carry them; this one names none, and its \
        cell would be empty.
        """, ja: "ほかの取組内容には課等があるのに、ここにはありません。欄が空白になり、どこが担当か分かりません。"),
    example: Example(
      """
      - initiatives:
          - { text: 窓口の案内を改めます。, sections: [市民課] }
          - { text: 市の広報紙を読みやすく改めます。 }
      """,
      """
      - initiatives:
          - { text: 窓口の案内を改めます。, sections: [市民課] }
          - { text: 市の広報紙を読みやすく改めます。, sections: [広報課] }
      """),
    remedy: Phrase(en: "Write the section under “sections” of the initiative.", ja: "取組内容の「sections」に担当の課等を書いてください。"),
    .book { book in
      let outline = book.outline
      guard outline.nodes.contains(where: { $0.kind == .section }) else { return [] }
      // The only nodes in an initiative are its sections.
      return outline.nodes(.initiative).filter(\.isEmpty).map {
        let number = $0.number ?? $0.ordinal
        return Remark(about: $0, Phrase(en: "initiative \(number) has no section (課等)", ja: "取組内容\(number)に課等がありません"))
      }
    })
}
