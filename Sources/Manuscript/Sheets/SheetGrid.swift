internal import Diagnostics
internal import GoalBook
internal import Workbooks

/// A sheet whose cells are asked by their places.
struct SheetGrid {
  let file: String
  let sheet: Sheet
  /// The columns that have text somewhere, from the left.
  let columns: [Int]
  private let rowIndexes: [Int: Int]
  /// The merged cells that a column has part in, by their first rows.
  private let merges: [Int: [CellRange]]

  /// - Complexity: O(cells + merged cells × columns that have text).
  init(_ sheet: Sheet, file: String) {
    (self.sheet, self.file) = (sheet, file)
    var columns: Set<Int> = []
    for row in sheet.rows { for cell in row.cells { columns.insert(cell.column) } }
    self.columns = columns.sorted()
    rowIndexes = Dictionary(
      sheet.rows.enumerated().map { ($1.number, $0) }, uniquingKeysWith: { first, _ in first })
    var merges: [Int: [CellRange]] = [:]
    for range in sheet.merged where range.rows.count > 1 || range.columns.count > 1 {
      for column in self.columns where range.columns.contains(column) { merges[column, default: []].append(range) }
    }
    self.merges = merges.mapValues { $0.sorted { $0.rows.lowerBound < $1.rows.lowerBound } }
  }

  var rows: [SheetRow] { sheet.rows }

  func row(_ number: Int) -> SheetRow? { rowIndexes[number].map { sheet.rows[$0] } }

  func cell(_ row: Int, _ column: Int) -> SheetCell? {
    guard let cells = self.row(row)?.cells else { return nil }
    var (low, high) = (0, cells.count)
    while low < high {
      let middle = (low + high) / 2
      if cells[middle].column < column { low = middle + 1 } else { high = middle }
    }
    return low < cells.count && cells[low].column == column ? cells[low] : nil
  }

  /// A cell's text without blanks at its ends; empty where nothing stands.
  func text(_ row: Int, _ column: Int) -> String { cell(row, column)?.trimmed ?? "" }

  /// The merged cells that a cell is one of; nil where it stands alone.
  func merge(_ row: Int, _ column: Int) -> CellRange? {
    guard let ranges = merges[column] else { return nil }
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].rows.lowerBound <= row { low = middle + 1 } else { high = middle }
    }
    return low > 0 && ranges[low - 1].rows.contains(row) ? ranges[low - 1] : nil
  }

  /// The merged cells that go on from a row above into this one.
  func mergeFromAbove(_ row: Int, _ column: Int) -> CellRange? {
    merge(row, column).flatMap { $0.rows.lowerBound < row ? $0 : nil }
  }

  /// How many columns a cell takes.
  func width(_ row: Int, _ column: Int) -> Int {
    merge(row, column).map { $0.rows.lowerBound == row ? $0.columns.count : 1 } ?? 1
  }

  /// Where a cell stands.
  func span(_ row: Int, _ column: Int) -> SourceSpan {
    let place = CellPlace(sheet: sheet.name, row: row, column: column)
    guard var span = cell(row, column)?.span else { return SourceSpan(file: file, cell: place) }
    span.cell = place
    return span
  }

  /// The cells of a row that have text.
  func texts(_ row: Int) -> [SheetCell] { self.row(row)?.cells.filter { !$0.trimmed.isEmpty } ?? [] }

  /// A cell as what is read of it keeps it.
  func placed(_ row: Int, _ column: Int) -> PlacedCell {
    let cell = cell(row, column)
    return PlacedCell(
      text: cell?.text ?? "", span: span(row, column), isStruckOut: cell?.struckOut.isEmpty == false)
  }
}

/// A cell's text and where it stands.
struct PlacedCell {
  /// Its lines, the blanks at their ends kept.
  var text: String
  var span: SourceSpan
  /// Whether some of it was struck out, or all.
  var isStruckOut = false

  var isEmpty: Bool { text.allSatisfy(\.isWhitespace) }

  /// The lines that have text, without blanks at their ends.
  var lines: [String] {
    text.split(whereSeparator: \.isNewline).map { String($0.trimmingWhitespace) }.filter { !$0.isEmpty }
  }

  /// The lines as one: a line break is only layout.
  var joined: String { lines.joinedAsOneLine }
}

extension SheetCell {
  var trimmed: String { String(text.trimmingWhitespace) }

  /// What nothing can be read of.
  var isError: Bool { content == .error || span != nil && errorValues.contains(trimmed) }
}

/// What Excel writes for them into delimited text.
private let errorValues: Set<String> = [
  "#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#FIELD!", "#BLOCKED!",
]

extension [String] {
  /// Lines as one text: joined without a blank, with one between two Latin letters or digits.
  var joinedAsOneLine: String {
    reduce(into: "") { text, line in
      if let last = text.last, let first = line.first, last.isLatin, first.isLatin { text += " " }
      text += line
    }
  }
}

extension Character {
  fileprivate var isLatin: Bool { isASCII && (isLetter || isNumber) }
}
