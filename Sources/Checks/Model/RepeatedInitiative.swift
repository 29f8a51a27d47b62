import Diagnostics
import GoalBook
import OrderedCollections

extension Check {
  static let repeatedInitiative = Check(
    "repeated-initiative", Phrase(en: "the same initiative stands twice", ja: "同じ取組内容が二つ"), .warning,
    meaning: Phrase(
      en: """
        Two rows of the book have an initiative of exactly the same words. Perhaps one was copied and \
        not rewritten.
        """, ja: "冊子の中に、まったく同じ文の取組内容が二つあります。写したまま直していないのかもしれません。"),
    example: Example(
      """
      - initiatives: [市の広報紙を読みやすく改めます。]
      - initiatives: [市の広報紙を読みやすく改めます。]
      """,
      """
      - initiatives: [市の広報紙を読みやすく改めます。]
      - initiatives: [市のウェブサイトを読みやすく改めます。]
      """),
    remedy: Phrase(
      en: "Look whether both are meant. If two sections share the work, say what each does.",
      ja: "どちらも必要か確かめてください。二つの課で分担しているときは、それぞれが行うことを書いてください。"),
    .book { book in
      let outline = book.outline
      var places: OrderedDictionary<String, [BookNode]> = [:]
      for initiative in outline.nodes(.initiative) where !initiative.text.isEmpty {
        places[initiative.text, default: []].append(initiative)
      }
      return places.values.compactMap { all in
        guard all.count > 1 else { return nil }
        let row = outline.path(of: all[0].parent)
        let count = all.count - 2
        let others =
          count == 0
          ? Phrase(verbatim: "")
          : Phrase(en: " and in \(counted(count, "more row"))", ja: "（ほか\(count)行）")
        return Remark(
          about: all[1],
          Phrase(
            en: "this initiative stands in \(row) too\(others.en)", ja: "同じ取組内容が\(row)にもあります\(others.ja)"),
          hints: [Phrase(en: "look whether one of them is meant", ja: "どちらかが書き誤りではないか確かめてください")])
      }
    })
}
