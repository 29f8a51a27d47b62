import Diagnostics
import GoalBook
import Frames

extension Check {
  static let cutWord = Check(
    "cut-word", Phrase(en: "a word or number wider than its column is broken", ja: "欄の幅に収まらない語や数字が行末で分かれています"),
    .warning,
    .pages { pages, _ in
      pages.texts.flatMap { text in
        var end = 0
        return text.lines.compactMap { line -> Remark? in
          // A word that goes on over several lines is one.
          guard let word = line.placed?.setting.cutWord, line.range.lowerBound >= end else { return nil }
          let range = range(of: word, around: line.range.lowerBound, in: text.text.text)
          end = range.upperBound
          var remark = pages.remark(
            text, line,
            Phrase(
              en: "“\(word)” is wider than its column and is broken", ja: "「\(word)」は欄の幅に収まらず、途中で行が分かれます"),
            hints: [
              Phrase(
                en: "widen the column in the layout, or write it shorter", ja: "レイアウトの欄を広げるか、短く書いてください")
            ])
          remark.range = range
          return remark
        }
      }
    })
}

/// Where a word stands that goes on at character `position` of a text.
private func range(of word: String, around position: Int, in text: String) -> Range<Int> {
  let (scalars, wanted) = (Array(text.unicodeScalars), Array(word.unicodeScalars))
  let first = max(0, position - wanted.count)
  let begin = (first...max(first, position)).first { start in
    start + wanted.count <= scalars.count && scalars[start..<start + wanted.count].elementsEqual(wanted)
  }
  return begin.map { $0..<$0 + wanted.count } ?? position..<position
}
