internal import Diagnostics
internal import GoalBook
internal import Workbooks

// Rows between those of a table that are something else: headings of parts, objectives, notes, totals.

extension TableReading {
  enum OnlyText {
    case note, total, end, row
    case objective(String)
    case heading(level: Int, PartName)
  }

  /// The meaning of a row with a single text.
  func meaning(ofOnly cell: SheetCell, inRow row: Int, isAfterGap: Bool) -> OnlyText {
    let text = grid.placed(row, cell.column).joined
    let width = grid.width(row, cell.column)
    let initiatives = roles[.column(.initiatives)] ?? extent.range.lowerBound
    let isWide = width > 1
    let goesOn = grid.mergeFromAbove(row, initiatives) != nil
    // A single text in a further column continues the row above.
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

  func partName(_ cell: SheetCell, _ text: String, _ row: Int, _ level: Int) -> PartName {
    partName(PlacedCell(text: text, span: grid.span(row, cell.column)), level: level)
  }

  mutating func takeHeading(_ level: Int, _ name: PartName, _ row: Int, _ cell: SheetCell) {
    path[level] = name
    for lower in path.indices where lower > level && roles[.level(lower)] == nil { path[lower] = nil }
    isBelowBand = true
    isRightBelow = true
    lastRow = 0
    self.name(.level(level), grid.placed(row, cell.column))
  }

  mutating func takeObjective(_ cell: PlacedCell, _ row: Int, _ column: Int) {
    objective = cell
    lastRow = 0
    name(.column(.objective), cell)
  }

  mutating func takeNote(_ row: Int, _ cell: SheetCell) {
    let placed = grid.placed(row, cell.column)
    var path = path
    if !isBelowBand, let level = words.pillarLevel { path[level] = nil }
    table.notes.append(SheetNote(cell: placed, path: path))
    log.append(.note(.noteKept(placed.joined), at: placed.span))
    set(row, cell.column, .text)
  }

  mutating func takeTotal(_ row: Int, _ texts: [SheetCell]) {
    guard let first = texts.first else { return }
    log.append(
      .warning(.totalLeftOut(texts.map { grid.placed(row, $0.column).joined }), at: grid.span(row, first.column)))
    for cell in texts { set(row, cell.column, .leftOut) }
  }

  /// Whether a row sums up others, which it says at or before the column of the initiatives.
  func isTotal(_ texts: [SheetCell], inRow row: Int) -> Bool {
    guard let first = texts.first, words.totals.contains(first.trimmed.foldedTitle) else { return false }
    let initiatives = roles[.column(.initiatives)] ?? extent.range.lowerBound
    return first.column <= initiatives
      && (first.column == initiatives || grid.text(row, initiatives).isEmpty)
  }

  mutating func leaveOut(_ texts: [SheetCell], ofRow row: Int) {
    for cell in texts {
      set(row, cell.column, .leftOut)
      outside.append(cell)
      outsideRows.append(row)
    }
  }
}

extension String {
  /// Whether a text stands for that of the cell above.
  var isDitto: Bool { utf8.count <= 20 && ["〃", "々", "同上", "″", "”", "\"", "同左"].contains(withoutBlanks) }

  /// Whether a text alone in its row is a remark: ※ …, （注）…, 備考 ….
  var isNote: Bool {
    let text = withoutBlanks
    return ["※", "＊", "*", "（注", "(注", "注）", "注)", "注：", "注:", "注１", "注1", "注記", "備考", "【注", "［注", "[注"].contains(
      where: text.hasPrefix)
      || text.hasPrefix("注") && hasPrefix("注 ") || hasPrefix("注　")
  }
}
