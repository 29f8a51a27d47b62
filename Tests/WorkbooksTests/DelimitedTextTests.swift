import Diagnostics
import Foundation
import TestSupport
import Testing
import Workbooks

@Suite("Delimited text is read as a sheet")
struct DelimitedTextTests {
  private func reading(_ text: String, _ encoding: TextEncoding? = nil) -> WorkbookReading {
    readWorkbook(Data(text.utf8), file: "a.csv", encoding: encoding)
  }

  @Test("Cells, quotation marks and their places") func cellsAndPlaces() throws {
    let reading = reading(SmallWorkbooks.delimited)
    let cells = cells(reading)
    #expect(cells["A1"]?.text == "令和6年度　山川市組織目標" && cells["D3"]?.text == "・刷新 年12回\n・\"市民の声\"欄 416人")
    #expect(cells["D3"]?.span == SourceSpan(file: "a.csv", line: 3, columns: 27..<36))
    #expect(cells["E3"]?.span == SourceSpan(file: "a.csv", line: 4, columns: 18..<25))
    #expect(cells["D4"]?.span?.line == 5 && reading.workbook?.sheets.first?.name == nil)
  }

  @Test(
    "The delimiter is the one that parts the lines",
    arguments: [
      ("題、1,2\na\tb\tc\nd\te,f\tg", "b"), ("題\na,b\n\"c\td\",e", "b"), ("a;b;c\nd;e,f;g", "b"),
      ("1,234\t5\n2,000\tb\n", "5"),
    ])
  func delimiters(text: String, second: String) { #expect(texts(reading(text)).values.contains(second)) }

  @Test(
    "Quotation marks as spreadsheets write them",
    arguments: [
      ("\"a,b\",c", ["a,b", "c"]), ("\"a\"\"b\",c", ["a\"b", "c"]), ("a\"b,c", ["a\"b", "c"]),
      ("\"重点\"施策,c", ["\"重点\"施策", "c"]),
      ("\"a\r\nb\",c", ["a\nb", "c"]), ("\"\",c", ["c"]), ("24\"モニター\tc", ["24\"モニター", "c"]),
    ])
  func quotes(text: String, cells: [String]) {
    #expect(reading(text).workbook?.sheets[0].rows.flatMap(\.cells).map(\.text) == cells)
  }

  @Test("A mark that does not end is told at its place") func unclosed() throws {
    let told = try #require(reading("a,b\nc,\"d\ne").diagnostics.first)
    #expect(told.message.id == "unclosed-quote" && told.span == SourceSpan(file: "a.csv", line: 2, columns: 3..<4))
    #expect(told.message.text.en.contains("“d”"))
  }

  @Test("Encodings are told by the bytes, or named") func encodings() {
    let text = "髙﨑①㈱～－,𠮷\n"
    func first(_ bytes: [UInt8], _ encoding: TextEncoding? = nil) -> String? {
      readWorkbook(Data(bytes), file: "a.csv", encoding: encoding).workbook?.sheets[0].rows[0].cells[0].text
    }
    #expect(first(Array(text.utf8)) == "髙﨑①㈱～－" && first([0xEF, 0xBB, 0xBF] + text.utf8) == "髙﨑①㈱～－")
    #expect(first([0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }) == "髙﨑①㈱～－")
    #expect(first([0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }) == "髙﨑①㈱～－")
    #expect(first([0xFB, 0xFC, 0xED, 0x95, 0x87, 0x40, 0x87, 0x8A, 0x81, 0x60, 0x81, 0x7C, 0x2C, 0x61]) == "髙﨑①㈱～－")
    #expect(first([0xB9, 0xAD, 0xCA, 0xF3, 0x2C, 0x61], .eucJP) == "広報")
    #expect(TextEncoding(name: "Shift_JIS") == .cp932 && TextEncoding(name: "latin-1") == nil)
  }

  @Test(
    "Bytes that fit no encoding are told with their line",
    arguments: [
      ([0x61, 0x0A, 0x82, 0xA0, 0x0D, 0x0A, 0x62, 0xFF, 0x0A], nil, 3), ([0x61, 0x0A, 0x82], nil, 2),
      ([0x61, 0x00, 0x62], nil, 1),
      ([0x61, 0x0A, 0xE3, 0x81], .utf8, 2), ([0xFF, 0xFE, 0x0A, 0x00, 0x42, 0xD8, 0x61, 0x00], nil, 2),
    ] as [([UInt8], TextEncoding?, Int)])
  func invalid(bytes: [UInt8], encoding: TextEncoding?, line: Int) {
    let reading = readWorkbook(Data(bytes), file: "a.csv", encoding: encoding)
    #expect(ids(reading) == ["undecodable-text"] && reading.diagnostics.first?.span?.line == line)
  }
}
