import Diagnostics
import Frames
import LineComposition
import Measure

// Breaks Japanese help into lines as wide as the terminal: it has no blanks between words, and its characters are two
// columns wide. The booklet's own rules (kinsoku) apply, with columns instead of a font.

/// A shaper for terminals: an em is two columns.
private struct ColumnShaper: TextShaper {
  static let face = FontFace(family: "terminal", size: .points(2))

  static func columns(_ count: Int) -> Length { .points(Double(count)) }

  func shape(_ text: Substring, in face: FontFace) -> [GlyphRun] {
    guard !text.isEmpty else { return [] }
    let glyphs = text.map { PlacedGlyph(glyph: 0, advance: Self.columns(columnWidth($0))) }
    let clusters = text.map { GlyphCluster(utf8Count: $0.utf8.count, glyphCount: 1) }
    return [GlyphRun(face: face, glyphs: glyphs, clusters: clusters, text: String(text))]
  }

  func lineMetrics(of face: FontFace) -> LineMetrics { LineMetrics(ascent: face.size, descent: .zero) }
}

/// The column at which the parser begins the text behind a label.
private let labelColumns = 26

/// A line of the parser's help at a terminal's width, the names of values in Japanese: `-o <出力先>`.
func terminalHelpLines(_ line: String, columns: Int) -> String {
  let label = line.prefix(labelColumns)
  guard line.hasPrefix("  "), label.last == " ", label.count == labelColumns else {
    return terminalLines(withJapaneseValueNames(line), columns: columns)
  }
  let text = String(line.dropFirst(labelColumns))
  var said = withJapaneseValueNames(String(label))
  while said.last == " " { said.removeLast() }
  let width = said.reduce(0) { $0 + columnWidth($1) }
  // A Japanese name has more columns than characters.
  let gap =
    width < labelColumns
    ? String(repeating: " ", count: labelColumns - width) : "\n" + String(repeating: " ", count: labelColumns)
  return said + gap + terminalLines(text, columns: columns, indent: labelColumns)
}

/// A text in lines as wide as the terminal.
///
/// - Parameters:
///   - columns: the terminal's width; where 10 or fewer are left for the text, it is not broken.
///   - indent: the column at which the text begins, and the blanks before its further lines.
func terminalLines(_ text: String, columns: Int, indent: Int = 0) -> String {
  let measure = columns - indent
  guard !text.isEmpty, measure > 10 else { return text }
  let scalars = Array(text.unicodeScalars)
  // A line may end after a hyphen in a word, but not after that of an option: hyphens are measured as letters.
  let report = report(
    on: text.replacing("-", with: "x"), in: ColumnShaper.face, measure: ColumnShaper.columns(measure),
    alignment: .start, rules: .plain, shaper: ColumnShaper())
  let lines = report.lines.map { line in
    var set = String.UnicodeScalarView()
    set.append(contentsOf: scalars[line.start..<line.end])
    var text = String(set)
    while text.last == " " { text.removeLast() }
    return text
  }
  return lines.joined(separator: "\n" + String(repeating: " ", count: indent))
}
