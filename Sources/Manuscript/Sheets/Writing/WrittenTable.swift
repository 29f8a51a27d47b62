import GoalBook
import OrderedCollections
import Workbooks

/// The rows of a table under its header, without styles: the content of each cell, and which cells are one.
struct WrittenTable {
  var columns: [WrittenColumn]
  /// The titles of further columns (`fieldHeads(of:)`).
  var heads: [FieldKey: String]
  /// The cells of each row, one for each column.
  private(set) var rows: [[WrittenCell]] = []
  /// Cells of a column that are one; rows and columns are counted from 0.
  private(set) var spans: [(column: Int, rows: ClosedRange<Int>)] = []
  /// The rows that are one row of the book and belong on one page.
  private(set) var groups: [ClosedRange<Int>] = []
  /// Whether cells that several rows share are merged; otherwise those below the first are empty.
  var merges: Bool

  init(columns: [WrittenColumn], heads: [FieldKey: String], merges: Bool, emptyRows: Int = 0) {
    (self.columns, self.heads, self.merges) = (columns, heads, merges)
    for _ in 0..<emptyRows { addEmptyRow() }
  }
}

/// The content of a cell.
enum WrittenCell: Hashable {
  case nothing
  case lines([String])
  case number(Int)

  var lines: [String] {
    switch self {
    case .nothing: []
    case .lines(let lines): lines
    case .number(let number): [String(number)]
    }
  }
}

extension WrittenTable {
  /// Adds the rows of a part's objectives.
  ///
  /// - Parameter place: the texts of the columns that name the part and the pillar.
  mutating func add(_ objectives: [Objective], in place: [WrittenColumn: String]) {
    let start = rows.count
    for objective in objectives {
      let first = rows.count
      for row in objective.rows { add(row) }
      fill(.objective, from: first, [objective.text])
    }
    for (column, text) in place { fill(column, from: start, [text]) }
  }

  /// Adds an empty row.
  mutating func addEmptyRow() { rows.append(columns.map { _ in .nothing }) }

  /// Writes a text once for all rows from `first` on.
  private mutating func fill(_ column: WrittenColumn, from first: Int, _ lines: [String]) {
    guard first < rows.count, let index = columns.firstIndex(of: column) else { return }
    rows[first][index] = .lines(lines)
    span(index, first..<rows.count)
  }

  private mutating func span(_ column: Int, _ lines: Range<Int>) {
    if merges, lines.count > 1 { spans.append((column, lines.lowerBound...lines.upperBound - 1)) }
  }

  /// Adds a row of the book, on as many rows of the sheet as it needs.
  ///
  /// It needs one for each aligned line, one for each initiative where several cannot share a cell, and further ones
  /// where its entries are higher than a row can be.
  private mutating func add(_ row: Row) {
    let isLinedUp = row.lines.count > 1 && row.initiatives.count > 1
    let together = isLinedUp ? nil : sectionLines(of: row.initiatives)
    var contents: [WrittenColumn: [WrittenCell]] = [:]
    if row.initiatives.count == 1 || together == nil {
      contents[.number] = row.initiatives.map { $0.number.map(WrittenCell.number) ?? .nothing }
      contents[.initiatives] = row.initiatives.map { .lines([cellText(ofOnly: $0)]) }
      contents[.sections] = row.initiatives.map { .lines($0.sections) }
    } else {
      contents[.number] = [.nothing]
      contents[.initiatives] = [.lines(row.initiatives.map(lineText))]
      contents[.sections] = [.lines(together ?? [])]
    }
    for case .field(let field) in columns {
      func lines(_ items: [Item]?) -> WrittenCell { .lines(cellLines(items ?? [], isValue: field.kind != .list)) }
      let column = WrittenColumn.field(field)
      if row.lines.contains(where: { $0.cells[field.key] != nil }) {
        contents[column] = row.lines.map { lines($0.cells[field.key]) }
      } else {
        contents[column] = [lines(row.cells[field.key])]
      }
    }
    let isOneRow = contents.values.allSatisfy { $0.count == 1 }
    if isOneRow {
      for case .field(let field) in columns {
        let items = row.cells[field.key] ?? row.lines.first?.cells[field.key] ?? []
        contents[.field(field)] = pieces(items, of: field).map(WrittenCell.lines)
      }
    }
    let count = contents.values.map(\.count).max() ?? 1
    let first = rows.count
    for _ in 0..<count { addEmptyRow() }
    for (index, column) in columns.enumerated() {
      guard let texts = contents[column] else { continue }
      for (line, text) in texts.enumerated() { rows[first + line][index] = text.lines.isEmpty ? .nothing : text }
      if texts.count == 1 { span(index, first..<first + count) }
    }
    if count > 1 { groups.append(first...first + count - 1) }
  }

  /// The lines of a cell, split between entries where they are higher than a row can be.
  private func pieces(_ items: [Item], of field: Field) -> [[String]] {
    let whole = cellLines(items, isValue: field.kind != .list)
    let width = WrittenColumn.field(field).width
    guard textHeight(whole, width: width) > RowDraft.greatestHeight else { return [whole] }
    var pieces: [[String]] = [[]]
    for item in items {
      let lines = cellLines([item], isValue: field.kind != .list)
      let last = pieces[pieces.count - 1]
      if !last.isEmpty, textHeight(last + lines, width: width) > RowDraft.greatestHeight {
        pieces.append(lines)
      } else {
        pieces[pieces.count - 1] = last + lines
      }
    }
    return pieces
  }

  /// The height of each row in points, as its texts need it.
  ///
  /// If a text over several rows needs more than these have, the last of them is made higher.
  func heights(least: Double) -> [Double] {
    let covered = Set(spans.flatMap { span in span.rows.map { [span.column, $0] } })
    var heights = rows.enumerated().map { number, row in
      zip(columns, row).enumerated().reduce(least) { height, cell in
        let (column, text) = cell.element
        return covered.contains([cell.offset, number])
          ? height : max(height, textHeight(text.lines, width: column.width))
      }
    }
    for span in spans.sorted(by: { $0.rows.count < $1.rows.count }) {
      let needed = textHeight(rows[span.rows.lowerBound][span.column].lines, width: columns[span.column].width)
      let missing = needed - heights[span.rows].reduce(0, +)
      if missing > 0 { heights[span.rows.upperBound] += missing }
    }
    return heights.map { min($0, RowDraft.greatestHeight) }
  }
}
