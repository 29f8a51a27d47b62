import Diagnostics
import Frames

extension Check {
  static let cutWord = Check(
    "cut-word", "a word or number wider than its column is broken", .warning,
    .pages { pages, _ in
      pages.texts.flatMap { text in
        text.lines.compactMap { line -> Remark? in
          guard line.placed?.setting.cutsWord == true else { return nil }
          return pages.remark(
            text, line, "the word before “\(line.text.prefix(12))” is wider than its column and is broken",
            hints: ["widen the column in the layout, or write it shorter"])
        }
      }
    })
}
