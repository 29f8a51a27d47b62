import Diagnostics
import Typesetting

extension Check {
  static let rowCut = Check(
    "row-cut",
    Phrase(
      en: "a row that is higher than a page is parted between its lines", ja: "1ページより高く、途中で分かれた行"), .warning,
    meaning: Phrase(
      en: "A row that should stay on one page is higher than a page, so that it goes on overleaf.",
      ja: "1ページに収めたい行が1ページより高いため、途中で次のページへ続いています。"),
    example: Example("60行の行（1ページに50行）", "30行の行"),
    remedy: Phrase(
      en: "Make the columns wider, or part the row in two.",
      ja: "列を広げるか、行を二つに分けてください。"),
    .pages { pages, book in
      pages.remarks(
        book, hints: [Phrase(en: "make the columns wider, or part the row in two", ja: "列を広げるか、行を二つに分けてください")]
      ) { problem, owner in
        guard problem.fault == .rowCut else { return nil }
        return Phrase(
          en: "the row is higher than a page and is parted between its lines (\(owner))",
          ja: "この行は1ページに収まらず、途中で分かれます（\(owner)）")
      }
    })
}
