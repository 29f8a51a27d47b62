import Diagnostics
import Typesetting

extension Check {
  static let headingAlone = Check(
    "heading-alone",
    Phrase(en: "no line of a table fits on the page under its heading", ja: "下に表が1行も入らない見出し"), .warning,
    meaning: Phrase(
      en: "A heading fills the page so far that no line of its table fits under it.",
      ja: "見出しがページのほとんどを占め、その下に表の行が1行も入りません。"),
    example: Example("60行の見出し（1ページに60行）", "2行の見出し"),
    remedy: Phrase(
      en: "Make the heading shorter, its style smaller or the type area higher.",
      ja: "見出しを短くするか、書式を小さくするか、版面を高くしてください。"),
    .pages { pages, book in
      pages.remarks(
        book,
        hints: [
          Phrase(
            en: "make the type area higher, or the heading's style smaller", ja: "版面を高くするか、見出しの書式を小さくしてください")
        ]
      ) { problem, _ in
        guard problem.fault == .headingAlone else { return nil }
        let title = problem.name.shortened
        return Phrase(
          en: "no line of the table fits on the page under its heading “\(title)”",
          ja: "見出し「\(title)」のページに、表の行が1行も収まりません")
      }
    })
}
