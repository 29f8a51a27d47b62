import Diagnostics
import GoalBook
import Manuscript
import OrderedCollections
import Workbooks

/// A sheet from text: a row on each line, | between cells, ⏎ for a line break in a cell; the first line is row 1.
func sheet(
  _ text: String, name: String? = "Sheet1", isHidden: Bool = false, merged: [String] = [], hiddenRows: Set<Int> = [],
  hiddenColumns: Set<Int> = []
) -> Sheet {
  var rows: [SheetRow] = []
  for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
    var cells: [SheetCell] = []
    for (column, cell) in line.split(separator: "|", omittingEmptySubsequences: false).enumerated() where !cell.isEmpty
    {
      let text = cell.replacing("⏎", with: "\n")
      cells.append(
        SheetCell(column: column + 1, text: String(text), content: text.hasPrefix("#") ? .error : .text))
    }
    if !cells.isEmpty {
      rows.append(SheetRow(number: index + 1, isHidden: hiddenRows.contains(index + 1), cells: cells))
    }
  }
  return Sheet(
    name: name, isHidden: isHidden, rows: rows, merged: merged.map(range), hiddenColumns: hiddenColumns)
}

/// The range named by `A1:B2`; columns from A to Z.
private func range(_ text: String) -> CellRange {
  let ends = text.split(separator: ":").map { end in
    (row: Int(end.dropFirst()) ?? 0, column: Int(end.unicodeScalars.first?.value ?? 65) - 64)
  }
  return CellRange(rows: ends[0].row...ends[1].row, columns: ends[0].column...ends[1].column)
}

/// The book of a single sheet, with the messages about it.
func read(_ text: String, file: String = "a.xlsx", name: String? = "Sheet1", merged: [String] = []) -> SheetsReading {
  readSheets([Workbook(file: file, sheets: [sheet(text, name: name, merged: merged)])])
}

extension SheetsReading {
  /// The ids of the messages with their cells, without notes about what every sheet here lacks.
  var told: [String] {
    problems.filter { !["no-title", "left-out-above"].contains($0.message.id) }.map { problem in
      [problem.span?.cell?.reference, problem.message.id].compactMap { $0 }.joined(separator: " ")
    }
  }

  /// The book as lines: parts and objectives as they are nested, rows with their initiatives and cells.
  var outline: [String] { book.map { book in book.parts.flatMap { $0.lines(in: book, level: 0) } } ?? [] }
}

extension Part {
  fileprivate func lines(in book: Book, level: Int) -> [String] {
    let heading = number.map { "\($0) \(title.isEmpty ? book.levels[level].title($0) ?? "" : title)" } ?? title
    return [heading]
      + objectives.flatMap { ["目標 \($0.text)"] + $0.rows.map(\.line) }
      + parts.flatMap { $0.lines(in: book, level: level + 1) }
      + notes.compactMap { if case .paragraph(let text) = $0 { "注 \(text.text)" } else { nil } }
  }
}

extension Row {
  fileprivate var line: String {
    let texts = initiatives.map { initiative in
      (initiative.number.map { printedNumber($0) } ?? "") + initiative.text
        + (initiative.sections.isEmpty ? "" : "{\(initiative.sections.joined(separator: ","))}")
    }
    let shared = cells.map { "\($0.rawValue)=\($1.shown)" }
    let aligned = lines.map { line in "(\(line.cells.map { "\($0.rawValue)=\($1.shown)" }.joined(separator: " ")))" }
    return (texts + aligned + shared).joined(separator: " ")
  }
}

extension [Item] {
  /// The items with their markers, nested ones in brackets.
  var shown: String {
    map { item in
      let mark =
        switch item.marker {
        case .bullet: "・"
        case .none: "_"
        case .label(let label): label + " "
        }
      return mark + item.text + (item.children.isEmpty ? "" : "[\(item.children.shown)]")
    }.joined(separator: "")
  }
}
