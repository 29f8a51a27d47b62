import Foundation
import GoalBook
import TestSupport
import Testing
import Workbooks

@testable import Manuscript

/// The book that comes back from the bytes of workbooks.
private func imported(_ files: [(name: String, bytes: [UInt8])]) throws -> SheetsReading {
  readSheets(
    try files.map { try #require(readWorkbook(Data($0.bytes), file: $0.name).workbook) })
}

private func roundTrip(_ book: Book) throws -> Book? {
  let file = workbookFile(of: book)
  #expect(file.diagnostics == [])
  return try imported([("all.xlsx", try #require(file.bytes))]).book
}

private let samples = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Samples")
  .standardizedFileURL

private func sample(_ name: String) throws -> Book {
  let file = samples.appending(path: "\(name)/book.yaml")
  return try #require(readBook(try Data(contentsOf: file), file: file.lastPathComponent).book)
}

@Test(
  "Each sample as a workbook is the same book when it is imported",
  arguments: ["kariya-h30", "long-objective", "mid-year", "plan-edition", "tall-row", "three-levels", "two-languages"])
func samplesComeBack(name: String) throws {
  let book = try sample(name)
  #expect(try roundTrip(book) == book)
}

@Test("Random books are the same when they are imported", arguments: 0..<150)
func randomBooksComeBack(seed: Int) throws {
  let seed = UInt64(seed)
  for book in [
    Book.random(seed: seed), .random(seed: seed, odd: Book.oddTexts), .randomOfLevels(seed: seed),
    .randomOfLevels(seed: seed, odd: Book.oddTexts),
  ] {
    #expect(try roundTrip(book) == book)
  }
}
