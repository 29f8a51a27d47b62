public import Frames
public import Measure

/// How high tables become with columns of one width or another.
///
/// A column's cells are set once for each width that is tried; of the rest only heights are added up.
public struct WidthTrial<Shaper: TextShaper> {
  private let style: TableStyle
  private let shaper: Shaper
  private let tables: [TriedTable]
  /// For each column the heights of its cells at the widths that were tried, in thousandths of a point.
  private var known: [[Length: SetColumn]]

  private struct TriedTable {
    var grid: TableGrid
    /// The cells of a single column, those over fewer rows first: the column, the cell and its place in the column's list.
    var cells: [(column: Int, cell: Int, place: Int)]
  }

  /// A column in one width.
  private struct SetColumn {
    /// The heights of its cells' text, table by table.
    var heights: [Length]
    /// What is added because words are cut: a column that breaks words is not narrow but too narrow.
    var penalty: Length
  }

  /// - Parameter style: the measures of the tables; its widths do not count.
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

  /// The height of all rows with columns of `widths`, and for each word that a column cuts four lines more; headers and
  /// bands, which are as wide as the table, do not count.
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
