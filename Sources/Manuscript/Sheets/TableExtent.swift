internal import Diagnostics
internal import GoalBook
internal import Workbooks

/// The columns of a table, and its ends to the left and right.
struct TableExtent {
  /// The columns with a title.
  var columns: [SheetColumn]
  /// The range from the first of these columns to the last.
  var range: ClosedRange<Int>
  /// The place of the first text in each column of the table without a title.
  var untitled: [SourceSpan] = []

  /// Extends the table from the column of initiatives to both sides, up to an empty column.
  ///
  /// Beyond an empty column it only goes on to a known title that the table does not have yet.
  init(_ header: SheetHeader, in grid: SheetGrid, until end: Int, _ words: SheetWords) {
    let start = header.column(.column(.initiatives))?.column ?? header.columns.first?.column ?? 1
    let titled = Dictionary(header.columns.map { ($0.column, $0) }, uniquingKeysWith: { first, _ in first })
    var kept: Set<Int> = [start]
    var range = start...start
    var untitled: [SourceSpan] = []
    // Rows with a single text are notes and headings, in whatever column the text is.
    let firstTexts = grid.firstTexts(
      inRows: header.rows.upperBound + 1...max(header.rows.upperBound + 1, end), besides: Set(titled.keys))
    for step in [1, -1] {
      let last = step == 1 ? header.columns.last?.column ?? start : header.columns.first?.column ?? start
      var column = start + step
      while true {
        if titled[column] != nil {
          kept.insert(column)
        } else if let row = firstTexts[column] {
          untitled.append(grid.span(row, column))
        } else if !header.covered.contains(column) {
          let roles = Set(kept.compactMap { titled[$0]?.role })
          let beyond = header.columns.first { other in
            (step == 1 ? other.column > column : other.column < column) && words.isKnown(other.role)
              && !roles.contains(other.role)
          }
          guard beyond != nil else { break }
        }
        if titled[column] != nil { range = min(range.lowerBound, column)...max(range.upperBound, column) }
        if step == 1 ? column >= last && firstTexts[column + 1] == nil : column <= last && firstTexts[column - 1] == nil
        {
          break
        }
        column += step
      }
    }
    columns = header.columns.filter { kept.contains($0.column) }
    self.range = range
    self.untitled = untitled
  }
}

extension SheetGrid {
  /// The first row with text in each column without a title; rows without text in a titled column do not count.
  fileprivate func firstTexts(inRows rows: ClosedRange<Int>, besides titled: Set<Int>) -> [Int: Int] {
    var first: [Int: Int] = [:]
    for row in self.rows where rows.contains(row.number) {
      let texts = row.cells.filter { !$0.trimmed.isEmpty || $0.content == .formulaWithoutValue }
      guard texts.contains(where: { titled.contains($0.column) }) else { continue }
      for cell in texts where !titled.contains(cell.column) && first[cell.column] == nil {
        first[cell.column] = row.number
      }
    }
    return first
  }
}
