import Diagnostics
import GoalBook
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
    .lines(on: { $0.trim.hasCutWords }) { pages, text in
      var end = 0
      return text.lines.compactMap { line -> Remark? in
        // A word that continues over several lines is reported once.
        guard let word = line.placed?.setting.cutWord, line.range.lowerBound >= end else { return nil }
        let range = range(of: word, around: line.range.lowerBound, in: text.text.text)
        end = range.upperBound
        var remark = pages.remark(
          text, line,
          Phrase(
            en: "“\(word)” is wider than its column and is broken", ja: "「\(word)」は列の幅に収まらず、途中で行が分かれます"),
          hints: [
            Phrase(
              en: "widen the column in the layout, or write it shorter", ja: "レイアウトの列を広げるか、短く書いてください")
          ])
        remark.range = range
        return remark
      }
    })
}

/// The range of a word that continues at character `position` of a text.
private func range(of word: String, around position: Int, in text: String) -> Range<Int> {
  let (scalars, wanted) = (Array(text.unicodeScalars), Array(word.unicodeScalars))
  let first = max(0, position - wanted.count)
  let begin = (first...max(first, position)).first { start in
    start + wanted.count <= scalars.count && scalars[start..<start + wanted.count].elementsEqual(wanted)
  }
  return begin.map { $0..<$0 + wanted.count } ?? position..<position
}
