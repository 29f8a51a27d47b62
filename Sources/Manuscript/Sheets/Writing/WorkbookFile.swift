public import Diagnostics
public import GoalBook
internal import Workbooks

/// A workbook as the bytes of a file, and what there is to tell of it.
public struct WorkbookFile: Sendable {
  /// The bytes of the .xlsx; nil where it cannot be written.
  public var bytes: [UInt8]?
  /// Warnings about what the workbook does not hold, or the error why it cannot be written.
  public var diagnostics: [Diagnostic]
}

/// A book as an .xlsx from which importing gives the same book, except for what warnings name.
public func workbookFile(of book: Book) -> WorkbookFile {
  let (draft, diagnostics) = workbook(of: book, understanding: bookInTables)
  return WorkbookFile(draft, diagnostics)
}

/// The form that the departments of a book fill in, as an .xlsx; an empty form where there is no book.
public func formFile(of book: Book?) -> WorkbookFile {
  WorkbookFile(book.map { form(of: $0, understanding: bookInTables) } ?? emptyForm(), [])
}

/// Reads workbooks into a book.
private func bookInTables(_ workbooks: [Workbook]) -> Book? { readSheets(workbooks).book }

extension WorkbookFile {
  fileprivate init(_ draft: WorkbookDraft, _ diagnostics: [Diagnostic]) {
    do throws(WorkbookWritingError) {
      self.init(bytes: try xlsx(of: draft), diagnostics: diagnostics)
    } catch {
      self.init(bytes: nil, diagnostics: diagnostics + [error.diagnostic])
    }
  }
}

extension WorkbookWritingError {
  fileprivate var diagnostic: Diagnostic {
    switch self {
    case .longText(let place, let count):
      .error(
        .longCellText(place, count),
        hints: [
          Phrase(
            en: "Excel has room for \(CellDraft.longestText) in a cell: part the text",
            ja: "Excelの一つのセルには\(CellDraft.longestText)字までしか入りません。文を分けてください")
        ])
    case .failure(let words): .error(.workbookFailed(words))
    }
  }
}

extension Message {
  /// A text is too long for a cell.
  static func longCellText(_ place: CellPlace, _ count: Int) -> Message {
    let cell = place.sheet.map { "\($0)!\(place.reference)" } ?? place.reference
    return Message(
      id: "long-cell-text", en: "the text of cell \(cell) would have \(count) characters",
      ja: "セル\(cell)の文が\(count)字になります")
  }
  /// The reason that the library for workbooks gives.
  static func workbookFailed(_ words: String) -> Message {
    Message(
      id: "workbook-failed", en: "the workbook cannot be made: \(words)", ja: "表計算のファイルを作れません（\(words)）")
  }
}
