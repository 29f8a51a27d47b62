import Diagnostics
import Typesetting

extension Check {
  static let tabsBeginAgain = Check(
    "tabs-begin-again",
    Phrase(en: "more departments than tabs (つめ) have room below each other", ja: "部の数が多く、上から下まで並べきれないつめ"), .warning,
    meaning: Phrase(
      en:
        "The tabs at the fore-edge stand below each other; where a page is too low for all of them, they begin again at its head.",
      ja: "小口のつめは上から順に下げて並べます。紙の高さに収まらないときは、また上から並べます。"),
    example: Example("60部のつめ（1ページに20）", "12部のつめ"),
    remedy: Phrase(
      en: "Lower “height” and “step” of the thumb index in the layout, or give long names a short one (“short”).",
      ja: "レイアウトのthumb-indexのheightとstepを小さくするか、長い名前に略称（short）を付けてください。"),
    .pages { pages, book in
      pages.remarks(
        book,
        hints: [
          Phrase(
            en: "lower “height” and “step” of the thumb index in the layout, or give long names a short one (“short”)",
            ja: "レイアウトのthumb-indexのheightとstepを小さくするか、長い名前に略称（short）を付けてください")
        ]
      ) { problem, _ in
        guard problem.fault == .tabsBeginAgain else { return nil }
        return Phrase(
          en:
            "the page is too low for the tabs (つめ) of all departments: from “\(problem.name.shortened)” on they begin again",
          ja: "すべての部のつめが紙に入らないため、「\(problem.name.shortened)」から、また上から並べます")
      }
    })
}
