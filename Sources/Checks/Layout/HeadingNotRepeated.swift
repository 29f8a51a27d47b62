import Diagnostics
import Typesetting

extension Check {
  static let headingNotRepeated = Check(
    "heading-not-repeated",
    Phrase(
      en: "the heading over a row is too high to stand again after a page break", ja: "見出しが高すぎて、改ページの後に繰り返されていません"),
    .warning,
    .pages { pages, book in
      pages.remarks(
        book, hints: [Phrase(en: "make the heading's text shorter, or its column wider", ja: "見出しの文を短くするか、欄を広げてください")]
      ) { fault, owner in
        guard fault == .headingNotRepeated else { return nil }
        return Phrase(
          en: "the heading over the row is too high to stand again after the page break (\(owner))",
          ja: "この行の見出しは高すぎるため、改ページの後に繰り返されません（\(owner)）")
      }
    })
}
