import Diagnostics
import Foundation
import TestSupport
import Testing
import Workbooks

@Suite("A file is what its bytes are")
struct FileKindTests {
  private static let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  /// A compound file with a stream of this name in its directory.
  private static func compound(_ name: String) -> [UInt8] {
    var bytes = compound + [UInt8](repeating: 0, count: 2048)
    // The second entry of a directory behind the first sector.
    let start = 1024 + 128
    for (index, letter) in name.utf8.enumerated() { bytes[start + 2 * index] = letter }
    (bytes[start + 64], bytes[start + 66]) = (UInt8(2 * name.utf8.count + 2), 2)
    return bytes
  }

  private static func document(_ root: String) -> [UInt8] {
    zipFile([ZipPart("word/document.xml", "<w:\(root) xmlns:w=\"w\"/>")])
  }

  @Test(
    "Each kind is told, and what is none is refused by its name",
    arguments: [
      (zipFile(SmallWorkbooks.excel), .excel, nil), (zipFile(SmallWorkbooks.openDocument), .openDocument, nil),
      (compound("Workbook"), .oldExcel, "old-workbook"), (compound("EncryptedPackage"), .locked, "locked-workbook"),
      (compound("WordDocument"), .word, "not-a-workbook"), (document("document"), .word, "not-a-workbook"),
      (zipFile([ZipPart("a.txt", "a")]), .other, "not-a-workbook"), (Array("%PDF-1.7".utf8), .pdf, "not-a-workbook"),
      (Array("{\\rtf1".utf8), .word, "not-a-workbook"),
      (Array("\u{FEFF}\n<HTML><table>".utf8), .html, "not-a-workbook"),
      (Array("PK\u{3}\u{4}abc".utf8), .damagedZip, "damaged-workbook"), (Array("a,b".utf8), .text, nil),
      (
        Array("<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">".utf8),
        .spreadsheetXML,
        "old-workbook"
      ),
    ] as [([UInt8], FileKind, String?)])
  func kinds(bytes: [UInt8], kind: FileKind, id: String?) {
    #expect(kindOfFile(Data(bytes)) == kind)
    let reading = readWorkbook(Data(bytes), file: "総務部.xlsx")
    #expect(ids(reading) == (id.map { [$0] } ?? []))
    #expect((reading.workbook == nil) == (id != nil))
    for told in reading.diagnostics { #expect(told.message.text.ja.contains("総務部.xlsx") && !told.hints.isEmpty) }
  }

  @Test("A locked OpenDocument file is told") func lockedOpenDocument() {
    let parts = SmallWorkbooks.openDocument + [ZipPart("META-INF/manifest.xml", "<m><encryption-data/></m>")]
    #expect(ids(read(parts)) == ["locked-workbook"])
  }
}
