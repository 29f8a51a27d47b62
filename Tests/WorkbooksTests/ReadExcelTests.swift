import Diagnostics
import Foundation
import TestSupport
import Testing
import Workbooks

@Suite("A workbook of Excel is read as it is shown")
struct ReadExcelTests {
  @Test("Texts, numbers, dates, truths, errors and formulas") func contents() {
    let reading = read(SmallWorkbooks.excel)
    #expect(reading.diagnostics.isEmpty)
    let shown = texts(reading)
    #expect(shown["A1"] == "令和6年度　山川市組織目標（実績・成果）")
    #expect(shown["D3"] == "実績" && shown["E3"] == "成果")
    #expect(shown["D4"] == "98.5%" && shown["E4"] == "令和7年3月31日" && shown["D5"] == "△ 985" && shown["E5"] == "TRUE")
    #expect(cells(reading)["D5"]?.content == .value)
    #expect(cells(reading)["B6"]?.content == .error && shown["B6"] == "#REF!")
  }

  @Test("Readings are no text, escapes and line ends are what they stand for") func stored() {
    #expect(texts(read(SmallWorkbooks.excel))["A3"] == "組織目標")
    #expect(texts(read(SmallWorkbooks.excel))["A4"] == "市民に情報を\n届けます。")
    func inline(_ text: String) -> String? {
      texts(read(sheet("<c t=\"inlineStr\"><is><t>\(text)</t></is></c>")))["A1"]
    }
    #expect(inline("a_x005F_x000D_b") == "a_x000D_b")
    #expect(inline("_xD842__xDFB7_田") == "𠮷田" && inline("_xD842_田") == "_xD842_田")
    #expect(inline("_xd_ _X0041_ _x0041_") == "_xd_ _X0041_ A")
    #expect(inline("a&#13;&#10;b&#13;c&#10;d") == "a\nb\nc\nd")
    #expect(inline("<![CDATA[A&B]]>&lt;&#38;") == "A&B<&")
  }

  @Test("What is struck out stands apart") func struckOut() {
    let cells = cells(read(SmallWorkbooks.excel))
    #expect(cells["A6"]?.text == "・12回" && cells["A6"]?.struckOut == ["10回"])
    #expect(cells["B5"]?.text == "" && cells["B5"]?.struckOut == ["②古い取組"])
  }

  @Test("A run with a font of its own is not struck out by the cell's") func ownFont() {
    let parts = SmallWorkbooks.excel(
      sheet: """
        <sheetData><row><c s="1" t="inlineStr"><is><r><t>旧</t></r><r><rPr><b/></rPr><t>新</t></r>\
        <r><rPr><strike val="0"/></rPr><t>しい</t></r></is></c></row></sheetData>
        """, styles: "<fonts><font/><font><strike val=\"1\"/></font></fonts><cellXfs><xf/><xf fontId=\"1\"/></cellXfs>")
    #expect(cells(read(parts))["A1"] == SheetCell(column: 1, text: "新しい", struckOut: ["旧"]))
  }

  @Test("Covered cells, hidden rows, columns and sheets") func shape() throws {
    let workbook = try #require(read(SmallWorkbooks.excel).workbook)
    #expect(workbook.sheets.map(\.name) == ["総務部", "名簿"] && workbook.sheets.map(\.isHidden) == [false, true])
    let sheet = workbook.sheets[0]
    #expect(sheet.merged == [CellRange(rows: 4...5, columns: 1...1)])
    #expect(
      sheet.rows.map(\.number) == [1, 3, 4, 5, 6] && sheet.rows.map(\.isHidden) == [false, false, false, true, false])
    #expect(sheet.rows[3].cells.first?.column == 2)
    #expect(sheet.hiddenColumns == [5])
  }

  @Test("Parts are found by what refers to them, whatever their names, cases and prefixes are") func parts() {
    let strict = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    let parts = [
      ZipPart(
        "_RELS/.RELS",
        "<p:Relationships xmlns:p=\"p\"><p:Relationship Id=\"a\" Type=\"\(strict)/officeDocument\" Target=\"/Buch/Mappe.xml\"/></p:Relationships>"
      ),
      ZipPart(
        "buch/mappe.xml",
        """
        <x:workbook xmlns:x="x" xmlns:q="q"><x:workbookPr date1904="true"/>\
        <x:sheets><x:sheet name="A&amp;B" q:id="z"/></x:sheets></x:workbook>
        """),
      ZipPart(
        "buch/_rels/mappe.xml.rels",
        """
        <Relationships><Relationship Id="z" Type="\(strict)/worksheet" Target="../%E8%A1%A8/./Blatt.xml"/></Relationships>
        """),
      ZipPart(
        "表/blatt.xml",
        """
        <x:worksheet xmlns:x="x"><x:sheetData><x:row><x:c t="d"><x:v>2025-03-31</x:v></x:c><x:c><x:v>1</x:v></x:c></x:row>\
        </x:sheetData></x:worksheet>
        """),
    ]
    #expect(read(parts).workbook?.sheets.first?.name == "A&B")
    #expect(texts(read(parts)) == ["A1": "2025/3/31", "B1": "1"])
  }

  @Test("Cells without names are counted on, in whatever order the others come") func names() {
    let cells = "<c><v>1</v></c><c r=\"D1\"><v>4</v></c><c><v>5</v></c><c r=\"B1\"><v>2</v></c>"
    #expect(texts(read(sheet(cells))) == ["A1": "1", "B1": "2", "D1": "4", "E1": "5"])
  }

  @Test("A formula has a value, an empty text, or none") func formulas() {
    let read = read(sheet("<c t=\"str\"><f>A</f><v></v></c><c><f>B</f><v/></c><c><f>C</f></c><c><f>D</f><v>7</v></c>"))
    #expect(cells(read).mapValues(\.content) == ["B1": .formulaWithoutValue, "C1": .formulaWithoutValue, "D1": .value])
    #expect(read.diagnostics.isEmpty)
  }

  @Test("Formulas that ask to be calculated anew are told at the first of them") func calculatedOnOpening() {
    func told(_ cells: String) -> [Diagnostic] {
      reading(cells, workbook: "<calcPr fullCalcOnLoad=\"1\"/>").diagnostics
    }
    #expect(told("<c><v>1</v></c>").isEmpty)
    let warning = told("<c><v>1</v></c><c><f>A1</f><v>0</v></c><c><f>A1</f><v>0</v></c>")
    #expect(warning.map(\.message.id) == ["uncertain-formula"] && warning.map(\.severity) == [.warning])
    #expect(warning.first?.span?.cell == CellPlace(sheet: "総務部", row: 1, column: 2))
  }

  private func reading(_ cells: String, workbook: String) -> WorkbookReading {
    read(SmallWorkbooks.excel(sheet: "<sheetData><row>\(cells)</row></sheetData>", workbook: workbook))
  }
}
