internal import Frames

/// Which rows of the tables are in a PDF, and which cells begin in each of them.
///
/// A row is there if something stands in it. Where its first rows are on other pages, a cell that spans several begins in
/// the first row that is there, so that the cells of each row add up to the table's width.
struct TableShape {
  /// The cells of each row that is there, from left to right.
  private(set) var cells: [ElementID: [ElementID]] = [:]
  /// How many rows each of these cells spans.
  private(set) var heights: [ElementID: Int] = [:]

  /// - Parameter holds: whether each element or what is in it holds anything, by its number.
  init(_ elements: ElementTree, children: [[ElementID]], holds: [Bool]) {
    for index in elements.elements.indices where holds[index] {
      switch elements.elements[index].role {
      case .tableHead, .tableBody: add(rows: children[index], elements, children: children, holds: holds)
      default: break
      }
    }
  }

  private mutating func add(rows: [ElementID], _ elements: ElementTree, children: [[ElementID]], holds: [Bool]) {
    let areas = cellAreas(rows, elements, children: children)
    var isThere = rows.map { _ in false }
    for area in areas where area.rows.count == 1 && holds[area.cell.number] { isThere[area.rows.lowerBound] = true }
    for area in areas where holds[area.cell.number] && !isThere[area.rows].contains(true) {
      isThere[area.rows.lowerBound] = true
    }
    for area in areas.sorted(by: { $0.column < $1.column }) {
      guard let first = area.rows.first(where: { isThere[$0] }) else { continue }
      cells[rows[first], default: []].append(area.cell)
      heights[area.cell] = isThere[area.rows].count { $0 }
    }
  }
}

/// The rows that a cell spans, and its first column.
private struct CellArea {
  var cell: ElementID
  var rows: Range<Int>
  var column: Int
}

/// Where the cells of a table's rows lie: each in the first columns that no cell from above takes.
private func cellAreas(_ rows: [ElementID], _ elements: ElementTree, children: [[ElementID]]) -> [CellArea] {
  var areas: [CellArea] = []
  // For each column the row from which on it is free again.
  var free: [Int] = []
  for (row, element) in rows.enumerated() {
    var column = 0
    for cell in children[element.number] {
      let (height, width): (Int, Int) =
        switch elements[cell].role {
        case .headerCell(_, let rows, let columns), .cell(let rows, let columns): (rows, columns)
        default: (1, 1)
        }
      while column < free.count, free[column] > row { column += 1 }
      let end = min(row + height, rows.count)
      areas.append(CellArea(cell: cell, rows: row..<end, column: column))
      while free.count < column + width { free.append(0) }
      for taken in column..<column + width { free[taken] = end }
      column += width
    }
  }
  return areas
}
