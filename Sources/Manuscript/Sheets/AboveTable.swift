internal import Diagnostics
internal import GoalBook
internal import Workbooks

// What is above a table: the front, names of parts, and the header.

extension TableReading {
  mutating func takeFront() {
    for cell in table.front.read { fates[cell.row, default: [:]][cell.column] = .label }
    for (role, cell) in table.front.values {
      if case .level(let level) = role { path[level] = partName(cell, level: level) }
    }
    if let level = words.departmentLevel, path[level] == nil, let name = table.front.department {
      path[level] = partName(name, level: level)
    }
    if let level = words.pillarLevel, let pillar = table.front.pillar {
      path[level] = PartName(number: pillar.title.number, title: pillar.title.title, span: pillar.cell.span)
      isBelowBand = true
      name(.level(level), pillar.cell)
    }
    takeWideHeading()
    objective = table.front.values[.column(.objective)]
    for remark in table.front.remarks { set(remark.span, .leftOut) }
    if !table.front.remarks.isEmpty {
      log.append(.note(.leftOutAbove(table.front.remarks), at: table.front.remarks[0].span))
    }
  }

  /// Takes a wide text without a number right above the table as its pillar, if other such texts divide the table.
  mutating func takeWideHeading() {
    guard let level = words.pillarLevel, path[level] == nil, let remark = table.front.remarks.last,
      let cell = remark.span.cell, let top = table.span.cell?.row, isWideHeading(cell.row),
      grid.rows.last(where: { $0.number < top })?.number == cell.row,
      grid.rows.contains(where: { $0.number > top && isWideHeading($0.number) })
    else { return }
    table.front.remarks.removeLast()
    path[level] = partName(remark, level: level)
    isBelowBand = true
    name(.level(level), remark)
  }

  /// Whether a row has a single text that is not a sentence and takes most of the table's width.
  func isWideHeading(_ row: Int) -> Bool {
    let texts = grid.texts(row)
    guard texts.count == 1, let cell = texts.first else { return false }
    let text = cell.trimmed
    return grid.width(row, cell.column) > max(1, extent.columns.count / 2) && !text.hasSuffix("。") && !text.isNote
      && !text.hasSuffix("ください") && !words.totals.contains(text.foldedTitle) && pillarBand(text) == nil
  }

  func partName(_ cell: PlacedCell, level: Int) -> PartName {
    guard words.levels[level].isNumbered else {
      return PartName(number: nil, title: cell.joined.withoutSpreading, span: cell.span)
    }
    let title = NumberedTitle(cell.joined)
    return PartName(number: title.number, title: title.title, span: cell.span)
  }

  /// Takes a name for the rows below; the name before it is reported if it has no rows.
  mutating func name(_ role: SheetRole, _ cell: PlacedCell) {
    if let before = pending.updateValue(cell, forKey: role) { tellNothingBelow(before) }
    set(cell.span, .text)
  }

  mutating func tellNothingBelow(_ cell: PlacedCell) {
    log.append(.warning(.nothingBelow(cell.joined), at: cell.span))
    set(cell.span, .leftOut)
  }

  mutating func set(_ span: SourceSpan, _ fate: CellFate) {
    guard let cell = span.cell else { return }
    fates[cell.row, default: [:]][cell.column] = fate
  }

  mutating func set(_ row: Int, _ column: Int, _ fate: CellFate) {
    fates[row, default: [:]][column] = fate
  }

  mutating func begin(_ header: SheetHeader) {
    keepNumbers()
    var seen: [String: SheetColumn] = [:]
    for column in extent.columns {
      if seen.updateValue(column, forKey: column.title.foldedTitle) != nil {
        log.append(
          .error(
            .repeatedColumn(column.title), at: column.span,
            hints: [Phrase(en: "give this column a title of its own", ja: "この列には別の題名を付けてください")]))
      }
      if let key = column.role.field?.rawValue, key == ColumnRole.initiatives.key || key == linesKey {
        log.append(
          .error(
            .reservedField(key), at: column.span,
            hints: [Phrase(en: "choose another title for this column", ja: "この列には別の題名を付けてください")]))
      }
      if !table.columns.contains(where: { $0.role == column.role }) { table.columns.append(column) }
    }
    for span in extent.untitled {
      log.append(
        .error(
          .untitledColumn, at: span,
          hints: [Phrase(en: "give the column a title of its own in the header", ja: "表の見出しで、この列に題名を付けてください")]))
    }
    roles = Dictionary(extent.columns.map { ($0.role, $0.column) }, uniquingKeysWith: { first, _ in first })
    mark(header)
  }

  /// Makes a column of numbers one of the book's own if some are not an initiative's, such as 1-2 or ア.
  mutating func keepNumbers() {
    guard let index = extent.columns.firstIndex(where: { $0.role == .number }),
      let initiatives = extent.columns.first(where: { $0.role == .column(.initiatives) })
    else { return }
    let column = extent.columns[index]
    let others = grid.rows.contains { row in
      guard row.number > column.span.cell?.row ?? 0, !grid.text(row.number, initiatives.column).isEmpty,
        grid.header(atRow: row.number, words) == nil
      else { return false }
      let cell = grid.placed(row.number, column.column)
      return !cell.isEmpty && cell.initiativeNumber == nil
        && cell.lines.contains { cell.with($0).initiativeNumber == nil }
    }
    if others { extent.columns[index].role = .column(.field(FieldKey(rawValue: column.title))) }
  }

  mutating func mark(_ header: SheetHeader) {
    for row in header.rows {
      for cell in grid.texts(row) where extent.range.contains(cell.column) { set(row, cell.column, .label) }
      leaveOut(grid.texts(row).filter { !extent.range.contains($0.column) }, ofRow: row)
    }
  }
}
