internal import Diagnostics
internal import GoalBook
internal import Workbooks

/// Reads the table of a sheet from its header down, row by row.
///
/// `AboveTable.swift` reads what is above the rows, `TableRecords.swift` rows of the table, `RowsBesides.swift` other
/// rows; `ToldOfSheet.swift` reports what concerns the whole sheet.
struct TableReading {
  let grid: SheetGrid
  let words: SheetWords
  var table: SheetTable
  var log: [Diagnostic] = []
  /// What became of the cells of each row, by row and column.
  var fates: [Int: [Int: CellFate]] = [:]
  var extent: TableExtent
  var roles: [SheetRole: Int] = [:]
  /// The parts and the objective that apply to rows which leave them blank.
  var path: [PartName?]
  var objective: PlacedCell?
  /// The row of the sheet with the last initiative, which further rows may continue; 0 for none.
  var lastRow = 0
  /// Whether a heading row named the current part, and whether there is no row under it yet.
  var (isBelowBand, isRightBelow) = (false, false)
  /// The names of parts and objectives without a row under them yet.
  var pending: [SheetRole: PlacedCell] = [:]
  /// Cells outside the table, which are reported once for the whole sheet.
  var outside: [SheetCell] = []
  var outsideRows: [Int] = []
  /// The merged ranges over rows that do not belong together, which were reported.
  var mergedAcross: Set<CellRange> = []

  /// Nil where no row of the sheet is a header.
  init?(_ grid: SheetGrid, _ words: SheetWords) {
    guard let header = grid.rows.lazy.compactMap({ grid.header(atRow: $0.number, words) }).first else { return nil }
    (self.grid, self.words) = (grid, words)
    let last = grid.rows.last?.number ?? 0
    extent = TableExtent(header, in: grid, until: last, words)
    let pillars = words.pillarLevel.map { header.column(.level($0)) != nil } ?? false
    let front = FrontOfSheet(above: header.rows.lowerBound, in: grid, words, hasPillars: pillars)
    path = Array(repeating: nil, count: words.levels.count)
    table = SheetTable(
      file: grid.file, sheet: grid.sheet.name, front: front,
      span: grid.span(header.rows.lowerBound, extent.range.lowerBound), columns: [])
    takeFront()
    begin(header)
    readRows(below: header)
    tellSheet()
  }

  mutating func readRows(below header: SheetHeader) {
    var next = header.rows.upperBound + 1
    var previous = header.rows.upperBound
    let last = grid.rows.last?.number ?? 0
    for row in grid.rows where row.number > header.rows.upperBound {
      guard row.number >= next else { continue }
      defer { previous = row.number }
      if let again = grid.header(atRow: row.number, words) {
        next = again.rows.upperBound + 1
        if again.columns.map(\.column) != header.columns.map(\.column) || again.roles != header.roles {
          extent = TableExtent(again, in: grid, until: last, words)
          begin(again)
        } else {
          mark(again)
        }
        continue
      }
      take(row, isAfterGap: row.number > previous + 1)
    }
  }

  mutating func take(_ row: SheetRow, isAfterGap: Bool) {
    let number = row.number
    let inside = row.cells.filter { extent.range.contains($0.column) }
    let isSound = tellUnreadable(inside, ofRow: number)
    let texts = row.cells.filter { !$0.trimmed.isEmpty }
    let own = texts.filter { extent.range.contains($0.column) }
    guard isSound else {
      // Nothing will be written, but the rows below stand under this one's names: its fault is told once.
      if isNamed(inside, inRow: number) { takeRow(number, own, texts) }
      return
    }
    if own.isEmpty, inside.contains(where: { !$0.struckOut.isEmpty }) {
      leaveOut(texts, ofRow: number)
      return
    }
    if texts.count == 1, let cell = texts.first {
      switch meaning(ofOnly: cell, inRow: number, isAfterGap: isAfterGap) {
      case .note: takeNote(number, cell)
      case .total: takeTotal(number, texts)
      case .end: leaveOut(texts, ofRow: number)
      case .heading(let level, let name): takeHeading(level, name, number, cell)
      case .objective(let text):
        takeObjective(grid.placed(number, cell.column).with(text), number, cell.column)
      case .row: takeRow(number, own, texts)
      }
      return
    }
    if let (level, value, label) = labelled(texts) {
      set(number, label.column, .label)
      takeHeading(level, partName(grid.placed(number, value.column), level: level), number, value)
      return
    }
    if let example = own.prefix(3).first(where: { $0.trimmed.isExample }),
      example.column <= roles[.column(.initiatives)] ?? 0
    {
      let shown = grid.placed(number, example.column)
      log.append(.warning(.exampleRow(shown.joined), at: shown.span))
      for cell in texts { set(number, cell.column, .leftOut) }
      return
    }
    if isTotal(own, inRow: number) {
      takeTotal(number, own)
      leaveOut(texts.filter { !extent.range.contains($0.column) }, ofRow: number)
      return
    }
    takeRow(number, own, texts)
  }

  /// A label and the name of a part in two cells of a row, 部名 | 総務部; nil for other rows.
  func labelled(_ texts: [SheetCell]) -> (level: Int, value: SheetCell, label: SheetCell)? {
    guard texts.count == 2, case .column(.level(let level))? = words.label(texts[0].trimmed) else { return nil }
    return (level, texts[1], texts[0])
  }

  /// Whether an initiative stands in the row, and no formula without a value where it or what it belongs to is named.
  func isNamed(_ cells: [SheetCell], inRow row: Int) -> Bool {
    let names = words.levels.indices.map(SheetRole.level) + [.column(.objective), .column(.initiatives)]
    let columns = names.compactMap { roles[$0] }
    return !grid.placed(row, roles[.column(.initiatives)] ?? 0).isEmpty
      && !cells.contains { $0.content == .formulaWithoutValue && columns.contains($0.column) }
  }

  /// Reports errors, formulas without values and struck-out texts; false where the row cannot be read.
  mutating func tellUnreadable(_ cells: [SheetCell], ofRow row: Int) -> Bool {
    var isSound = true
    for cell in cells {
      if cell.isError {
        isSound = false
        log.append(.error(.errorValue(cell.trimmed), at: grid.span(row, cell.column), hints: [.mendInSpreadsheet]))
      } else if cell.content == .formulaWithoutValue {
        isSound = false
        log.append(.error(.formulaWithoutValue, at: grid.span(row, cell.column), hints: [.saveInSpreadsheet]))
      }
    }
    let struck = cells.filter { !$0.struckOut.isEmpty }
    if let first = struck.first, cells.allSatisfy(\.trimmed.isEmpty) {
      log.append(
        .warning(
          .struckOutRow(row, struck.flatMap(\.struckOut).joined(separator: " ")), at: grid.span(row, first.column)))
    } else {
      for cell in struck {
        log.append(.warning(.struckOut(cell.struckOut), at: grid.span(row, cell.column)))
      }
      if let column = roles[.column(.initiatives)], let cell = struck.first(where: { $0.column == column }),
        cell.trimmed.isEmpty, cells.contains(where: { $0.column > column && !$0.trimmed.isEmpty })
      {
        log.append(.error(.struckOutInitiative, at: grid.span(row, column), hints: [.mendInSpreadsheet]))
        isSound = false
      }
    }
    return isSound
  }
}
