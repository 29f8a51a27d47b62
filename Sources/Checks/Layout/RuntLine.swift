import Diagnostics

extension Check {
  static let runtLine = Check(
    "runt-line", "the last line of a paragraph has a single character", .note,
    .pages { pages, _ in
      pages.texts.compactMap { text -> Observation? in
        guard text.lines.count > 1, let last = text.lines.last else { return nil }
        let letters = last.text.unicodeScalars.filter { !closingMarks.contains($0) && !$0.properties.isWhitespace }
        guard letters.count == 1 else { return nil }
        return pages.observation(
          text, last, "only “\(last.text)” stands on the last line",
          hints: ["a word less in the text takes the line away"])
      }
    })
}

/// What follows a character and makes a line no longer to the eye.
private let closingMarks = Set("、。，．・）」』】〕》〉,.)！？!?".unicodeScalars)
