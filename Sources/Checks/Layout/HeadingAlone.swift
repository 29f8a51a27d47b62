import Diagnostics
import Typesetting

extension Check {
  static let headingAlone = Check(
    "heading-alone",
    Phrase(en: "no line of a table fits on the page under its heading", ja: "見出しのあるページに表の行が1行も収まっていません"), .warning,
    .pages { pages, book in
      pages.remarks(
        book,
        hints: [
          Phrase(
            en: "make the type area higher, or the heading's style smaller", ja: "版面を高くするか、見出しの書式を小さくしてください")
        ]
      ) { fault, _ in
        guard case .headingAlone(let title) = fault else { return nil }
        return Phrase(
          en: "no line of the table fits on the page under its heading “\(title)”",
          ja: "見出し「\(title)」のページに、表の行が1行も収まりません")
      }
    })
}
