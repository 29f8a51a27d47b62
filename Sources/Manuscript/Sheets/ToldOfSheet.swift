internal import Diagnostics
internal import GoalBook
internal import Workbooks

// What is reported of a sheet once its table is read.

extension TableReading {
  mutating func tellSheet() {
    for cell in pending.values { tellNothingBelow(cell) }
    if !outside.isEmpty {
      let cells = zip(outside, outsideRows).map { (grid.span($1, $0.column), $0.trimmed) }
      log.append(.warning(.leftOutBeside(cells.map { ($0.0.cell?.reference ?? "", $0.1) }), at: cells[0].0))
    }
    var unread: [PlacedCell] = []
    for row in grid.rows {
      for cell in row.cells where !cell.trimmed.isEmpty && fates[row.number]?[cell.column] == nil {
        // Rows that cannot be read have been reported.
        if row.cells.contains(where: { $0.isError || $0.content == .formulaWithoutValue }) { continue }
        unread.append(grid.placed(row.number, cell.column))
        set(row.number, cell.column, .leftOut)
      }
    }
    if !unread.isEmpty { log.append(.warning(.unreadCells(unread), at: unread[0].span)) }
    for row in grid.rows where row.number < table.span.cell?.row ?? 0 {
      for cell in row.cells where cell.content == .formulaWithoutValue && extent.range.contains(cell.column) {
        log.append(
          .error(.formulaWithoutValue, at: grid.span(row.number, cell.column), hints: [.saveInSpreadsheet]))
      }
    }
    let hidden = grid.sheet.hiddenColumns.filter { column in extent.columns.contains { $0.column == column } }.sorted()
    if !hidden.isEmpty {
      log.append(
        .warning(
          .hiddenColumns(hidden.map(CellPlace.letters(ofColumn:))), at: grid.span(table.span.line, hidden[0])))
    }
    let hiddenRows = grid.rows.filter { row in row.isHidden && row.cells.contains { !$0.trimmed.isEmpty } }.map(
      \.number)
    if let first = hiddenRows.first {
      log.append(.warning(.hiddenRows(hiddenRows), at: grid.span(first, extent.range.lowerBound)))
    }
    if table.isEmpty, !log.hasErrors { log.append(.warning(.emptyForm, at: table.span)) }
    log = inFileOrder(log)
  }
}
