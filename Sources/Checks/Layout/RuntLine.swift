import Diagnostics
import Frames

extension Check {
  static let runtLine = Check(
    "runt-line", "the last line of a paragraph has a single character", .note,
    .pages { pages, _ in
      pages.texts.flatMap { text in
        text.lines.indices.dropFirst().compactMap { index -> Remark? in
          let line = text.lines[index]
          let isLast = index == text.lines.count - 1 || line.placed?.isLast == true
          // What begins behind a line break is as short as it was written.
          guard isLast, text.lines[index - 1].placed?.isLast != true else { return nil }
          let letters = line.text.unicodeScalars.filter { !closingMarks.contains($0) && !$0.properties.isWhitespace }
          guard letters.count == 1 else { return nil }
          return pages.remark(
            text, line, "only “\(line.text)” stands on the last line",
            hints: ["a word less in the text takes the line away"])
        }
      }
    })
}

/// What follows a character and makes a line no longer to the eye.
private let closingMarks = Set("、。，．・）」』】〕》〉,.)！？!?".unicodeScalars)
