import Diagnostics
import Typesetting

extension Check {
  static let rowNotRepeated = Check(
    "row-not-repeated",
    Phrase(
      en: "a row that goes on overleaf has no room to show again all that it is about",
      ja: "次のページに続くとき、番号や課等をすべて繰り返せない行"),
    .warning,
    meaning: Phrase(
      en:
        "A row of many initiatives goes on over a page. Their numbers and sections should stand again there, so that the page can be read by itself, but together they are too high; the numbers stand, or what of them has room.",
      ja: "取組内容の多い行が次のページへ続いています。そのページだけで読めるように番号と課等を繰り返すはずですが、高すぎて入らないため、番号だけ、または入る分だけを繰り返しています。"),
    example: Example("60件の取組内容が同じ実績を持つ行", "5件の取組内容が同じ実績を持つ行"),
    remedy: Phrase(
      en: "Widen the column of sections, or part the row in two in the book.", ja: "課等の列を広げるか、原稿で行を二つに分けてください。"),
    .pages { pages, book in
      pages.remarks(
        book,
        hints: [
          Phrase(en: "widen the column of sections, or part the row in two", ja: "課等の列を広げるか、行を二つに分けてください")
        ]
      ) { problem, owner in
        guard problem.fault == .rowNotRepeated else { return nil }
        return Phrase(
          en: "not all numbers and sections of the row have room to stand again after the page break (\(owner))",
          ja: "行の番号と課等を、次のページにすべては繰り返せません（\(owner)）")
      }
    })
}
