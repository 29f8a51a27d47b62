import Diagnostics
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

/// What blank texts would break is the validation, not the workbook.
private let odd = Book.oddTexts.filter { !$0.allSatisfy(\.isWhitespace) }

@Test("Random books are the same when they are imported", arguments: 0..<25)
func randomBooksComeBack(seed: Int) throws {
  let seed = UInt64(seed)
  for book in [
    Book.random(seed: seed), .random(seed: seed, odd: odd), .randomOfLevels(seed: seed),
    .randomOfLevels(seed: seed, odd: odd),
  ] {
    let file = workbookFile(of: book)
    let again = try imported([("all.xlsx", file.bytes ?? [])]).book
    if again != book {
      let told = file.diagnostics.map(\.message.text.en)
      Issue.record("\(told) \(first(yaml(of: book), again.map { yaml(of: $0) } ?? ""))")
    }
  }
}
private func first(_ a: String, _ b: String) -> String {
  let (a, b) = (a.split(separator: "\n"), b.split(separator: "\n"))
  let i = zip(a, b).prefix { $0 == $1 }.count
  return "\(i): \(a.dropFirst(i).first ?? "") ≠ \(b.dropFirst(i).first ?? "")"
}
