import Diagnostics
import Typesetting

extension Check {
  static let figureNarrowed = Check(
    "figure-narrowed", Phrase(en: "a figure that is wider than its column", ja: "段や版面より幅の広い図"), .warning,
    meaning: Phrase(
      en: """
        A figure is to be wider than the type area, or than the column that it stands in, and is printed as wide \
        as that.
        """,
      ja: "図に指定した幅が版面（段組では段）の幅より広いため、その幅に縮めて印刷します。"),
    example: Example("幅60mmの図（幅45mmの段）", "幅40mmの図（幅45mmの段）"),
    remedy: Phrase(en: "Write a smaller width, or leave it out.", ja: "「width」を小さくするか、書かないでください。"),
    .pages { pages, book in
      pages.remarks(book, hints: []) { problem, _ in
        guard problem.fault == .figureNarrowed else { return nil }
        return Phrase(
          en: "there is no room for the width of the figure: it is printed as wide as the text",
          ja: "図の幅が本文の幅に収まらないため、本文の幅に縮めます")
      }
    })
}
