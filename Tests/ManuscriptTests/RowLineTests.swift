import Diagnostics
import Foundation
import GoalBook
import Manuscript
import OrderedCollections
import Testing

private func read(rows: String) -> BookReading {
  let head = """
    title: 目標
    pillars: { 1: 柱 }
    fields:
      indicator: { title: 指標, kind: text }
      target: { title: 目標値, kind: number }
    departments: [{ name: 部, pillars: [{ pillar: 1, objectives: [{ text: 目, rows: [

    """
  return readBook(Data((head + rows + "\n]}]}]}]\n").utf8), file: "b.yaml")
}

@Test func linesAreReadAndWritten() throws {
  let reading = read(
    rows: """
      { initiatives: [甲], lines: [
        { indicator: 受診率, target: "80.0%" }, { indicator: 受診者数, target: 12000, results: [い, { text: ろ, items: [は] }] }
      ], outcomes: [に] }
      """)
  #expect(reading.diagnostics == [])
  let book = try #require(reading.book)
  let row = book.parts[0].parts[0].objectives[0].rows[0]
  let (indicator, target) = (FieldKey(rawValue: "indicator"), FieldKey(rawValue: "target"))
  #expect(
    row.lines == [
      RowLine([indicator: [Item(text: "受診率")], target: [Item(text: "80.0%")]]),
      RowLine([
        indicator: [Item(text: "受診者数")], target: [Item(text: "12000")],
        .results: [Item(text: "い"), Item(text: "ろ", children: [Item(text: "は", marker: .none)])],
      ]),
    ])
  #expect(row.cells == [.outcomes: [Item(text: "に")]] && row.lines[1].place.span?.line == 8)
  #expect(yaml(of: book).contains("lines:\n                  - indicator: 受診率\n                    target: 80.0%\n"))
  #expect(readBook(Data(yaml(of: book).utf8), file: "b.yaml").book == book)
  #expect(readBook(Data(json(of: book).utf8), file: "b.json").book == book)
}

@Test(arguments: [
  ("{ initiatives: [甲], lines: [{ indikator: 率 }] }", "unknown-key"),
  ("{ initiatives: [甲], lines: [率] }", "wrong-type"),
  ("{ initiatives: [甲], lines: { indicator: 率 } }", "wrong-type"),
  ("{ initiatives: [甲, 乙], lines: [{ target: 1 }, { target: 2 }, { target: 3 }] }", "unpaired-lines"),
  ("{ initiatives: [甲], lines: [{ target: 1 }], target: 2 }", "column-beside-lines"),
  ("{ initiatives: [甲], lines: [{ target: 1 }, {}] }", "empty-row-line"),
  ("{ initiatives: [甲], lines: [{ initiatives: [乙] }] }", "unknown-key"),
])
func linesThatAreSomethingElseAreErrorsAtTheirLine(row: String, id: String) throws {
  let problem = try #require(read(rows: row).diagnostics.first)
  #expect(problem.severity == .error && problem.message.id == id && problem.span?.line == 7)
}

@Test func theKeyOfLinesIsNoColumn() {
  let text = "title: 目\npillars: { 1: 柱 }\nfields: { lines: 行 }\ndepartments: [{ name: 部 }]\n"
  let reading = readBook(Data(text.utf8), file: "b.yaml")
  #expect(reading.diagnostics.map(\.message.id) == ["reserved-field"])
}

@Test func theSchemaKnowsLines() {
  #expect(bookSchema(in: .en).contains("#/$defs/line\""))
}
