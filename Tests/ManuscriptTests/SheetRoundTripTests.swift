import Diagnostics
import Foundation
import GoalBook
import TestSupport
import Testing
import Workbooks

@testable import Manuscript

// The books go through the bytes of files, as a user's books do.

private func imported(_ files: [WorkbookFile]) throws -> SheetsReading {
  readSheets(
    try files.enumerated().map { index, file in
      let bytes = try #require(file.bytes)
      return try #require(readWorkbook(Data(bytes), file: "\(index).xlsx").workbook)
    })
}

/// A file for each department of a book.
private func departmentFiles(of book: Book) -> [WorkbookFile] {
  book.parts.map { part in
    workbookFile(
      of: book.edited {
        $0.parts = [part]
        $0 = $0.withUsedHeadings
      })
  }
}

private func sample(_ name: String) throws -> Book {
  let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Samples/\(name)/book.yaml")
  return try #require(readBook(try Data(contentsOf: file), file: "book.yaml").book)
}

@Test(
  "Each sample as a workbook is the same book when it is imported",
  arguments: ["kariya-h30", "long-objective", "mid-year", "plan-edition", "tall-row", "three-levels", "two-languages"])
func samplesComeBack(name: String) throws {
  let book = try sample(name)
  let file = workbookFile(of: book)
  #expect(file.diagnostics == [])
  #expect(try imported([file]).book == book)
}

@Test(
  "Collected from its departments' workbooks a sample is the same book",
  arguments: ["kariya-h30", "plan-edition", "three-levels"])
func departmentsComeBack(name: String) throws {
  let book = try sample(name)
  #expect(try imported(departmentFiles(of: book)).book == book)
}

@Test("The sample needs no sheet but its tables")
func sampleInTables() throws {
  let bytes = try #require(workbookFile(of: try sample("kariya-h30")).bytes)
  #expect(readWorkbook(Data(bytes), file: "a.xlsx").workbook?.sheets.count == 11)
}

/// Blank texts are left out: they break the validation, not the workbook.
private let odd = Book.oddTexts.filter { !$0.allSatisfy(\.isWhitespace) }

@Test("Random books are the same when they are imported", arguments: 0..<40)
func randomBooksComeBack(seed: Int) throws {
  let seed = UInt64(seed)
  for book in [
    Book.random(seed: seed), .random(seed: seed, odd: odd), .randomOfLevels(seed: seed),
    .randomOfLevels(seed: seed, odd: odd),
  ] {
    let file = workbookFile(of: book)
    #expect(file.diagnostics == [])
    let again = try imported([file]).book
    let (old, new) = (yaml(of: book), again.map(yaml(of:)) ?? "")
    let isSame = again == book
    #expect(isSame, "\(zip(old.split(separator: "\n"), new.split(separator: "\n")).first { $0 != $1 } ?? ("", ""))")
  }
}

@Test("Where a table was changed it holds, and else what the sheet of the book says exactly")
func changedTables() throws {
  var book = smallBook()
  book.parts[0][0, 0, 0].results = [Item(text: "一行目\n二行目")]
  book.parts[1][0, 0, 0].results = [Item(text: "一行目\n二行目")]
  var draft = workbook(of: book) { readSheets($0).book }.draft
  let row = try #require(draft.sheets[1].rows.firstIndex { $0.cells.contains { $0.content == .text("図書館") } })
  let cell = try #require(draft.sheets[1].rows[row].cells.firstIndex { $0.content == .text("図書館") })
  draft.sheets[1].rows[row].cells[cell].content = .text("中央図書館")
  let reading = readSheets([Workbook(reading: draft, file: "a.xlsx")])
  #expect(reading.diagnostics.map(\.message.id) == ["changed-table"])
  let again = try #require(reading.book)
  #expect(again.parts[0] == book.parts[0])
  #expect(again.parts[1][0, 0].rows[0].initiatives[0].sections == ["中央図書館"])
  #expect(again.parts[1][0, 0].rows[0].results.map(\.text) == ["一行目", "二行目"])
}
