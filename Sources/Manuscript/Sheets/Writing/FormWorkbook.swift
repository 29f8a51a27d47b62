public import GoalBook
import OrderedCollections
public import Workbooks

/// The form that the departments of a book fill in.
///
/// It has a sheet for each department with last year's objectives and initiatives but without what came of them,
/// choices of pillars and sections, empty rows, and a sheet that explains how to fill it in.
///
/// - Parameter understanding: reads workbooks into a book; nil where they contain none.
public func form(of book: Book, understanding: ([Workbook]) -> Book?) -> WorkbookDraft {
  let book = book.asForm
  let extents = book.parts.indices.map { FormExtent(book, part: $0) }
  var sheets = book.tableSheets(merges: false, emptyRows: emptyRowCount, least: formRowHeight)
  for (index, extent) in zip(sheets.indices, extents) {
    sheets[index].protect(besides: [(1, 1)])
    sheets[index].choices = extent.choices(rows: sheets[index].frozenRows + 1...sheets[index].rows.count)
  }
  let tables = WorkbookDraft(sheets: sheets)
  let guide = guideSheet(titleLine(of: book), columns: book.writtenColumns, heads: fieldHeads(of: book), isFilled: true)
  var draft = WorkbookDraft(sheets: sheets + [guide], title: titleLine(of: book), author: book.issuer)
  draft.sheets.append(choicesSheet(extents))
  let read = understanding([Workbook(reading: tables, file: "")])
  if read != book, read != book.withUsedHeadings {
    var sheet = BookSheet(of: book, beside: read).withoutObjectives.draft
    sheet.isHidden = true
    draft.sheets.append(sheet)
  }
  return draft
}

/// The form for a department without a book.
public func emptyForm() -> WorkbookDraft {
  var book = Book(title: "組織目標")
  book.edition = "実績・成果"
  book.parts = [Part(title: "")]
  let table = WrittenTable(
    columns: book.writtenColumns, heads: fieldHeads(of: book), merges: false, emptyRows: 2 * emptyRowCount)
  var sheet = SheetDraft(
    name: "様式", WrittenHeading(title: "　　年度　○○市組織目標（実績・成果）", department: ""), table, least: formRowHeight)
  sheet.protect(besides: [(1, 1), (2, 2)])
  let guide = guideSheet("組織目標", columns: book.writtenColumns, heads: fieldHeads(of: book), isFilled: false)
  return WorkbookDraft(sheets: [sheet, guide], title: "組織目標")
}

extension SheetDraft {
  /// Locks all cells except those of the table's rows and the given ones.
  fileprivate mutating func protect(besides cells: [(row: Int, column: Int)]) {
    isProtected = true
    for (row, column) in cells { rows[row - 1].cells[column - 1].style?.isLocked = false }
  }
}

/// The number of empty rows for new objectives.
private let emptyRowCount = 15

/// The least height of a row, in points: some lines of writing.
private let formRowHeight = 45.0

extension Book {
  /// The book at the beginning of a year, without results, outcomes and the day of issue.
  fileprivate var asForm: Book {
    var book = self
    book.date = nil
    let kept = keysOfForms
    book.parts.changeEach { part in
      for objective in part.objectives.indices {
        for row in part.objectives[objective].rows.indices {
          part.objectives[objective].rows[row].keepCells(kept)
        }
      }
    }
    return book
  }

  /// The columns that a form keeps: codes, and, in a book with values, the names of what is measured.
  private var keysOfForms: Set<FieldKey> {
    let hasValues = fields.contains { $0.kind == .number || $0.kind == .mark }
    return Set(fields.filter { $0.kind == .code || hasValues && $0.kind == .text }.map(\.key))
  }
}

extension Row {
  fileprivate mutating func keepCells(_ keys: Set<FieldKey>) {
    cells = cells.filter { keys.contains($0.key) }
    lines = lines.map { RowLine($0.cells.filter { keys.contains($0.key) }, place: $0.place) }
    if lines.allSatisfy(\.cells.isEmpty) { lines = [] }
  }
}

extension BookSheet {
  /// The sheet without any objectives, which are those of the form's tables.
  fileprivate var withoutObjectives: BookSheet {
    var sheet = self
    sheet.marks = marks.filter { $0.key == frontKey }
    sheet.book.parts.changeEach { $0.objectives = [] }
    return sheet
  }
}
