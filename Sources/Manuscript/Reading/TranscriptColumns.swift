internal import Diagnostics
internal import GoalBook

/// A table's columns from its header, in the header's order; a nil role is a column without a title.
struct ColumnPlan {
  var roles: [ColumnRole?] = []
  var titles: [String] = []

  /// A title that is not known makes a column of the book's own, whose key is the title.
  init(header: TranscriptLine, _ log: inout [Diagnostic]) {
    if header.cells.count > TranscriptLimits.columns {
      log.append(.error(.tooManyColumns, at: header.span, hints: ["remove tabs from this line"]))
    }
    for cell in header.cells.prefix(TranscriptLimits.columns) {
      let title = CellMarkup(cell.text).text
      var role = ColumnRole(title: title)
      if role == nil, !title.isEmpty { role = .field(FieldKey(rawValue: title.filter { $0 != "\n" })) }
      if title == ColumnRole.initiatives.key {
        log.append(.error(.reservedField(title), at: cell.span, hints: ["choose another title for this column"]))
        role = nil
      }
      if let repeated = role, roles.contains(repeated) {
        log.append(.warning(.repeatedColumn(title), at: cell.span, hints: ["the first of them is read"]))
        role = nil
      }
      roles.append(role)
      titles.append(title)
    }
    // A tab too many at the end of the line.
    while let last = roles.last, last == nil, titles.last?.isEmpty == true {
      roles.removeLast()
      titles.removeLast()
    }
  }

  func index(of role: ColumnRole) -> Int? { roles.firstIndex(of: role) }

  /// The columns of the book's own; a line's end in a title is no part of the key.
  var ownFields: [(key: FieldKey, title: String)] {
    zip(roles, titles).compactMap { role, title in
      guard case .field(let key)? = role, key != .results, key != .outcomes else { return nil }
      return (key, title)
    }
  }

  /// The row's cells, one for each column, and a warning for each repair.
  ///
  /// A row that begins with an initiative's number lacks the empty cell of its objective: its cells belong one further.
  func cells(of line: TranscriptLine, _ log: inout [Diagnostic]) -> [TranscriptCell] {
    var cells = line.cells
    if let objective = index(of: .objective), let initiative = index(of: .initiatives), initiative == objective + 1,
      cells.indices.contains(objective), circledNumber(at: cells[objective].text) != nil,
      cells.count < roles.count || cells.last?.text.isEmpty == true
    {
      cells.insert(emptyCell(at: cells[objective].span), at: objective)
      if cells.count > roles.count { cells.removeLast() }
      log.append(
        .warning(
          .shiftedCells, at: line.cells[objective].span, hints: ["begin the line with a tab, and end it without one"]))
    }
    while cells.count > roles.count, cells.last?.text.isEmpty == true { cells.removeLast() }
    if cells.count > roles.count {
      let extra = cells[roles.count]
      log.append(
        .error(.tooManyCells(cells.count, columns: roles.count), at: extra.span, hints: ["remove a tab from this line"])
      )
      cells.removeSubrange(roles.count...)
    }
    if cells.count < roles.count {
      log.append(
        .warning(
          .missingCells(cells.count, columns: roles.count), at: line.span, hints: ["the last cells are left empty"]))
      while cells.count < roles.count { cells.append(emptyCell(at: line.span)) }
    }
    for (role, cell) in zip(roles, cells) where role == nil && !cell.text.isEmpty {
      log.append(.error(.untitledColumn, at: cell.span, hints: ["give the column a title of its own in the header"]))
    }
    return cells
  }

  private func emptyCell(at span: SourceSpan) -> TranscriptCell {
    TranscriptCell(
      text: "",
      span: SourceSpan(file: span.file, line: span.line, columns: span.columns.lowerBound..<span.columns.lowerBound))
  }
}

/// The number that a text begins with as ①.
func circledNumber(at text: some StringProtocol) -> Int? { text.unicodeScalars.first?.circledNumber }

extension Message {
  static let shiftedCells = Message(
    id: "shifted-cells", text: "this row stands one cell too far left; it is read as if it stood right")
  static func tooManyCells(_ count: Int, columns: Int) -> Message {
    Message(id: "too-many-cells", text: "this row has \(count) cells, but its table has \(columns) columns")
  }
  static func missingCells(_ count: Int, columns: Int) -> Message {
    Message(id: "missing-cells", text: "this row has only \(count) of the table's \(columns) cells")
  }
  static let tooManyColumns = Message(
    id: "too-many-columns", text: "this header has more than \(TranscriptLimits.columns) columns")
  static func repeatedColumn(_ title: String) -> Message {
    Message(id: "repeated-column", text: "the column “\(title)” stands twice in this header")
  }
  static let untitledColumn = Message(id: "untitled-column", text: "this text stands in a column without a title")
}
