import Diagnostics
import Typesetting

extension Check {
  static let headingCut = Check(
    "heading-cut", Phrase(en: "a heading that is higher than a page goes on over the next", ja: "1ページより高く、次のページへ続く見出し"),
    .warning,
    meaning: Phrase(
      en: "A department's or a pillar's title is so long that a page does not hold it; it goes on overleaf.",
      ja: "部や柱の題名が長すぎて1ページに収まらず、次のページへ続いています。"),
    example: Example("60行の題名（1ページに50行）", "2行の題名"),
    remedy: Phrase(
      en: "Look whether a text stands there by mistake; write it shorter, or make the heading's style smaller.",
      ja: "誤って本文が入っていないか確かめ、見出しを短くするか、書式を小さくしてください。"),
    .pages { pages, book in
      pages.remarks(
        book,
        hints: [
          Phrase(
            en: "write it shorter, or make the heading's style smaller", ja: "見出しを短くするか、レイアウトで文字を小さくしてください")
        ]
      ) { problem, _ in
        guard problem.fault == .headingCut else { return nil }
        return Phrase(
          en: "the heading “\(problem.name.shortened)” is higher than a page and goes on over the next",
          ja: "見出し「\(problem.name.shortened)」が1ページより高いため、次のページへ続きます")
      }
    })
}
