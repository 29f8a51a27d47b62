public import Frames
public import Measure

/// The heights of tables with columns of one width or another.
///
/// A column's cells are set once for each width that is tried; for all else only heights are added.
public struct WidthTrial<Shaper: TextShaper> {
  private let style: TableStyle
  private let shaper: Shaper
  private let tables: [TriedTable]
  /// The heights of each column's cells at the widths that were tried.
  private var known: [[Length: SetColumn]]

  private struct TriedTable {
    var grid: TableGrid
    /// The cells over a single column, those over fewer rows first: the column, the cell, and the cell's place in the
    /// column's list.
    var cells: [(column: Int, cell: Int, place: Int)]
  }

  /// A column in one width.
  private struct SetColumn {
    /// The heights of its cells' text, table by table.
    var heights: [Length]
    /// The height added for cut words: a column that cuts words is too narrow, not just narrow.
    var penalty: Length
  }

  /// Makes a trial of tables with equally many columns.
  ///
  /// - Parameter style: the measures of the tables; its column widths are not used.
  public init(of grids: [TableGrid], style: TableStyle, shaper: Shaper) {
    self.style = style
    self.shaper = shaper
    let columnCount = grids.first?.columnCount ?? 0
    var counts = Array(repeating: 0, count: columnCount)
    tables = grids.map { grid in
      let grid = grid.settingFigures(in: style.pointColumns)
      var cells: [(column: Int, cell: Int, place: Int)] = []
      for (index, cell) in grid.cells.enumerated() where cell.columns.count == 1 && cell.role != .header {
        let column = cell.columns.lowerBound
        cells.append((column, index, counts[column]))
        counts[column] += 1
      }
      let sorted = cells.sorted {
        (grid.cells[$0.cell].rows.count, $0.cell) < (grid.cells[$1.cell].rows.count, $1.cell)
      }
      return TriedTable(grid: grid, cells: sorted)
    }
    known = Array(repeating: [:], count: columnCount)
  }

  /// The height of all rows with columns of `widths`, and four lines more for each word that a column cuts.
  ///
  /// The text of headers, and of cells over several columns such as bands, does not count; the padding of their rows
  /// does.
  ///
  /// - Complexity: O(cells), and O(text of a column) for each width that a column has for the first time.
  public mutating func height(_ widths: [Length]) -> Length {
    let columns = widths.enumerated().map { set($0.offset, width: $0.element) }
    var total = columns.reduce(Length.zero) { $0 + $1.penalty }
    for table in tables {
      var heights = Array(repeating: style.padding, count: table.grid.rowCount)
      for entry in table.cells {
        let text = columns[entry.column].heights[entry.place]
        if text > .zero { stretch(&heights, table.grid.cells[entry.cell].rows, to: text + style.padding) }
      }
      total += heights.reduce(.zero, +)
    }
    return total
  }

  private mutating func set(_ column: Int, width: Length) -> SetColumn {
    if let column = known[column][width] { return column }
    var result = SetColumn(heights: [], penalty: .zero)
    for table in tables {
      for cell in table.grid.cells
      where cell.columns.count == 1 && cell.role != .header && cell.columns.lowerBound == column {
        let stack = stack(cell.paragraphs, measure: style.measure(of: cell, in: width), shaper: shaper)
        let cutWords = stack.cutWordCount
        result.heights.append(stack.height)
        result.penalty += (stack.lines.first?.leading ?? .zero) * 4 * cutWords
      }
    }
    known[column][width] = result
    return result
  }
}
