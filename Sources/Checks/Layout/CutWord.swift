import Diagnostics
import Frames

extension Check {
  static let cutWord = Check(
    "cut-word", Phrase(en: "a word or number wider than its column is broken", ja: "列の幅に収まらず途中で切れた語や数"), .warning,
    meaning: Phrase(
      en: """
        A word or number without a place where it may break, such as an address of the web, is wider \
        than its column and is parted where the line is full.
        """, ja: "ウェブサイトのアドレスなど、切ってよい所のない語が列の幅に収まらず、行末で切れています。"),
    example: Example(
      """
      www.exam
      ple.jp
      """, "example.jp"),
    remedy: Phrase(en: "Widen the column in the layout, or write it shorter.", ja: "レイアウトの列を広げるか、短く書いてください。"),
    .pages { pages, _ in
      pages.texts.flatMap { text in
        text.lines.compactMap { line -> Remark? in
          guard line.placed?.setting.cutsWord == true else { return nil }
          return pages.remark(
            text, line,
            Phrase(
              en: "the word before “\(line.text.prefix(12))” is wider than its column and is broken",
              ja: "「\(line.text.prefix(12))」の前の語が列の幅に収まらず、途中で切れています"),
            hints: [Phrase(en: "widen the column in the layout, or write it shorter", ja: "レイアウトの列を広げるか、短く書いてください")])
        }
      }
    })
}
