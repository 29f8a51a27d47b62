internal import Diagnostics
internal import GoalBook
internal import Workbooks

/// A sheet whose cells are looked up by row and column.
struct SheetGrid {
  let file: String
  let sheet: Sheet
  /// The columns with cells, from left to right.
  let columns: [Int]
  private let rowIndexes: [Int: Int]
  /// The merged ranges in which a column has part, by their first rows.
  private let merges: [Int: [CellRange]]

  /// - Complexity: O(cells + merged ranges × columns with cells).
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

  /// The text of a cell without white space at the ends; empty where there is no cell.
  func text(_ row: Int, _ column: Int) -> String { cell(row, column)?.trimmed ?? "" }

  /// The merged range of a cell; nil where it is not merged.
  func merge(_ row: Int, _ column: Int) -> CellRange? {
    guard let ranges = merges[column] else { return nil }
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].rows.lowerBound <= row { low = middle + 1 } else { high = middle }
    }
    return low > 0 && ranges[low - 1].rows.contains(row) ? ranges[low - 1] : nil
  }

  /// The merged range of a cell, if it begins in a row above.
  func mergeFromAbove(_ row: Int, _ column: Int) -> CellRange? {
    merge(row, column).flatMap { $0.rows.lowerBound < row ? $0 : nil }
  }

  /// The number of columns that a cell takes.
  func width(_ row: Int, _ column: Int) -> Int {
    merge(row, column).map { $0.rows.lowerBound == row ? $0.columns.count : 1 } ?? 1
  }

  /// The place of a cell.
  func span(_ row: Int, _ column: Int) -> SourceSpan {
    let place = CellPlace(sheet: sheet.name, row: row, column: column)
    guard var span = cell(row, column)?.span else { return SourceSpan(file: file, cell: place) }
    span.cell = place
    return span
  }

  /// The cells of a row that have text.
  func texts(_ row: Int) -> [SheetCell] { self.row(row)?.cells.filter { !$0.trimmed.isEmpty } ?? [] }

  /// A cell with its text and place.
  func placed(_ row: Int, _ column: Int) -> PlacedCell {
    let cell = cell(row, column)
    return PlacedCell(
      text: cell?.text ?? "", span: span(row, column), isStruckOut: cell?.struckOut.isEmpty == false)
  }
}

/// The text of a cell, with its place.
struct PlacedCell {
  /// The lines of the cell, blanks at their ends included.
  var text: String
  var span: SourceSpan
  /// Whether any of the text was struck out.
  var isStruckOut = false

  var isEmpty: Bool { text.allSatisfy(\.isWhitespace) }

  /// The lines with text, without blanks at their ends.
  var lines: [String] {
    text.split(whereSeparator: \.isNewline).map { String($0.trimmingWhitespace) }.filter { !$0.isEmpty }
  }

  /// The lines joined to one, as line breaks are only layout.
  var joined: String { lines.joinedAsOneLine }
}

extension SheetCell {
  var trimmed: String { String(text.trimmingWhitespace) }

  /// Whether the cell holds an error value, which cannot be read.
  var isError: Bool { content == .error || span != nil && errorValues.contains(trimmed) }
}

/// The error values as Excel writes them into delimited text.
private let errorValues: Set<String> = [
  "#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#FIELD!", "#BLOCKED!",
]

extension [String] {
  /// The lines joined without blanks, but with one between two Latin letters or digits.
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
