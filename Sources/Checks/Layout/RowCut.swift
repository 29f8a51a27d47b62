import Diagnostics
import Typesetting

extension Check {
  static let rowCut = Check(
    "row-cut",
    Phrase(
      en: "a row that is higher than a page is parted between its lines", ja: "1ページより高い行が、行の途中で分かれています"), .warning,
    .pages { pages, book in
      pages.remarks(
        book, hints: [Phrase(en: "make the columns wider, or part the row in two", ja: "欄を広げるか、行を二つに分けてください")]
      ) { fault, owner in
        guard fault == .rowCut else { return nil }
        return Phrase(
          en: "the row is higher than a page and is parted between its lines (\(owner))",
          ja: "この行は1ページに収まらず、途中で分かれます（\(owner)）")
      }
    })
}
