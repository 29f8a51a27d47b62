internal import Frames

/// The rows of tables that are in a PDF, and the cells that begin in each of them.
///
/// A row is in the PDF if one of its cells has content. Where the first rows of a cell are on other pages, the cell
/// begins in its first row that is in the PDF, so that the cells of each row add up to the table's width.
struct TableShape {
  /// The cells that begin in each row of the PDF, from left to right.
  private(set) var cells: [ElementID: [ElementID]] = [:]
  /// The number of rows that each of these cells spans.
  private(set) var heights: [ElementID: Int] = [:]

  /// The shape of all tables.
  ///
  /// - Parameter holds: whether each element has content, itself or in its descendants, by its number.
  init(_ elements: ElementTree, children: Grouped<ElementID>, holds: [Bool]) {
    for index in 0..<elements.count where holds[index] {
      switch elements[ElementID(index)].role {
      case .tableHead, .tableBody: add(rows: Array(children[index]), elements, children: children, holds: holds)
      default: break
      }
    }
  }

  private mutating func add(rows: [ElementID], _ elements: ElementTree, children: Grouped<ElementID>, holds: [Bool]) {
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

/// The areas of the cells of a table's rows: each in the first columns that no cell from a row above takes.
private func cellAreas(_ rows: [ElementID], _ elements: ElementTree, children: Grouped<ElementID>) -> [CellArea] {
  var areas: [CellArea] = []
  // The first row in which each column is free again.
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
