import Diagnostics
import Foundation
import TestSupport
import Testing
import Workbooks

@Suite("Hostile workbooks are refused, or read, in a moment")
struct HostileWorkbookTests {
  /// Reads a workbook, which must not take longer than `limit`.
  private func reading(_ bytes: [UInt8], within limit: Duration = .seconds(8)) -> WorkbookReading {
    let start = ContinuousClock.now
    let reading = readWorkbook(Data(bytes), file: "a.xlsx")
    #expect(ContinuousClock.now - start < limit)
    return reading
  }

  private var withoutSheet: [ZipPart] { SmallWorkbooks.excel.filter { $0.name != "xl/worksheets/sheet1.xml" } }

  @Test("A part that grows beyond measure, whatever its directory says", arguments: [nil, 100])
  func bomb(claimed: Int?) {
    let bytes = zipFile(withoutSheet, runs: [("xl/worksheets/sheet1.xml", 0x20, 65 << 20)], claimed: claimed)
    #expect(bytes.count < 1 << 20)
    #expect(ids(reading(bytes)) == ["workbook-too-large"])
  }

  @Test("A part that is not as long as its directory says is damaged") func lyingSize() {
    let bytes = zipFile(withoutSheet, runs: [("xl/worksheets/sheet1.xml", 0x20, 1 << 20)], claimed: 100)
    #expect(ids(reading(bytes)) == ["damaged-workbook"])
  }

  @Test("What is never read may be as large as it will") func unread() {
    let bytes = zipFile(SmallWorkbooks.excel, runs: [("xl/media/image1.bmp", 0, 80 << 20)])
    #expect(ids(reading(bytes)).isEmpty)
  }

  @Test(
    "A document type, in whatever part",
    arguments: ["xl/workbook.xml", "xl/sharedStrings.xml", "xl/worksheets/sheet2.xml", "xl/_rels/workbook.xml.rels"])
  func documentType(part: String) {
    let entities = "<!DOCTYPE a [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><a>&b;&b;</a>"
    let parts = SmallWorkbooks.excel.map { $0.name == part ? ZipPart(part, entities) : $0 }
    #expect(ids(read(parts)) == ["document-type"])
  }

  @Test("Sheets that say they are full, a stray cell in the last corner") func dimensions() {
    let parts = SmallWorkbooks.excel(
      sheet: """
        <dimension ref="A1:XFD1048576"/><cols><col min="1" max="16384" hidden="1"/></cols><sheetData><row r="1">\
        <c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData>\
        <mergeCells><mergeCell ref="A2:XFD1048575"/></mergeCells>
        """)
    #expect(texts(reading(zipFile(parts))) == ["A1": "1", "XFD1048576": "2"])
  }

  @Test("A million empty rows") func emptyRows() {
    let rows = String(repeating: "<row><c/></row>", count: 1_000_000)
    let parts = SmallWorkbooks.excel(sheet: "<sheetData>\(rows)<row r=\"1048576\"><c><v>1</v></c></row></sheetData>")
    #expect(texts(reading(zipFile(parts))) == ["A1048576": "1"])
  }

  @Test(
    "Rows of OpenDocument that are repeated without end",
    arguments: [("", nil), ("<text:p>a</text:p>", "workbook-too-large")])
  func repeatedRows(text: String, id: String?) {
    let row =
      "<table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell table:number-columns-repeated=\"16384\">"
    let parts = SmallWorkbooks.openDocument(
      tables: "<table:table>\(row)\(text)</table:table-cell></table:table-row></table:table>")
    #expect(ids(reading(zipFile(parts))) == (id.map { [$0] } ?? []))
  }

  @Test("A text that many cells repeat, a format that says much") func repeatedTexts() {
    let cells = String(repeating: "<c t=\"s\"><v>0</v></c>", count: 2000)
    let parts = SmallWorkbooks.excel(
      sheet: "<sheetData>" + String(repeating: "<row>\(cells)</row>", count: 10) + "</sheetData>",
      strings: "<si><t>\(String(repeating: "あ", count: 20_000))</t></si>")
    #expect(ids(reading(zipFile(parts))) == ["workbook-too-large"])
    let format = String(repeating: "あ", count: 2000)
    let styles =
      "<numFmts><numFmt numFmtId=\"164\" formatCode=\"\(format)\"/></numFmts><cellXfs><xf numFmtId=\"164\"/></cellXfs>"
    #expect(ids(read(SmallWorkbooks.excel(sheet: "", styles: styles))) == ["damaged-workbook"])
  }

  @Test("Merged cells that overlap without end") func overlappingMerges() {
    let merges = (1...50_000).map { "<mergeCell ref=\"A\($0):XFD1048576\"/>" }.joined()
    let rows = (1...2000).map { "<row><c><v>\($0)</v></c></row>" }.joined()
    let parts = SmallWorkbooks.excel(sheet: "<sheetData>\(rows)</sheetData><mergeCells>\(merges)</mergeCells>")
    #expect(reading(zipFile(parts)).workbook?.sheets[0].rows.count == 1)
  }

  @Test(
    "Targets that lead out of the package, parts that are missing or locked",
    arguments: ["../../../etc/passwd", "nowhere.xml"])
  func targets(target: String) {
    let parts = SmallWorkbooks.excel.map { part in
      ZipPart(part.name, String(decoding: part.bytes, as: UTF8.self).replacing("worksheets/sheet1.xml", with: target))
    }
    #expect(ids(read(parts)) == ["damaged-workbook"])
  }

  @Test("A file that is too large is refused before it is looked at") func largeFile() {
    #expect(ids(reading([UInt8](repeating: 0x61, count: 100 << 20))) == ["workbook-too-large"])
  }

  @Test("Twenty thousand rows of ten columns") func many() {
    let row = (0..<10).map { _ in "<c t=\"inlineStr\"><is><t>紙面の刷新 年12回</t></is></c>" }.joined()
    let parts = SmallWorkbooks.excel(
      sheet: "<sheetData>" + String(repeating: "<row>\(row)</row>", count: 20_000) + "</sheetData>")
    #expect(reading(zipFile(parts), within: .seconds(20)).workbook?.sheets[0].rows.count == 20_000)
  }
}
