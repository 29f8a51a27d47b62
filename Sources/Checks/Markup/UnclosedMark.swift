import Diagnostics
import LineComposition

extension Check {
  static let unclosedMark = Check(
    "unclosed-mark",
    Phrase(
      en: "^{, _{ or {word| that no } closes on its line, or with nothing in it",
      ja: "閉じていない、または中身のない上付き・下付き・ルビの記法（^{、_{、{語|）"),
    .warning,
    meaning: Phrase(
      en: """
        What begins with ^{ or _{ is raised or lowered up to the next } where the book has “scripts: true”, and {word| is \
        followed by its reading where it has “ruby: true”. Without that }, with nothing or with a further brace before it, \
        or with a second reading, the marks are printed as they stand.
        """,
      ja:
        "「scripts: true」の冊子では ^{ または _{ から次の } までが上付き・下付きに、「ruby: true」の冊子では {語| から次の } までがルビになります。} がないとき、中身がないとき、中にさらに波括弧があるとき、読みが二つあるときは、記号がそのまま印刷されます。"
    ),
    example: Example("面積は12.5km^{2です。", "面積は12.5km^{2}です。"),
    remedy: Phrase(en: "Close it with }.", ja: "}で閉じてください。"),
    .text { passage in
      textMarks(in: passage.scalars, reading: passage.marks.union(.scripts)).open.map { range in
        let shown = passage.string(range)
        return passage.remark(
          range,
          Phrase(
            en: "“\(shown)” is not closed, or nothing stands in it, and is printed as it stands",
            ja: "「\(shown)」は閉じていないか中身がないため、そのまま印刷されます"),
          hints: [Phrase(en: "close it with }", ja: "}で閉じてください")])
      }
    })
}
