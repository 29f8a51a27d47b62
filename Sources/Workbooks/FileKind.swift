public import Foundation

/// The kind of a file, by its bytes; its name does not count.
public enum FileKind: Hashable, Sendable {
  /// A workbook of Excel: .xlsx or .xlsm.
  case excel
  /// A spreadsheet of LibreOffice and others: .ods.
  case openDocument
  /// A workbook of Excel up to 2003: .xls.
  case oldExcel
  /// A workbook of Excel in binary form: .xlsb.
  case binaryExcel
  /// An Office file that is protected by a password.
  case locked
  /// A web page, even if its name ends in .xls.
  case html
  /// A workbook as a single XML file, of Excel 2003.
  case spreadsheetXML
  case pdf
  /// A document of a word processor: Word, OpenDocument text or RTF.
  case word
  /// A Zip file that cannot be opened, or whose main part is missing.
  case damagedZip
  /// A Zip file or an Office file with other content.
  case other
  /// Text of any kind.
  case text
}

/// The kind of a file by its content, of which no more is read than is needed.
public func kindOfFile(_ bytes: Data) -> FileKind { bytes.withUnsafeBytes(kind) }

func kind(of bytes: UnsafeRawBufferPointer) -> FileKind {
  if bytes.starts(with: Array("PK".utf8) + [3, 4]) || bytes.starts(with: Array("PK".utf8) + [5, 6]) {
    do throws(WorkbookFault) {
      return try kind(of: ZipArchive(bytes))
    } catch {
      switch error {
      case .kind(let kind): return kind
      case .damaged: return .damagedZip
      // Other faults are reported when the workbook is read.
      default: return .excel
      }
    }
  }
  if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) { return kindOfCompound(bytes) }
  if bytes.starts(with: Array("%PDF-".utf8)) { return .pdf }
  if bytes.starts(with: Array("{\\rtf".utf8)) { return .word }
  return kindOfText(bytes.prefix(4096))
}

/// The kind of a Zip file, by its MIME type or the root element of its main part.
private func kind(of archive: ZipArchive) throws(WorkbookFault) -> FileKind {
  if archive.contains("mimetype") {
    let type = String(decoding: try archive.beginning(of: "mimetype", count: 100), as: UTF8.self)
    if type.hasPrefix("application/vnd.oasis.opendocument.spreadsheet") { return .openDocument }
    if type.hasPrefix("application/vnd.oasis.opendocument.text") { return .word }
  }
  guard let main = try Package(archive: archive).mainPart() else { return .other }
  guard archive.contains(main) else { return .damagedZip }
  if main.lowercased().hasSuffix(".bin") { return .binaryExcel }
  var root = RootTaker()
  try archive.readXML(main, into: &root)
  switch root.name {
  case "workbook": return .excel
  case "document": return .word
  default: return .other
  }
}

private struct RootTaker: XMLTaker {
  var name: String?

  mutating func begin(_ name: String, _ attributes: XMLAttributes) { if self.name == nil { self.name = name } }
  var isDone: Bool { name != nil }
}

/// The kind of a compound file, by the names in its directory ([MS-CFB], 2.6).
///
/// Directory entries have 128 bytes: first a name in UTF-16, at 64 the length of the name in bytes with its final zero.
private func kindOfCompound(_ bytes: UnsafeRawBufferPointer) -> FileKind {
  let kinds: [(name: String, kind: FileKind)] = [
    ("EncryptedPackage", .locked), ("Workbook", .oldExcel), ("Book", .oldExcel), ("WordDocument", .word),
  ]
  let names = kinds.map { entry in
    (bytes: Array(entry.name.utf8.map { [$0, 0] }.joined()) + [0, 0], kind: entry.kind)
  }
  for entry in stride(from: 512, to: bytes.count - 127, by: 128) {
    for name in names where Int(bytes[entry + 64]) == name.bytes.count && bytes[entry + 65] == 0 {
      if bytes[entry..<entry + name.bytes.count].elementsEqual(name.bytes) { return name.kind }
    }
  }
  return .other
}

/// The kind of a text file: web pages and XML workbooks are recognised by their first tags.
private func kindOfText(_ bytes: Slice<UnsafeRawBufferPointer>) -> FileKind {
  // In UTF-16, letters of ASCII have a zero byte beside them.
  let beginning = String(decoding: bytes.filter { $0 != 0 && $0 < 0x80 }, as: UTF8.self).lowercased().trimmed
  if beginning.hasPrefix("<?xml"), beginning.contains("urn:schemas-microsoft-com:office:spreadsheet") {
    return .spreadsheetXML
  }
  if beginning.hasPrefix("mime-version:"), beginning.contains("text/html") { return .html }
  let isPage = ["<!doctype html", "<html", "<head", "<body", "<table", "<meta", "<div"].contains(
    where: beginning.hasPrefix)
  if isPage || (beginning.hasPrefix("<?xml") && beginning.contains("<html")) { return .html }
  return .text
}
