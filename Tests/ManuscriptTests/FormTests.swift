import Diagnostics
import GoalBook
import OrderedCollections
import TestSupport
import Testing
import Workbooks

@testable import Manuscript

private func draft(_ book: Book) -> WorkbookDraft { form(of: book) { readSheets($0).book } }

private func reading(_ draft: WorkbookDraft) -> SheetsReading { readSheets([Workbook(reading: draft, file: "a.xlsx")]) }

@Test("A form holds last year's goals and nothing of what came of them, and no more sheets than it needs")
func formOfABook() throws {
  let book = smallBook()
  let form = draft(book)
  #expect(form.sheets.map(\.name) == ["総務部", "教育部", "記入のしかた", "選択肢"])
  let read = reading(form)
  #expect(read.diagnostics == [])
  let again = try #require(read.book)
  #expect(again.parts.map(\.title) == ["総務部", "教育部"])
  #expect(again.rows.map(\.initiatives) == book.rows.map(\.initiatives))
  #expect(again.rows.filter { !$0.cells.isEmpty } == [])
}

@Test("A form filled in is the book of its year, with what a clerk has added")
func filledForm() throws {
  var form = draft(smallBook().edited { $0.date = nil })
  let table = form.sheets[1]
  let empty = try #require(table.rows.lastIndex { $0.cells.contains { $0.content != .nothing } }) + 1
  form.sheets[1].rows[0].cells[0].content = .text("令和7年度　山川市組織目標（実績・成果）")
  let texts = ["(2) 健全な財政を保つ市役所づくり", "経費を節減します。", "", "照明を替えます。", "施設課\n総務課", "・本庁舎　320台\n　うち廊下　20台", "・減った。"]
  for (column, text) in texts.enumerated() where !text.isEmpty {
    form.sheets[1].rows[empty].cells[column].content = .text(text)
  }
  // The title of the first sheet is used.
  form.sheets.swapAt(0, 1)
  let read = reading(form)
  let again = try #require(read.book)
  #expect(again.fiscalYear == "令和7年度")
  let row = try #require(again.parts[0].parts.last?.objectives.last?.rows.last)
  #expect(again.parts[0].parts.last?.number == 2)
  #expect(row.initiatives == [Initiative(text: "照明を替えます。", sections: ["施設課", "総務課"])])
  #expect(row.results == [Item(text: "本庁舎　320台", children: [Item(text: "うち廊下　20台", marker: .none)])])
}

@Test("Columns of a form: codes and names of what is measured stay, values go; their keys come back")
func formOfOtherColumns() throws {
  let keys = ["indicator", "actual", "plan"].map(FieldKey.init(rawValue:))
  let book = smallBook().edited { book in
    book.fields = [
      Field(key: keys[0], title: "指標", kind: .text), Field(key: keys[1], title: "実績値", kind: .number),
      Field(key: keys[2], title: "関連計画", kind: .code),
    ]
    book.parts[0][0, 0, 0].cells = [
      keys[0]: [Item(text: "部数")], keys[1]: [Item(text: "3部")], keys[2]: [Item(text: "1-2-3")],
    ]
  }
  let again = try #require(reading(draft(book)).book)
  #expect(again.fields == book.fields)
  #expect(again.parts[0][0, 0, 0].cells == [keys[0]: [Item(text: "部数")], keys[2]: [Item(text: "1-2-3")]])
}

@Test("A form's rows can be filled in, its heads cannot; pillars and sections are offered")
func protection() throws {
  let sheet = draft(smallBook()).sheets[0]
  #expect(sheet.isProtected)
  let heads = sheet.rows[3].cells.map { $0.style?.isLocked }
  let others = sheet.rows[4...].flatMap(\.cells).map { $0.style?.isLocked }
  #expect(Set(heads) == [true])
  #expect(Set(others) == [false])
  #expect(sheet.merged.isEmpty)
  let columns = sheet.rows[3].cells.map(\.content)
  #expect(sheet.choices.map { columns[$0.cells.columns.lowerBound - 1] } == [.text("柱"), .text("課等")])
}

@Test("The empty form is a table that somebody else's department can be written into")
func formWithoutABook() throws {
  var form = emptyForm()
  #expect(form.sheets[0].rows[1].cells[1].style?.isLocked == false)
  form.sheets[0].rows[1].cells[1].content = .text("総務部")
  for (column, text) in ["(1) 開かれた市役所", "届けます。", "1", "改めます。", "広報課", "・刷新", "・好評"].enumerated() {
    form.sheets[0].rows[4].cells[column].content = .text(text)
  }
  let book = try #require(reading(form).book)
  #expect(book.parts[0].title == "総務部")
  #expect(book.rows[0].results == [Item(text: "刷新")])
}
