internal import Diagnostics
public import Foundation
public import Workbooks

/// The kinds of files that a book is read from.
public enum ManuscriptKind: Hashable, Sendable {
  /// A book's file in YAML or JSON.
  case model
  /// A transcript of a printed booklet.
  case transcript
  /// A workbook or delimited text.
  case sheets

  /// The kind of a file by its ending; by its content where the ending says nothing or is wrong.
  ///
  /// - Parameter file: the file's name; `-` for standard input, of which text is YAML or JSON.
  public init(_ bytes: Data, file: String, encoding: TextEncoding? = nil) {
    let content = kindOfFile(bytes)
    let ending = file.split(separator: "/").last?.split(separator: ".").dropFirst().last?.lowercased() ?? ""
    switch ending {
    case "yaml", "yml", "json": self = content.isWorkbook ? .sheets : .model
    case "xlsx", "xlsm", "xls", "xlsb", "ods", "csv", "tsv": self = .sheets
    case "txt" where content == .text: self = isTable(bytes, file, encoding) ? .sheets : .transcript
    case "txt": self = content.isWorkbook ? .sheets : .transcript
    default:
      self =
        content == .text || file == "-" && !content.isWorkbook
        ? textKind(bytes, file, encoding) : .sheets
    }
  }
}

/// The most bytes that are read of a file: 64 MiB, as workbooks are larger than other files.
public let mostManuscriptBytes = 64 << 20

extension FileKind {
  fileprivate var isWorkbook: Bool {
    switch self {
    case .excel, .openDocument, .oldExcel, .binaryExcel, .locked: true
    default: false
    }
  }
}

/// The kind of a text without a telling ending: a book's file names departments, transcripts and tables have tabs.
private func textKind(_ bytes: Data, _ file: String, _ encoding: TextEncoding?) -> ManuscriptKind {
  guard file != "-" else { return .model }
  let text = String(decoding: bytes, as: UTF8.self)
  if text.contains("departments:") || text.contains("\"departments\"") { return .model }
  if isTable(bytes, file, encoding) { return .sheets }
  return text.contains("\t") ? .transcript : .model
}

/// Whether a text is a table as a spreadsheet writes it, not a transcript.
///
/// It has a header, and its first line has several cells or its columns name parts, or it is not UTF-8; and it cannot
/// be read as a transcript.
private func isTable(_ bytes: Data, _ file: String, _ encoding: TextEncoding?) -> Bool {
  guard let sheet = readWorkbook(bytes, file: file, encoding: encoding).workbook?.sheets.first else { return false }
  let grid = SheetGrid(sheet, file: file)
  guard let header = grid.rows.lazy.compactMap({ grid.header(atRow: $0.number, .own) }).first else { return false }
  let hasParts = header.columns.contains { if case .level = $0.role { true } else { false } }
  let text = String(validating: bytes, as: UTF8.self)
  let firstLine = text?.prefix { !$0.isNewline } ?? ""
  guard
    hasParts || firstLine.contains("\t") || firstLine.contains(",")
      || sheet.rows.first.map({ $0.cells.count > 1 }) == true
  else { return false }
  guard let text else { return true }
  return readTranscript(text, file: file).diagnostics.hasErrors
}
