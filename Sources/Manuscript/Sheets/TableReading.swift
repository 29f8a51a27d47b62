internal import Diagnostics
internal import GoalBook
internal import Workbooks

/// Reads the table of one sheet from its header down, row by row.
struct TableReading {
  let grid: SheetGrid
  let words: SheetWords
  var table: SheetTable
  var log: [Diagnostic] = []
  /// What became of the cells of each row, by their columns.
  private(set) var fates: [Int: [Int: CellFate]] = [:]
  private var extent: TableExtent
  private var roles: [SheetRole: Int] = [:]
  /// What the rows below say by leaving it blank.
  private var path: [PartName?]
  private var objective: PlacedCell?
  /// The row of the last record that began, and whether another may join it.
  private var lastRow = 0
  /// Whether the running part was named by a heading in a row of its own, and whether no row stands under it yet.
  private var (isBelowBand, isRightBelow) = (false, false)
  /// The names of parts and objectives that no row stands under yet.
  private var pending: [SheetRole: PlacedCell] = [:]
  /// What is told once for the whole sheet.
  private var outside: [SheetCell] = []
  private var outsideRows: [Int] = []

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

  // MARK: Above the table

  private mutating func takeFront() {
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

  /// Takes a wide text without a number right above the table for its pillar, where other such texts part the table.
  private mutating func takeWideHeading() {
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

  /// Whether a row has one text alone, which is no sentence and takes most of the table's width.
  private func isWideHeading(_ row: Int) -> Bool {
    let texts = grid.texts(row)
    guard texts.count == 1, let cell = texts.first else { return false }
    let text = cell.trimmed
    return grid.width(row, cell.column) > max(1, extent.columns.count / 2) && !text.hasSuffix("。") && !text.isNote
      && !text.hasSuffix("ください") && !words.totals.contains(text.foldedTitle) && pillarBand(text) == nil
  }

  private func partName(_ cell: PlacedCell, level: Int) -> PartName {
    guard words.levels[level].isNumbered else {
      return PartName(number: nil, title: cell.joined.withoutSpreading, span: cell.span)
    }
    let title = NumberedTitle(cell.joined)
    return PartName(number: title.number, title: title.title, span: cell.span)
  }

  /// Takes a name for the rows below; it is told where the one before it has none.
  private mutating func name(_ role: SheetRole, _ cell: PlacedCell) {
    if let before = pending.updateValue(cell, forKey: role) { tellNothingBelow(before) }
    set(cell.span, .text)
  }

  private mutating func tellNothingBelow(_ cell: PlacedCell) {
    log.append(.warning(.nothingBelow(cell.joined), at: cell.span))
    set(cell.span, .leftOut)
  }

  private mutating func set(_ span: SourceSpan, _ fate: CellFate) {
    guard let cell = span.cell else { return }
    fates[cell.row, default: [:]][cell.column] = fate
  }

  private mutating func set(_ row: Int, _ column: Int, _ fate: CellFate) {
    fates[row, default: [:]][column] = fate
  }

  // MARK: The header

  private mutating func begin(_ header: SheetHeader) {
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

  /// A column of numbers that has others than an initiative may have (1-2, ア) is one of the book's own.
  private mutating func keepNumbers() {
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

  private mutating func mark(_ header: SheetHeader) {
    for row in header.rows {
      for cell in grid.texts(row) where extent.range.contains(cell.column) { set(row, cell.column, .label) }
      leaveOut(grid.texts(row).filter { !extent.range.contains($0.column) }, ofRow: row)
    }
  }

  // MARK: Rows

  private mutating func readRows(below header: SheetHeader) {
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

  private mutating func take(_ row: SheetRow, isAfterGap: Bool) {
    let number = row.number
    let inside = row.cells.filter { extent.range.contains($0.column) }
    guard tellUnreadable(inside, ofRow: number) else { return }
    let texts = row.cells.filter { !$0.trimmed.isEmpty }
    let own = texts.filter { extent.range.contains($0.column) }
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

  /// A label and a part's name in two cells of a row: 部名 | 総務部.
  private func labelled(_ texts: [SheetCell]) -> (level: Int, value: SheetCell, label: SheetCell)? {
    guard texts.count == 2, case .column(.level(let level))? = words.label(texts[0].trimmed) else { return nil }
    return (level, texts[1], texts[0])
  }

  /// Tells errors, formulas without values and struck-out texts; whether the row can be read.
  private mutating func tellUnreadable(_ cells: [SheetCell], ofRow row: Int) -> Bool {
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

  // MARK: Rows that are no rows of the table

  private enum OnlyText {
    case note, total, end, row
    case objective(String)
    case heading(level: Int, PartName)
  }

  /// What a row says that has one text.
  private func meaning(ofOnly cell: SheetCell, inRow row: Int, isAfterGap: Bool) -> OnlyText {
    let text = grid.placed(row, cell.column).joined
    let width = grid.width(row, cell.column)
    let initiatives = roles[.column(.initiatives)] ?? extent.range.lowerBound
    let isWide = width > 1
    let goesOn = grid.mergeFromAbove(row, initiatives) != nil
    // Among the further columns a text alone goes on with the row above.
    let isAtHead = isWide || cell.column <= initiatives || !extent.range.contains(cell.column)
    if text.isNote, !goesOn, isAtHead || isAfterGap { return .note }
    guard !goesOn else { return .row }
    if words.totals.contains(text.foldedTitle) { return .total }
    if text.foldedTitle == "以上" { return .end }
    guard isAtHead else { return .row }
    let isPlain = !isWide && cell.column == initiatives
    if !isPlain, case (.column(let role), let value)? = words.labelled(text), roles[role] == nil {
      if case .level(let level) = role { return .heading(level: level, partName(cell, value, row, level)) }
      if role == .column(.objective) { return .objective(value) }
    }
    if let level = words.departmentLevel, roles[.level(level)] == nil, !isPlain {
      if (text.withoutDecoration ?? text).isDepartmentName {
        return .heading(level: level, partName(cell, text.withoutDecoration ?? text, row, level))
      }
    }
    if let level = words.pillarLevel, roles[.level(level)] == nil {
      if let title = pillarBand(text), !isPlain || circledNumber(at: text) == nil {
        return .heading(
          level: level, PartName(number: title.number, title: title.title, span: grid.span(row, cell.column)))
      }
      if isWideHeading(row), roles[.column(.objective)] != nil {
        return .heading(level: level, partName(cell, text.withoutDecoration ?? text, row, level))
      }
    }
    if roles[.column(.objective)] == nil, !isPlain { return .objective(text) }
    return .row
  }

  private func partName(_ cell: SheetCell, _ text: String, _ row: Int, _ level: Int) -> PartName {
    partName(PlacedCell(text: text, span: grid.span(row, cell.column)), level: level)
  }

  private mutating func takeHeading(_ level: Int, _ name: PartName, _ row: Int, _ cell: SheetCell) {
    path[level] = name
    for lower in path.indices where lower > level && roles[.level(lower)] == nil { path[lower] = nil }
    isBelowBand = true
    isRightBelow = true
    lastRow = 0
    self.name(.level(level), grid.placed(row, cell.column))
  }

  private mutating func takeObjective(_ cell: PlacedCell, _ row: Int, _ column: Int) {
    objective = cell
    lastRow = 0
    name(.column(.objective), cell)
  }

  private mutating func takeNote(_ row: Int, _ cell: SheetCell) {
    let placed = grid.placed(row, cell.column)
    var path = path
    if !isBelowBand, let level = words.pillarLevel { path[level] = nil }
    table.notes.append(SheetNote(cell: placed, path: path))
    log.append(.note(.noteKept(placed.joined), at: placed.span))
    set(row, cell.column, .text)
  }

  private mutating func takeTotal(_ row: Int, _ texts: [SheetCell]) {
    guard let first = texts.first else { return }
    log.append(
      .warning(.totalLeftOut(texts.map { grid.placed(row, $0.column).joined }), at: grid.span(row, first.column)))
    for cell in texts { set(row, cell.column, .leftOut) }
  }

  /// Whether a row sums up others: it says so where an initiative or what it belongs to would stand.
  private func isTotal(_ texts: [SheetCell], inRow row: Int) -> Bool {
    guard let first = texts.first, words.totals.contains(first.trimmed.foldedTitle) else { return false }
    let initiatives = roles[.column(.initiatives)] ?? extent.range.lowerBound
    return first.column <= initiatives
      && (first.column == initiatives || grid.text(row, initiatives).isEmpty)
  }

  private mutating func leaveOut(_ texts: [SheetCell], ofRow row: Int) {
    for cell in texts {
      set(row, cell.column, .leftOut)
      outside.append(cell)
      outsideRows.append(row)
    }
  }

  // MARK: Rows of the table

  private mutating func takeRow(_ row: Int, _ own: [SheetCell], _ texts: [SheetCell]) {
    leaveOut(texts.filter { !extent.range.contains($0.column) }, ofRow: row)
    guard !own.isEmpty else { return }
    // Those without a title are told as that.
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

  /// Takes the parts and the objective that the row names; whether they are others than those of the row above.
  private mutating func takeNames(_ row: Int) -> Bool {
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
      // Below another heading a blank says nothing, unless the cell reaches down from above.
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

  /// Whether the row says the initiative of the row above again.
  private func isSameInitiative(_ cell: PlacedCell) -> Bool {
    guard let entry = table.records.last?.entries.last else { return false }
    return entry.initiative.joined == cell.joined
  }

  /// The further columns whose cell is merged over this row and the record above: then the row belongs to it.
  private func sharedColumns(_ row: Int) -> [FieldKey] {
    guard let record = table.records.last else { return [] }
    return extent.columns.compactMap { column in
      guard let key = column.role.field, let merge = grid.mergeFromAbove(row, column.column),
        merge.rows.lowerBound >= record.row, merge.rows.contains(lastRow)
      else { return nil }
      return key
    }
  }

  private mutating func beginRecord(_ row: Int, _ cell: PlacedCell) {
    pending = [:]
    table.records.append(
      SheetRecord(
        path: path, objective: objective, entries: [], row: row, span: grid.span(row, extent.range.lowerBound)))
    beginEntry(row, cell)
  }

  private mutating func beginEntry(_ row: Int, _ cell: PlacedCell) {
    var entry = SheetRecord.Entry(initiative: cell)
    if let column = roles[.number] {
      let number = grid.placed(row, column)
      if !number.isEmpty {
        entry.number = number
        // One of the initiative's own goes before it.
        set(row, column, cell.initiatives.first?.number == nil ? .text : .label)
      }
    }
    table.records[table.records.count - 1].entries.append(entry)
    takeSections(row, isFirst: true)
    takeFurther(row)
  }

  private mutating func goOn(_ row: Int) {
    if let column = roles[.number], !grid.text(row, column).isEmpty,
      grid.placed(row, column).joined == table.records.last?.entries.last?.number?.joined
    {
      set(row, column, .repeated)
    }
    takeSections(row, isFirst: false)
    takeFurther(row)
  }

  /// The sections of the running initiative: its own cell, the one that is merged over it, or that which 〃 stands for.
  private mutating func takeSections(_ row: Int, isFirst: Bool) {
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

  private func sectionsAbove() -> [PlacedCell] {
    let entries = table.records.suffix(2).flatMap(\.entries)
    return entries.dropLast().last?.sections ?? []
  }

  private mutating func takeFurther(_ row: Int) {
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

  private var mergedAcross: Set<CellRange> = []

  private mutating func tellMergedAcross(_ merge: CellRange) {
    let cell = grid.placed(merge.rows.lowerBound, merge.columns.lowerBound)
    guard !cell.isEmpty, mergedAcross.insert(merge).inserted else { return }
    log.append(.warning(.mergedAcross(cell.joined), at: cell.span))
  }

  private mutating func tellMissingInitiative(_ row: Int, _ own: [SheetCell]) {
    let objectiveColumn = roles[.column(.objective)]
    let beside = own.filter { cell in
      cell.column != objectiveColumn && !words.levels.indices.contains { roles[.level($0)] == cell.column }
    }
    lastRow = 0
    if beside.isEmpty {
      // A part or an objective in a row of its own, above its initiatives.
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

  // MARK: What is told of the whole sheet

  private mutating func tellSheet() {
    for cell in pending.values { tellNothingBelow(cell) }
    if !outside.isEmpty {
      let cells = zip(outside, outsideRows).map { (grid.span($1, $0.column), $0.trimmed) }
      log.append(.warning(.leftOutBeside(cells.map { ($0.0.cell?.reference ?? "", $0.1) }), at: cells[0].0))
    }
    var unread: [PlacedCell] = []
    for row in grid.rows {
      for cell in row.cells where !cell.trimmed.isEmpty && fates[row.number]?[cell.column] == nil {
        // Cells of rows that cannot be read are told as that.
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

extension String {
  /// Whether a text stands for the cell above.
  var isDitto: Bool { utf8.count <= 20 && ["〃", "々", "同上", "″", "”", "\"", "同左"].contains(withoutBlanks) }

  /// Whether a row that has this text alone is a remark: ※ …, （注）…, 備考 ….
  var isNote: Bool {
    let text = withoutBlanks
    return ["※", "＊", "*", "（注", "(注", "注）", "注)", "注：", "注:", "注１", "注1", "注記", "備考", "【注", "［注", "[注"].contains(
      where: text.hasPrefix)
      || text.hasPrefix("注") && hasPrefix("注 ") || hasPrefix("注　")
  }
}
