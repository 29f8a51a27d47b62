public import Diagnostics
public import Foundation

/// The result of reading a file: the workbook, if there is one, and what to tell the user.
public struct WorkbookReading: Sendable {
  /// The workbook; nil where the file cannot be read as one.
  public var workbook: Workbook?
  /// Errors where there is no workbook, otherwise warnings.
  public var diagnostics: [Diagnostic]
}

/// Reads the sheets of a file: Excel (.xlsx, .xlsm), OpenDocument (.ods) or delimited text, whatever its name is.
///
/// Reading is quick and takes little memory whatever the bytes are: files that are damaged, hostile or larger than what
/// people fill in are refused.
///
/// - Parameters:
///   - file: the file as the user named it.
///   - encoding: the encoding of delimited text; nil to tell it by the bytes.
public func readWorkbook(_ bytes: Data, file: String, encoding: TextEncoding? = nil) -> WorkbookReading {
  do throws(WorkbookFault) {
    guard bytes.count <= Bounds.fileBytes else { throw .tooLarge(.file(limit: Bounds.fileBytes)) }
    return try bytes.read { bytes throws(WorkbookFault) in try reading(bytes, file, encoding) }
  } catch {
    return WorkbookReading(workbook: nil, diagnostics: [error.diagnostic(file: file)])
  }
}

extension Data {
  /// `withUnsafeBytes` for work that throws a typed error.
  fileprivate func read(
    _ work: (UnsafeRawBufferPointer) throws(WorkbookFault) -> WorkbookReading
  ) throws(WorkbookFault) -> WorkbookReading {
    let result = withUnsafeBytes { bytes in Result { () throws(WorkbookFault) in try work(bytes) } }
    return try result.get()
  }
}

private func reading(
  _ bytes: UnsafeRawBufferPointer, _ file: String, _ encoding: TextEncoding?
) throws(WorkbookFault) -> WorkbookReading {
  switch kind(of: bytes) {
  case .excel:
    let archive = try ZipArchive(bytes)
    guard let main = try Package(archive: archive).mainPart() else { throw .damaged(.archive) }
    let read = try readExcelWorkbook(archive, main: main)
    let warnings = read.uncertainFormula.map { [Diagnostic.uncertainFormula($0, file: file)] } ?? []
    return WorkbookReading(workbook: Workbook(file: file, sheets: read.sheets), diagnostics: warnings)
  case .openDocument:
    let sheets = try readOpenDocument(ZipArchive(bytes))
    return WorkbookReading(workbook: Workbook(file: file, sheets: sheets), diagnostics: [])
  case .text:
    let sheet = try readDelimitedText(bytes, file: file, encoding: encoding)
    return WorkbookReading(workbook: Workbook(file: file, sheets: [sheet]), diagnostics: [])
  case let other: throw .kind(other)
  }
}
