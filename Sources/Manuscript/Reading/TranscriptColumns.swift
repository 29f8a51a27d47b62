internal import Diagnostics
internal import GoalBook

/// The columns of a table, in the order of its header; a column without a title has no role.
struct ColumnPlan {
  var roles: [ColumnRole?] = []
  var titles: [String] = []

  /// Reads a header; an unknown title makes a column of the book's own, with the title as its key.
  init(header: TranscriptLine, _ log: inout [Diagnostic]) {
    if header.cells.count > TranscriptLimits.columns {
      log.append(
        .error(
          .tooManyColumns, at: header.span, hints: [Phrase(en: "remove tabs from this line", ja: "この行のタブを減らしてください")]))
    }
    for cell in header.cells.prefix(TranscriptLimits.columns) {
      let title = CellMarkup(cell.text).text
      var role = ColumnRole(title: title)
      if role == nil, !title.isEmpty { role = .field(FieldKey(rawValue: title.filter { $0 != "\n" })) }
      if title == ColumnRole.initiatives.key {
        log.append(
          .error(
            .reservedField(title), at: cell.span,
            hints: [Phrase(en: "choose another title for this column", ja: "この列には別の題名を付けてください")]))
        role = nil
      }
      if let repeated = role, roles.contains(repeated) {
        log.append(
          .warning(
            .repeatedColumn(title), at: cell.span,
            hints: [Phrase(en: "give this column a title of its own", ja: "この列には別の題名を付けてください")]))
        role = nil
      }
      roles.append(role)
      titles.append(title)
    }
    // A tab too many at the end of the line makes a column without a title.
    while let last = roles.last, last == nil, titles.last?.isEmpty == true {
      roles.removeLast()
      titles.removeLast()
    }
  }

  func index(of role: ColumnRole) -> Int? { roles.firstIndex(of: role) }

  /// The columns that the book adds; a line break in a title is not part of the key.
  var ownFields: [(key: FieldKey, title: String)] {
    zip(roles, titles).compactMap { role, title in
      guard case .field(let key)? = role, key != .results, key != .outcomes else { return nil }
      return (key, title)
    }
  }

  /// The cells of a row, one for each column, with a warning for each repair.
  ///
  /// A row that begins with an initiative's number lacks the empty cell of the objective, and its cells are shifted by
  /// one.
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
          .shiftedCells, at: line.cells[objective].span,
          hints: [Phrase(en: "begin the line with a tab, and end it without one", ja: "行の頭にタブを入れ、行の終わりのタブを消してください")]))
    }
    while cells.count > roles.count, cells.last?.text.isEmpty == true { cells.removeLast() }
    if cells.count > roles.count {
      let extra = cells[roles.count]
      log.append(
        .error(
          .tooManyCells(cells.count, columns: roles.count), at: extra.span,
          hints: [Phrase(en: "remove a tab from this line", ja: "この行のタブを一つ消してください")])
      )
      cells.removeSubrange(roles.count...)
    }
    if cells.count < roles.count {
      log.append(
        .warning(
          .missingCells(cells.count, columns: roles.count), at: line.span,
          hints: [Phrase(en: "add a tab and a text for each cell that is missing", ja: "足りない欄の分だけ、タブと文を足してください")]))
      while cells.count < roles.count { cells.append(emptyCell(at: line.span)) }
    }
    for (role, cell) in zip(roles, cells) where role == nil && !cell.text.isEmpty {
      log.append(
        .error(
          .untitledColumn, at: cell.span,
          hints: [Phrase(en: "give the column a title of its own in the header", ja: "表の見出しで、この列に題名を付けてください")]))
    }
    return cells
  }

  private func emptyCell(at span: SourceSpan) -> TranscriptCell {
    TranscriptCell(
      text: "",
      span: SourceSpan(file: span.file, line: span.line, columns: span.columns.lowerBound..<span.columns.lowerBound))
  }
}

/// The circled number at the head of a text; nil where there is none.
func circledNumber(at text: some StringProtocol) -> Int? { text.unicodeScalars.first?.circledNumber }

extension Message {
  static let shiftedCells = Message(
    id: "shifted-cells", en: "this row stands one cell too far left; it is read as if it stood right",
    ja: "この行は欄が一つ左にずれているので、正しい位置に直して読みました")
  static func tooManyCells(_ count: Int, columns: Int) -> Message {
    Message(
      id: "too-many-cells", en: "this row has \(count) cells, but its table has \(columns) columns",
      ja: "この行には欄が\(count)個ありますが、表の列は\(columns)個です")
  }
  static func missingCells(_ count: Int, columns: Int) -> Message {
    Message(
      id: "missing-cells", en: "this row has only \(count) of the table's \(columns) cells",
      ja: "この行には、表の\(columns)個の欄のうち\(count)個しかありません")
  }
  static let tooManyColumns = Message(
    id: "too-many-columns", en: "this header has more than \(TranscriptLimits.columns) columns",
    ja: "表の見出しの列が多すぎます（\(TranscriptLimits.columns)個まで）")
  static func repeatedColumn(_ title: String) -> Message {
    Message(
      id: "repeated-column", en: "the column “\(title)” stands twice in this header", ja: "表の見出しに「\(title)」の列が二つあります")
  }
  static let untitledColumn = Message(
    id: "untitled-column", en: "this text stands in a column without a title", ja: "この文は題名のない列にあります")
}
