public import Diagnostics
public import GoalBook
public import Workbooks

extension Message {
  /// A part that will be read differently from what it is.
  static func notHeldBySheets(_ what: Phrase) -> Message {
    Message(
      id: "not-held-by-sheets", en: "a workbook cannot hold \(what.en) as it is: importing it will give another",
      ja: "\(what.ja)は表計算のファイルに正しく書き表せないため、取り込むと違うものになります")
  }
}

/// A book as a workbook: a sheet for each part of the highest level, and a sheet 冊子 if the tables alone are not enough.
///
/// - Parameter understanding: reads workbooks into a book; nil where they contain none.
/// - Returns: the workbook, and a warning for each part that importing the workbook would not give back.
public func workbook(
  of book: Book, understanding: ([Workbook]) -> Book?
) -> (draft: WorkbookDraft, diagnostics: [Diagnostic]) {
  var draft = WorkbookDraft(sheets: book.tableSheets(merges: true), title: titleLine(of: book), author: book.issuer)
  let read = understanding([Workbook(reading: draft, file: "")])
  guard read != book else { return (draft, []) }
  let sheet = BookSheet(of: book, beside: read)
  draft.sheets.append(sheet.draft)
  guard let whole = understanding([Workbook(reading: draft, file: "")]) else {
    return (draft, [.warning(.notHeldBySheets(Phrase(en: "the book", ja: "冊子")))])
  }
  guard whole != book else { return (draft, []) }
  return (draft, differences(between: book, and: whole).map { .warning(.notHeldBySheets($0), at: book.place.span) })
}

/// What differs in another book: its parts by their keys, or else the book as a whole.
private func differences(between book: Book, and other: Book) -> [Phrase] {
  let (parts, others) = (book.parts.flatMap(\.withParts), other.parts.flatMap(\.withParts))
  let keys = book.partKeys
  let different = parts.indices.filter { !others.indices.contains($0) || others[$0].objectives != parts[$0].objectives }
  guard !different.isEmpty else { return [Phrase(en: "the book", ja: "冊子")] }
  return different.map { Phrase(en: "“\(keys[$0])”", ja: "「\(keys[$0])」") }
}

extension BookSheet {
  /// The sheet as it is written, with a line in each row.
  var draft: SheetDraft {
    var sheet = SheetDraft(name: bookSheetName)
    sheet.columnWidths = [110]
    sheet.rows = lines.map { RowDraft([CellDraft($0.isEmpty ? .nothing : .text($0), .yaml)]) }
    sheet.print.isLandscape = false
    sheet.print.footer = bookSheetName
    return sheet
  }
}
