import Diagnostics
import Typesetting

extension Check {
  static let figureShortened = Check(
    "figure-shortened",
    Phrase(en: "a figure that is higher than a page", ja: "1ページより高い図"), .warning,
    meaning: Phrase(
      en: """
        A figure with its caption is higher than a page, or than what its headings leave of one, and is \
        printed smaller.
        """,
      ja: "図と題名を合わせた高さが1ページ（見出しがあればその残り）より高いため、縮めて印刷します。"),
    example: Example("60行分の高さの図（1ページに50行）", "30行分の高さの図（1ページに50行）"),
    remedy: Phrase(
      en: "Write a smaller width, so that it is as high as you want it.", ja: "ちょうどよい高さになるように「width」を小さくしてください。"),
    .pages { pages, book in
      pages.remarks(book, hints: []) { problem, _ in
        guard problem.fault == .figureShortened else { return nil }
        return Phrase(
          en: "there is no room for the height of the figure: it is printed smaller",
          ja: "図の高さがページに収まらないため、縮めます")
      }
    })
}
