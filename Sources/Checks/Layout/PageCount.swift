import Diagnostics
import Frames
import Typesetting

extension Check {
  static let pageCount = Check(
    "page-count", Phrase(en: "a stapled booklet has four pages to the sheet", ja: "中綴じにするには4の倍数でないページ数"), .note,
    meaning: Phrase(
      en: "A stapled booklet has four pages to the sheet. Said only where the layout has “binding: stapled”.",
      ja: "中綴じの冊子は、1枚の紙に4ページずつ入ります。レイアウトに「binding: stapled」とあるときだけ指摘します。"),
    example: Example("38", "40"),
    remedy: Phrase(
      en: "Fill the blank pages at the end, or let the program fit the pages: “multiple-of: 4” under “fit”.",
      ja: "終わりの白ページに何か入れるか、「fit」の「multiple-of: 4」でページ数を合わせてください。"),
    .pages { pages, _ in
      let count = pages.pages.count
      guard pages.publication.limits.isStapled, !count.isMultiple(of: 4), let last = pages.pages.last else { return [] }
      let blank = 4 - count % 4
      return [
        pages.remark(
          page: last,
          Phrase(
            en: """
              the booklet has \(count) pages, which is no multiple of 4: stapled, \(blank) will be blank at \
              its end
              """, ja: "全部で\(count)ページあり、4の倍数ではありません。中綴じにすると、終わりの\(blank)ページが白になります"))
      ]
    })
}
