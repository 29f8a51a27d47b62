public import Frames
import LineComposition
public import Measure

/// The widths at which a column needs no breaks but those of its text, and at which no unbreakable piece is cut;
/// padding included.
public struct NaturalWidths: Hashable, Sendable {
  /// The width at which lines end only at the line breaks of the text.
  public var lines: Length
  /// The width of the widest piece that cannot be broken: a word, a number with its counter.
  public var pieces: Length

  /// Makes a pair of widths; both are zero unless given.
  public init(lines: Length = .zero, pieces: Length = .zero) {
    self.lines = lines
    self.pieces = pieces
  }

  /// Measures a column, its header included; cells over several columns do not count.
  ///
  /// - Complexity: O(text of the column).
  public init(ofColumn column: Int, in grids: [TableGrid], style: TableStyle, shaper: some TextShaper) {
    self.init()
    let grids = grids.map { $0.settingFigures(in: style.pointColumns) }
    for cell in grids.lazy.flatMap(\.cells) where cell.columns == column..<column + 1 {
      for paragraph in cell.paragraphs {
        var paragraph = paragraph
        paragraph.style.alignment = .start
        let lines = stack([paragraph], measure: .points(1_000_000), shaper: shaper).lines
        let face = paragraph.style.face
        let piece = unbreakableWidth(of: paragraph.text, in: face, rules: paragraph.style.rules, shaper: shaper)
        let longest = lines.map { $0.x + $0.box.width }.max() ?? .zero
        self.lines = max(self.lines, style.width(of: cell, for: longest))
        pieces = max(pieces, style.width(of: cell, for: (lines.map(\.x).max() ?? .zero) + piece))
      }
    }
    if style.pointColumns.contains(column) {
      let figures =
        grids.map { figureWidth(ofColumn: column, in: $0, shaper: shaper) }.max() ?? .zero
        + style.sidePadding * 2
      (lines, pieces) = (max(lines, figures), max(pieces, figures))
    }
  }
}
