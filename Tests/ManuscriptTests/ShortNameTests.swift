import Diagnostics
import Foundation
import GoalBook
import Manuscript
import Testing

@Test func aDepartmentsShortNameIsReadWrittenAndDescribed() throws {
  let text = """
    title: 目標
    departments:
      - name: 企画財政部
        short: 企画
        pillars: []

    """
  let reading = readBook(Data(text.utf8), file: "b.yaml")
  let book = try #require(reading.book)
  #expect(book.parts[0].short == "企画")
  #expect(yaml(of: book).contains("- name: 企画財政部\n    short: 企画\n"))
  #expect(readBook(Data(json(of: book).utf8), file: "b.json").book == book)
  let outline = Outline(book)
  let node = try #require(outline.node(at: "企画財政部/short"))
  #expect(outline[node].place.span?.line == 4)
  #expect(bookSchema(in: .en).contains("\"short\""))
}
