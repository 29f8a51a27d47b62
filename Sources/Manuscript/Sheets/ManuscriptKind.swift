internal import Diagnostics
public import Foundation
public import Workbooks

/// What a book's file is.
public enum ManuscriptKind: Hashable, Sendable {
  /// YAML or JSON.
  case model
  /// The text of a printed booklet.
  case transcript
  /// A workbook, or delimited text.
  case sheets

  /// The kind of a file by its ending; by its content where that says nothing, and where the ending is not true.
  ///
  /// - Parameter file: its name; `-` for standard input, whose text is the model.
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

/// How many bytes of a file are read at most: a workbook may have more than the model.
public let mostManuscriptBytes = 64 << 20

extension FileKind {
  fileprivate var isWorkbook: Bool {
    switch self {
    case .excel, .openDocument, .oldExcel, .binaryExcel, .locked: true
    default: false
    }
  }
}

/// Text without an ending: the model names its departments, a transcript or a table has tabs.
private func textKind(_ bytes: Data, _ file: String, _ encoding: TextEncoding?) -> ManuscriptKind {
  guard file != "-" else { return .model }
  let text = String(decoding: bytes, as: UTF8.self)
  if text.contains("departments:") || text.contains("\"departments\"") { return .model }
  if isTable(bytes, file, encoding) { return .sheets }
  return text.contains("\t") ? .transcript : .model
}

/// Whether a text is a table as a spreadsheet writes it, and no transcript: it has a header, and names parts in columns, has
/// cells in its first line already, or is no UTF-8.
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
