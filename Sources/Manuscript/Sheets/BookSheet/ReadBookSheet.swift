import Diagnostics
import Foundation
import GoalBook
import Notation
import Workbooks

extension Sheet {
  /// Whether it is a sheet 冊子, which is hidden in a form.
  var isBookSheet: Bool {
    guard let cell = rows.first?.cells.first else { return false }
    return cell.text.hasPrefix(bookSheetOpening)
  }
}

extension Sheet {
  /// Whether it is the guide of a form, which need not be reported as a sheet without a table.
  var isFormGuide: Bool {
    guard let cell = rows.first?.cells.first else { return false }
    return name == guideSheetName && cell.text.hasPrefix(guideSheetName)
  }
}

/// Reads a sheet 冊子, with problems at its cells; nil where it cannot be read.
func readBookSheet(_ sheet: Sheet, file: String) -> (sheet: BookSheet?, diagnostics: [Diagnostic]) {
  // One line for each row, so that line numbers are row numbers.
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
