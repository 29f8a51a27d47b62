public import Diagnostics
public import GoalBook
internal import Workbooks

/// A workbook as it is written: its bytes, nil where it cannot be written, and what is to be told of it.
public struct WorkbookFile: Sendable {
  public var bytes: [UInt8]?
  public var diagnostics: [Diagnostic]
}

/// A book as an .xlsx that gives the same book when it is imported.
public func workbookFile(of book: Book) -> WorkbookFile {
  let (draft, diagnostics) = workbook(of: book, understanding: bookInTables)
  return WorkbookFile(draft, diagnostics)
}

/// The form that the departments of a book fill in, as an .xlsx; without a book an empty one.
public func formFile(of book: Book?) -> WorkbookFile {
  WorkbookFile(book.map { form(of: $0, understanding: bookInTables) } ?? emptyForm(), [])
}

/// How tables are read.
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
  /// A text that no cell can hold.
  static func longCellText(_ place: CellPlace, _ count: Int) -> Message {
    let cell = place.sheet.map { "\($0)!\(place.reference)" } ?? place.reference
    return Message(
      id: "long-cell-text", en: "the text of cell \(cell) would have \(count) characters",
      ja: "セル\(cell)の文が\(count)字になります")
  }
  /// What the library of workbooks says.
  static func workbookFailed(_ words: String) -> Message {
    Message(
      id: "workbook-failed", en: "the workbook cannot be made: \(words)", ja: "表計算のファイルを作れません（\(words)）")
  }
}
