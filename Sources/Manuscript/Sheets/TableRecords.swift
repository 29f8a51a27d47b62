internal import Diagnostics
internal import GoalBook
internal import Workbooks

// Rows of a table: the names that they give or leave blank, their initiatives, sections and items.

extension TableReading {
  mutating func takeRow(_ row: Int, _ own: [SheetCell], _ texts: [SheetCell]) {
    leaveOut(texts.filter { !extent.range.contains($0.column) }, ofRow: row)
    guard !own.isEmpty else { return }
    // Columns without a title have been reported.
    for cell in own where !extent.columns.contains(where: { $0.column == cell.column }) {
      set(row, cell.column, .leftOut)
    }
    let isElsewhere = takeNames(row)
    let column = roles[.column(.initiatives)] ?? 0
    let cell = grid.placed(row, column)
    let hasOwn = !cell.isEmpty && !cell.joined.isDitto
    if !cell.isEmpty { set(row, column, hasOwn ? .text : .label) }
    if hasOwn, !isElsewhere, lastRow > 0, isSameInitiative(cell) {
      set(row, column, .repeated)
      goOn(row)
    } else if hasOwn {
      let shared = isElsewhere || lastRow == 0 ? [] : sharedColumns(row)
      if shared.isEmpty {
        beginRecord(row, cell)
      } else {
        table.records[table.records.count - 1].shared.formUnion(shared)
        beginEntry(row, cell)
      }
      lastRow = row
    } else if isElsewhere || lastRow == 0 {
      tellMissingInitiative(row, own)
    } else {
      goOn(row)
    }
  }

  /// Takes the parts and the objective that the row names; true where they differ from those of the row above.
  mutating func takeNames(_ row: Int) -> Bool {
    var isElsewhere = isRightBelow
    isRightBelow = false
    for level in words.levels.indices {
      guard let column = roles[.level(level)] else { continue }
      let cell = grid.placed(row, column)
      guard !cell.isEmpty else { continue }
      guard !cell.joined.isDitto else {
        set(row, column, .label)
        continue
      }
      let name = partName(cell, level: level)
      if let running = path[level], running.number == name.number,
        running.title.withoutBlanks == name.title.withoutBlanks
      {
        set(row, column, .repeated)
      } else {
        path[level] = name
        isElsewhere = true
        self.name(.level(level), cell)
      }
    }
    guard let column = roles[.column(.objective)] else { return isElsewhere }
    let cell = grid.placed(row, column)
    guard !cell.isEmpty else {
      // Below another heading a blank cell names no objective, unless it is merged from above.
      if isElsewhere, objective != nil, grid.mergeFromAbove(row, column) == nil {
        log.append(.warning(.carriedObjective(objective?.joined ?? ""), at: grid.span(row, column)))
      }
      return isElsewhere
    }
    guard !cell.joined.isDitto else {
      set(row, column, .label)
      return isElsewhere
    }
    let isSame = objective?.joined.withoutBlanks == cell.joined.withoutBlanks
    if isSame, !isElsewhere { set(row, column, .repeated) } else { name(.column(.objective), cell) }
    if !isSame { objective = cell }
    return isElsewhere || !isSame
  }

  /// Whether the row repeats the initiative of the row above.
  func isSameInitiative(_ cell: PlacedCell) -> Bool {
    guard let entry = table.records.last?.entries.last else { return false }
    return entry.initiative.joined == cell.joined
  }

  /// The further columns with a cell that is merged over this row and the record above, to which the row then belongs.
  func sharedColumns(_ row: Int) -> [FieldKey] {
    guard let record = table.records.last else { return [] }
    return extent.columns.compactMap { column in
      guard let key = column.role.field, let merge = grid.mergeFromAbove(row, column.column),
        merge.rows.lowerBound >= record.row, merge.rows.contains(lastRow)
      else { return nil }
      return key
    }
  }

  mutating func beginRecord(_ row: Int, _ cell: PlacedCell) {
    pending = [:]
    table.records.append(
      SheetRecord(
        path: path, objective: objective, entries: [], row: row, span: grid.span(row, extent.range.lowerBound)))
    beginEntry(row, cell)
  }

  mutating func beginEntry(_ row: Int, _ cell: PlacedCell) {
    var entry = SheetRecord.Entry(initiative: cell)
    if let column = roles[.number] {
      let number = grid.placed(row, column)
      if !number.isEmpty {
        entry.number = number
        // A number in the initiative's own cell takes precedence.
        set(row, column, cell.initiatives.first?.number == nil ? .text : .label)
      }
    }
    table.records[table.records.count - 1].entries.append(entry)
    takeSections(row, isFirst: true)
    takeFurther(row)
  }

  mutating func goOn(_ row: Int) {
    if let column = roles[.number], !grid.text(row, column).isEmpty,
      grid.placed(row, column).joined == table.records.last?.entries.last?.number?.joined
    {
      set(row, column, .repeated)
    }
    takeSections(row, isFirst: false)
    takeFurther(row)
  }

  /// Takes the sections of the current initiative: from its cell, from the merged cell over it, or from above for 〃.
  mutating func takeSections(_ row: Int, isFirst: Bool) {
    guard let record = table.records.indices.last, let entry = table.records[record].entries.indices.last else {
      return
    }
    guard let column = roles[.column(.sections)] else {
      if isFirst, let label = table.front.values[.column(.sections)] {
        table.records[record].entries[entry].sections = [label]
      }
      return
    }
    let cell = grid.placed(row, column)
    if cell.isEmpty {
      guard isFirst, let merge = grid.mergeFromAbove(row, column) else { return }
      let merged = grid.placed(merge.rows.lowerBound, merge.columns.lowerBound)
      if !merged.isEmpty { table.records[record].entries[entry].sections = [merged] }
    } else if cell.joined.isDitto {
      set(row, column, .label)
      if isFirst { table.records[record].entries[entry].sections = sectionsAbove() }
    } else {
      let isSame = table.records[record].entries[entry].sections.contains { $0.joined == cell.joined }
      set(row, column, isSame ? .repeated : .text)
      if !isSame { table.records[record].entries[entry].sections.append(cell) }
    }
  }

  func sectionsAbove() -> [PlacedCell] {
    let entries = table.records.suffix(2).flatMap(\.entries)
    return entries.dropLast().last?.sections ?? []
  }

  mutating func takeFurther(_ row: Int) {
    guard let record = table.records.indices.last, let entry = table.records[record].entries.indices.last else {
      return
    }
    var cells: [(key: FieldKey, title: String, cell: PlacedCell)] = []
    for column in extent.columns {
      let cell = grid.placed(row, column.column)
      if let key = column.role.field {
        if !cell.isEmpty {
          cells.append((key, column.title, cell))
          set(row, column.column, .text)
        }
        if let merge = grid.mergeFromAbove(row, column.column), merge.rows.lowerBound < table.records[record].row {
          tellMergedAcross(merge)
        }
      } else if column.role == .ignored, !cell.isEmpty {
        set(row, column.column, .leftOut)
      }
    }
    table.records[record].entries[entry].rows.append(cells)
  }

  mutating func tellMergedAcross(_ merge: CellRange) {
    let cell = grid.placed(merge.rows.lowerBound, merge.columns.lowerBound)
    guard !cell.isEmpty, mergedAcross.insert(merge).inserted else { return }
    log.append(.warning(.mergedAcross(cell.joined), at: cell.span))
  }

  mutating func tellMissingInitiative(_ row: Int, _ own: [SheetCell]) {
    let objectiveColumn = roles[.column(.objective)]
    let beside = own.filter { cell in
      cell.column != objectiveColumn && !words.levels.indices.contains { roles[.level($0)] == cell.column }
    }
    lastRow = 0
    if beside.isEmpty {
      // A part or objective in a row of its own, above its initiatives.
      return
    }
    for cell in beside { set(row, cell.column, .leftOut) }
    pending = [:]
    log.append(
      .error(
        .noInitiative, at: grid.span(row, beside[0].column),
        hints: [
          Phrase(en: "write the initiative (取組内容) in this row", ja: "この行に取組内容を書いてください")
        ]))
  }
}
