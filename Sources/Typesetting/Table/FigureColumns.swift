import Frames
import LineComposition
import Measure

// Columns of figures (数字) whose decimal points stand under each other.

/// A line of a figure: how wide it is as far as its integer part goes, sign included, and behind that: point, decimals,
/// unit.
private struct FigureLine {
  var before: Length
  var after: Length

  /// Nil for a line without a figure; a single sign in its place (－, …) counts as an integer part.
  init?(_ line: LineBox) {
    guard let end = integerEnd(of: line.text) else { return nil }
    before = line.width(of: end)
    after = max(.zero, line.width - before)
  }
}

/// How many characters (Unicode scalars) of a text its first figure's integer part ends behind, and what stands before it:
/// of △1,234.5% six; nil where there is no figure.
func integerEnd(of text: String) -> Int? {
  let scalars = Array(text.unicodeScalars)
  func isDigit(_ index: Int) -> Bool {
    scalars.indices.contains(index) && ("0"..."9" ~= scalars[index] || "０"..."９" ~= scalars[index])
  }
  guard let first = scalars.indices.first(where: isDigit) else { return scalars.count == 1 ? 1 : nil }
  // .5 has no integer part: its point stands under the others.
  if first > 0, ".．".unicodeScalars.contains(scalars[first - 1]) { return first - 1 }
  var end = first + 1
  while isDigit(end) || end < scalars.count && ",，".unicodeScalars.contains(scalars[end]) && isDigit(end + 1) {
    end += 1
  }
  return end
}

extension TableGrid {
  /// The grid with the figures of `columns` set solid: each is one piece, no space parts it from its sign and its unit.
  func settingFigures(in columns: Set<Int>) -> TableGrid {
    guard !columns.isEmpty else { return self }
    var grid = self
    for (index, cell) in cells.enumerated()
    where cell.role == .body && cell.columns.count == 1 && columns.contains(cell.columns.lowerBound) {
      for paragraph in cell.paragraphs.indices {
        let lines = cell.paragraphs[paragraph].text.split(separator: "\n")
        guard lines.allSatisfy({ integerEnd(of: String($0)) != nil }) else { continue }
        grid.cells[index].paragraphs[paragraph].style.rules.westernGap = .fixed(0)
      }
    }
    return grid
  }
}

extension LineBox {
  /// The width of the line's first `count` characters.
  fileprivate func width(of count: Int) -> Length {
    var seen = 0
    for placed in runs {
      var x = placed.x
      var (glyph, text) = (0, placed.run.text.utf8[...])
      for cluster in placed.run.clusters {
        if seen >= count { return x }
        seen += text.prefix(cluster.utf8Count).count { $0 & 0xC0 != 0x80 }
        text = text.dropFirst(cluster.utf8Count)
        for one in placed.run.glyphs[glyph..<glyph + cluster.glyphCount] { x += one.advance }
        glyph += cluster.glyphCount
      }
      if seen >= count { return x }
    }
    return width
  }
}

/// The figures of a column, each on a line of its own, and the room they take together.
private struct FigureColumn {
  /// The lines of the cells that hold nothing but figures.
  private(set) var stacks: [Int: LineStack] = [:]
  private var before = Length.zero
  private var after = Length.zero
  var width: Length { before + after }

  init(_ column: Int, of grid: TableGrid, shaper: some TextShaper) {
    for (index, cell) in grid.cells.enumerated()
    where cell.role == .body && cell.columns == column..<column + 1 && !cell.paragraphs.isEmpty {
      guard cell.paragraphs.allSatisfy({ $0.label == nil }) else { continue }
      let paragraphs = cell.paragraphs.map { paragraph in
        var paragraph = paragraph
        paragraph.style.alignment = .start
        return paragraph
      }
      let stack = stack(paragraphs, measure: .points(1_000_000), shaper: shaper)
      let lines = stack.lines.compactMap { FigureLine($0.box) }
      guard lines.count == stack.lines.count else { continue }
      stacks[index] = stack
      before = max(before, lines.map(\.before).max() ?? .zero)
      after = max(after, lines.map(\.after).max() ?? .zero)
    }
  }

  /// The lines of a cell, their points under those of the others; where they have no room together, each as the column
  /// is aligned.
  ///
  /// - Returns: nil where a line is wider than the column.
  func placed(_ cell: Int, _ alignment: Alignment, on measure: Length) -> LineStack? {
    guard var stack = stacks[cell], stack.lines.allSatisfy({ $0.box.width <= measure }) else { return nil }
    func left(of width: Length) -> Length {
      switch alignment {
      case .start, .justify, .even: .zero
      case .center: (measure - width) / 2
      case .end: measure - width
      }
    }
    for index in stack.lines.indices {
      let box = stack.lines[index].box
      if width <= measure, let figure = FigureLine(box) {
        stack.lines[index].x = left(of: width) + before - figure.before
      } else {
        stack.lines[index].x = left(of: box.width)
      }
      stack.lines[index].box.setting?.measure = box.width
    }
    return stack
  }
}

/// Sets the figures of a table's columns so that their points stand under each other, none of them parted.
///
/// - Parameter cells: the lines of each cell; those of figures are changed.
func alignFigures(in cells: inout [LineStack], of grid: TableGrid, _ style: TableStyle, shaper: some TextShaper) {
  for column in style.pointColumns.sorted() {
    let figures = FigureColumn(column, of: grid, shaper: shaper)
    for cell in figures.stacks.keys {
      let paragraph = grid.cells[cell].paragraphs[0]
      if let placed = figures.placed(cell, paragraph.style.alignment, on: style.measure(of: grid.cells[cell])) {
        cells[cell] = placed
      } else if cells[cell].cutWordCount == 0 {
        cells[cell].problems.append(TypesettingProblem(.cutWord(paragraph.text), in: paragraph))
      }
    }
  }
}

/// How wide the figures of a column are with their points under each other.
func figureWidth(ofColumn column: Int, in grid: TableGrid, shaper: some TextShaper) -> Length {
  FigureColumn(column, of: grid, shaper: shaper).width
}
