import Diagnostics
import Foundation
import GoalBook
import Manuscript
import Testing

private func reading(_ signature: String) -> BookReading {
  let text = "title: 目標\nfront: [{ title: 序, text: [{ signature: \(signature) }] }]\ndepartments: [{ name: 総務部 }]"
  return readBook(Data(text.utf8), file: "b.yaml")
}

@Test(
  "A signature has lines of its own",
  arguments: [
    ("市長　森 一郎", "市長　森 一郎"), ("\"令和7年6月\\n市長　森 一郎\"", "令和7年6月\n市長　森 一郎"),
    ("[令和7年6月, 市長　森 一郎]", "令和7年6月\n市長　森 一郎"), ("[市長]", "市長"), ("[一, \"\", 二]", "一\n\n二"),
  ])
func signatures(written: String, lines: String) throws {
  let reading = reading(written)
  #expect(reading.diagnostics == [])
  let book = try #require(reading.book)
  #expect(book.front[0].text == [.signature(PlacedText(lines))])
  #expect(readBook(Data(yaml(of: book).utf8), file: "b.yaml").book == book)
  #expect(readBook(Data(json(of: book).utf8), file: "b.json").book == book)
}

@Test func theLinesOfASignatureAreWrittenAsAList() throws {
  let book = try #require(reading("\"令和7年6月\\n市長　森 一郎\"").book)
  #expect(yaml(of: book).contains("signature: [令和7年6月, 市長　森 一郎]\n"))
}

@Test func aSignatureWithoutLinesIsAnError() {
  #expect(reading("[]").diagnostics.first?.message.id == "missing-text")
  #expect(reading("{ a: 1 }").diagnostics.map(\.message.id) == ["wrong-type"])
}
