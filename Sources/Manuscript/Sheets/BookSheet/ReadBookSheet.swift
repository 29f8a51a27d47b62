import Diagnostics
import Foundation
import GoalBook
import Notation
import Workbooks

extension Sheet {
  /// Whether it is a sheet 冊子; in a form it is hidden.
  var isBookSheet: Bool {
    guard let cell = rows.first?.cells.first else { return false }
    return cell.text.hasPrefix(bookSheetOpening)
  }
}

/// Workbooks without their sheets 冊子, and those; a workbook that has no other sheet is left out.
func takenBookSheets(
  _ workbooks: [Workbook]
) -> (tables: [Workbook], sheets: [BookSheet], diagnostics: [Diagnostic]) {
  var tables: [Workbook] = []
  var found: [BookSheet] = []
  var diagnostics: [Diagnostic] = []
  for var workbook in workbooks {
    for sheet in workbook.sheets where sheet.isBookSheet {
      let reading = readBookSheet(sheet, file: workbook.file)
      if let sheet = reading.sheet { found.append(sheet) }
      diagnostics += reading.diagnostics
    }
    let count = workbook.sheets.count
    workbook.sheets.removeAll(where: \.isBookSheet)
    if count == workbook.sheets.count || !workbook.sheets.isEmpty { tables.append(workbook) }
  }
  return (tables, found, diagnostics)
}

/// Reads a sheet 冊子; nil where it cannot be read, and then what is wrong with it, by its cells.
func readBookSheet(_ sheet: Sheet, file: String) -> (sheet: BookSheet?, diagnostics: [Diagnostic]) {
  // A line for each row, so that the number of a line is that of its row.
  var lines = [String](repeating: "", count: sheet.rows.last?.number ?? 0)
  for row in sheet.rows { lines[row.number - 1] = row.cells.first?.text ?? "" }
  let reading = readBook(Data((lines.joined(separator: "\n") + "\n").utf8), file: file, kind: .yaml)
  let diagnostics = reading.problems.map { problem in
    var problem = problem
    if let line = problem.span?.line {
      problem.span = SourceSpan(file: file, cell: CellPlace(sheet: sheet.name, row: line, column: 1))
    }
    return problem
  }
  guard let book = reading.book else { return (nil, diagnostics) }
  var marks: [String: String] = [:]
  for line in lines where line.hasPrefix(bookSheetMark) {
    let parts = line.dropFirst(bookSheetMark.count).split(separator: " ", maxSplits: 1).map(String.init)
    guard parts.count == 2, case .scalar(let key, _)? = readNode(parts[1], file: file, kind: .yaml).node?.content else {
      continue
    }
    marks[key] = parts[0]
  }
  return (BookSheet(book: book, marks: marks), diagnostics)
}
