import Frames
import LineComposition
import Measure

// Columns of figures (数字) with their decimal points aligned.

/// The width of a figure's line up to the end of its integer part, sign included, and the width of the rest: point,
/// decimals, unit.
private struct FigureLine {
  var before: Length
  var after: Length

  /// Nil for a line without a figure; a single sign in the place of one (－, …) counts as an integer part.
  init?(_ line: LineBox) {
    guard let end = integerEnd(of: line.text) else { return nil }
    before = line.width(of: end)
    after = max(.zero, line.width - before)
  }
}

/// The number of characters (Unicode scalars) up to the end of the integer part of a text's first figure; nil without a
/// figure.
///
/// For △1,234.5% it is 6.
func integerEnd(of text: String) -> Int? {
  let scalars = Array(text.unicodeScalars)
  func isDigit(_ index: Int) -> Bool {
    scalars.indices.contains(index) && ("0"..."9" ~= scalars[index] || "０"..."９" ~= scalars[index])
  }
  guard let first = scalars.indices.first(where: isDigit) else { return scalars.count == 1 ? 1 : nil }
  // .5 has no integer part, but its point is aligned with the others.
  if first > 0, ".．".unicodeScalars.contains(scalars[first - 1]) { return first - 1 }
  var end = first + 1
  while isDigit(end) || end < scalars.count && ",，".unicodeScalars.contains(scalars[end]) && isDigit(end + 1) {
    end += 1
  }
  return end
}

extension TableGrid {
  /// The grid with the figures of `columns` set solid: no space separates a figure from its sign and its unit.
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
  /// The width of the line's first `count` characters (Unicode scalars).
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

/// The figures of a column, each on a line of its own, and their common width.
private struct FigureColumn {
  /// The lines of the cells with nothing but figures.
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

  /// The lines of a cell with their points aligned with those of the others; where the aligned figures do not fit, each
  /// line has the column's alignment.
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

/// Sets the figures of a table's columns with their points aligned, without breaking any.
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

/// The width of a column's figures with their points aligned.
func figureWidth(ofColumn column: Int, in grid: TableGrid, shaper: some TextShaper) -> Length {
  FigureColumn(column, of: grid, shaper: shaper).width
}
