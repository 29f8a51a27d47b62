import Diagnostics
import Foundation
import Testing

@testable import Workbooks

private func read(_ draft: WorkbookDraft) throws -> Workbook {
  try #require(readWorkbook(Data(try xlsx(of: draft)), file: "a.xlsx").workbook)
}

private func draft(_ texts: [String]) -> WorkbookDraft {
  var sheet = SheetDraft(name: "表")
  sheet.rows = texts.map { RowDraft([CellDraft(.text($0))]) }
  return WorkbookDraft(sheets: [sheet])
}

@Test("A text is shown as it is, whatever it looks like")
func texts() throws {
  let texts = [
    "=1+1", "1-2-3", "https://a.example", "_x000D_", "_x005F_x000D_", "a\nb", "　字下げ", " a ", "\u{7}", "𠮷", "\u{FFFE}",
    "<&>",
    "_x00_", "'a",
  ]
  let workbook = try read(draft(texts))
  #expect(workbook.sheets[0].rows.map { $0.cells[0].text } == texts)
  #expect(workbook == Workbook(reading: draft(texts), file: "a.xlsx"))
}

@Test("The same draft gives the same bytes")
func sameBytes() throws {
  #expect(try xlsx(of: draft(["あ", "い"])) == xlsx(of: draft(["あ", "い"])))
}

@Test("A text that no cell can hold is told with its cell")
func longText() {
  #expect(throws: WorkbookWritingError.longText(CellPlace(sheet: "表", row: 2, column: 1), count: 32_768)) {
    try xlsx(of: draft(["あ", String(repeating: "い", count: 32_768)]))
  }
}

@Test("Names of sheets are ones that Excel takes, and no two alike")
func names() {
  let long = String(repeating: "長", count: 40)
  let names = sheetNames(for: ["総務部", "総務部", "a/b:c", "", "'q'", "History", long, long, "ABC", "abc"], besides: ["冊子"])
  #expect(
    names == [
      "総務部", "総務部（2）", "a_b_c", "_", "’q’", "History（2）", String(long.prefix(31)), "\(long.prefix(28))（2）", "ABC",
      "abc（2）",
    ])
}

@Test("Merged, hidden, chosen and protected cells stand in the file")
func sheetsAsTheyAre() throws {
  var table = SheetDraft(name: "表")
  table.rows = [
    RowDraft([CellDraft(.text("上"), CellStyle()), .empty], height: 40),
    RowDraft([CellDraft(.nothing, CellStyle()), CellDraft(.number(3))]),
  ]
  table.merged = [CellRange(rows: 1...2, columns: 1...1)]
  table.isProtected = true
  table.choices = [
    ChoicesDraft(
      cells: CellRange(rows: 1...2, columns: 2...2), sheet: "選択'肢", source: CellRange(rows: 1...1, columns: 1...1),
      hint: "選ぶ")
  ]
  var list = SheetDraft(name: "選択'肢")
  list.isHidden = true
  list.rows = [RowDraft([CellDraft(.text("一"))])]
  let bytes = try xlsx(of: WorkbookDraft(sheets: [table, list]))
  let workbook = try #require(readWorkbook(Data(bytes), file: "a.xlsx").workbook)
  #expect(workbook.sheets[0].merged == table.merged)
  #expect(workbook.sheets[0].rows[1].cells.map(\.text) == ["3"])
  #expect(workbook.sheets.map(\.isHidden) == [false, true])
  let xml = try sheetXML(bytes)
  #expect(xml.contains(#"<row r="1" spans="1:2" ht="40">"#))
  #expect(xml.contains("<sheetProtection sheet=\"1\""))
  #expect(xml.contains("<formula1>'選択''肢'!$A$1:$A$1</formula1>"))
}

/// The XML of the first sheet.
private func sheetXML(_ bytes: [UInt8]) throws -> String {
  try bytes.withUnsafeBytes { bytes in
    let part = try ZipArchive(bytes).beginning(of: "xl/worksheets/sheet1.xml", count: 100_000)
    return String(decoding: part, as: UTF8.self)
  }
}
