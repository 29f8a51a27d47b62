import Diagnostics
import GoalBook

extension Check {
  static let bracketWidths = Check(
    "bracket-widths",
    Phrase(en: "the book writes some round brackets full-width and some half-width", ja: "冊子の中での丸括弧の全角と半角の混在"), .note,
    meaning: Phrase(
      en: """
        The book writes some round brackets full-width and some half-width. The first of the rarer kind \
        is shown.
        """, ja: "丸括弧に全角と半角が混じっています。少ないほうの最初の一つを示します。"),
    example: Example(
      """
      施設（市民館）の改修
      講座（初級）の開催
      研修(新任)の実施
      """,
      """
      施設（市民館）の改修
      講座（初級）の開催
      研修（新任）の実施
      """),
    remedy: Phrase(en: "Keep to one width.", ja: "どちらかにそろえてください。"),
    .book { book in
      var (halves, wides): ([WordUse], [WordUse]) = ([], [])
      for passage in book.passages where passage.hasBrackets {
        for index in passage.scalars.indices where passage.kinds[index] != .other {
          let use = WordUse(passage.text.id, index..<index + 1)
          switch passage.scalars[index] {
          case "(" where passage.isJapaneseInside(index): halves.append(use)
          case "（": wides.append(use)
          default: continue
          }
        }
      }
      let counts = (half: halves.count, wide: wides.count)
      let rarer = halves.count <= wides.count ? halves : wides
      guard counts.half > 0, counts.wide > 0, let use = rarer.first else { return [] }
      let (half, wide) = (times(counts.half), times(counts.wide))
      var remark = book.passage(use.text).remark(
        use.range,
        Phrase(
          en: "the book has (…) \(half.en) and （…） \(wide.en), this is the first of the rarer",
          ja: "半角の(…)が\(half.ja)、全角の（…）が\(wide.ja)あります。ここは少ないほうの一つ目です"),
        hints: [Phrase(en: "keep to one width", ja: "どちらかの幅にそろえてください")])
      let forms = [book.form(wides, named: "（"), book.form(halves, named: "(")]
      remark.forms = counts.half <= counts.wide ? forms : forms.reversed()
      return [remark]
    })
}
