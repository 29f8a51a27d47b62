import Diagnostics
import Foundation
import GoalBook
import Manuscript
import Testing

@Test func departmentsMayNumberPillarsOfTheirOwn() throws {
  func department(_ name: String, _ title: String) -> String {
    "\(name) 令和6年度組織目標\n(1) \(title)\n組織目標\t取組内容\n目標\t①あ\n"
  }
  let text =
    "令和6年度\n丘野町組織目標\n" + department("総務部", "開かれた町政") + department("財政部", "健全な財政")
    + department("建設部", "開かれた町政")
  let reading = readTranscript(text, file: "t.txt")
  let book = try #require(reading.book)
  #expect(reading.diagnostics.map { "\($0.span?.line ?? 0) \($0.message.id)" } == ["8 other-pillar-title"])
  #expect(book.levels[1].headings == [Level.Heading(number: 1, title: "開かれた町政")])
  #expect(book.parts.map { $0.parts[0].title } == ["", "健全な財政", ""])
  #expect(book.parts.map { $0.parts[0].number } == [1, 1, 1])
  let written = yaml(of: book)
  #expect(written.contains("      - pillar: 1\n        title: 健全な財政\n"))
  let again = readBook(Data(written.utf8), file: "b.yaml")
  #expect(again.book == book)
  #expect(again.diagnostics.isEmpty)
  #expect(readBook(Data(json(of: book).utf8), file: "b.json").book == book)
}
