import Answers
import Diagnostics

/// The word for the pages of a PDF when they are counted.
enum SheetNoun {
  case pages, sheets
}

/// A file that was written, with its number of pages: `mybook.pdf (3 pages)`.
func writtenLine(_ path: String, _ count: Int, _ noun: SheetNoun, in language: Language) -> String {
  let pages =
    switch noun {
    case .pages: Phrase(en: " (\(counted(count, "page")))", ja: "（\(count)ページ）")
    case .sheets: Phrase(en: " (\(counted(count, "sheet")))", ja: "（\(count)枚）")
    }
  return path + pages[language]
}

/// The message that images cannot be written to standard output.
let onlyPDFInAPipe = Phrase(en: "only a PDF can go to standard output", ja: "標準出力に書き出せるのはPDFだけです")

extension CommonOptions {
  /// The bar that shows how far a long run is: on a terminal, unless only errors are to be printed.
  var progressLine: ProgressLine {
    ProgressLine(isShown: !quiet && isTerminal(standardError: true), in: language)
  }
}
