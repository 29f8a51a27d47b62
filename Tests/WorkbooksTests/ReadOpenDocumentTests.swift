import TestSupport
import Testing
import Workbooks

@Suite("An OpenDocument sheet is read as it is shown")
struct ReadOpenDocumentTests {
  @Test("Paragraphs, blanks and breaks; comments are no text") func contents() {
    let cells = cells(read(SmallWorkbooks.openDocument))
    #expect(cells["A1"]?.text == "令和6年度　山川市組織目標" && cells["B1"] == nil)
    #expect(cells["A4"]?.text == "一つ  目\n二つ\n三つ" && cells["A4"]?.struckOut == ["古い"])
    #expect(cells["B4"]?.text == "" && cells["B4"]?.struckOut == ["消した"])
    #expect(cells["C4"]?.text == "87.3%" && cells["C4"]?.content == .value && cells["E4"]?.text == "12")
  }

  @Test("Merged cells, hidden rows, columns and sheets") func shape() throws {
    let sheets = try #require(read(SmallWorkbooks.openDocument).workbook).sheets
    #expect(sheets.map(\.isHidden) == [false, true])
    #expect(sheets[0].merged == [CellRange(rows: 1...1, columns: 1...5)])
    #expect(sheets[0].rows.map(\.number) == [1, 4] && sheets[0].rows.map(\.isHidden) == [false, true])
    #expect(sheets[0].hiddenColumns == [5])
  }

  @Test("Cells and rows with text are repeated; errors and formulas are told apart") func repeated() {
    let reading = read(
      SmallWorkbooks.openDocument(
        tables: """
          <table:table table:name="a"><table:table-row table:number-rows-repeated="2">\
          <table:table-cell table:number-columns-repeated="2"><text:p>  同  じ </text:p></table:table-cell>\
          <table:table-cell calcext:value-type="error" office:value-type="string" table:formula="=1/0">\
          <text:p>#DIV/0!</text:p></table:table-cell><table:table-cell table:formula="=A1"/></table:table-row></table:table>
          """))
    #expect(texts(reading).filter { $0.value == "同 じ " }.keys.sorted() == ["A1", "A2", "B1", "B2"])
    #expect(cells(reading)["C2"]?.content == .error && cells(reading)["D1"]?.content == .formulaWithoutValue)
  }
}
