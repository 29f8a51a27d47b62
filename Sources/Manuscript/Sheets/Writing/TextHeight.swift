import Diagnostics

// The height that a cell needs for its text: programs only measure it when a row is typed in, not when a file is
// opened.

/// The height of a line, and of the space around the lines of a cell, in points.
private let lineHeight = 13.0
private let padding = 5.0

/// The height in points of lines set in 10 pt, in a column with a width in digits of the default font.
func textHeight(_ lines: [String], width: Double) -> Double {
  // A column has 7 pixels for each digit of its width, and a half-width character in 10 pt takes 6.67 pixels. One
  // character less is counted: a line that is broken before 。 or between words does not fill its column.
  let letters = max(2, Int((width * 7 - 2) / 6.67) - 1)
  return padding + lineHeight * Double(max(1, lines.reduce(0) { $0 + lineCount($1, letters: letters) }))
}

/// The number of lines into which a text is broken if a line has room for `letters` half-width characters.
private func lineCount(_ text: String, letters: Int) -> Int {
  text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { sum, line in
    sum + max(1, (line.reduce(0) { $0 + columnWidth($1) } + letters - 1) / letters)
  }
}
