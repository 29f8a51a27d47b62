import Diagnostics

// How high a cell has to be for its text: programs measure it only when a row is typed in, not when a file is opened.

/// What a line needs, and what a cell needs besides, in points.
private let lineHeight = 13.0
private let padding = 5.0

/// The height, in points, of lines in a column of a width in digits of the usual font, set in 10 points.
func textHeight(_ lines: [String], width: Double) -> Double {
  // A digit of the usual font (11 points) is 7 pixels wide, a half-width letter of 10 points 6.67; a line that is
  // broken before 。 or inside no word is shorter than its column.
  let letters = max(2, Int((width * 7 - 2) / 6.67) - 1)
  return padding + lineHeight * Double(max(1, lines.reduce(0) { $0 + lineCount($1, letters: letters) }))
}

/// How many lines a text is broken into where a line has room for so many half-width letters.
private func lineCount(_ text: String, letters: Int) -> Int {
  text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { sum, line in
    sum + max(1, (line.reduce(0) { $0 + columnWidth($1) } + letters - 1) / letters)
  }
}
