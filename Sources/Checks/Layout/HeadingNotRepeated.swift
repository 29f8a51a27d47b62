import Diagnostics
import Typesetting

extension Check {
  static let headingNotRepeated = Check(
    "heading-not-repeated",
    Phrase(
      en: "the heading over a row is too high to stand again after a page break", ja: "高すぎて、改ページの後に繰り返せない見出し"),
    .warning,
    meaning: Phrase(
      en:
        "After a page break the objective and the initiative stand again, so that every page can be read by itself; this one is too high for that.",
      ja: "改ページの後には、そのページだけで読めるように組織目標や取組内容を繰り返しますが、この文は高すぎて繰り返せません。"),
    example: Example("60行の組織目標（1ページに60行）", "5行の組織目標"),
    remedy: Phrase(
      en: "Make the text shorter, or its column wider.",
      ja: "文を短くするか、列を広げてください。"),
    .pages { pages, book in
      pages.remarks(
        book, hints: [Phrase(en: "make the heading's text shorter, or its column wider", ja: "見出しの文を短くするか、列を広げてください")]
      ) { problem, owner in
        guard problem.fault == .headingNotRepeated else { return nil }
        return Phrase(
          en: "the heading over the row is too high to stand again after the page break (\(owner))",
          ja: "この行の見出しは高すぎるため、改ページの後に繰り返されません（\(owner)）")
      }
    })
}
