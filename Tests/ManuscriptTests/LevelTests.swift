import Diagnostics
import Foundation
import GoalBook
import Manuscript
import Testing

private func problems(_ yaml: String) -> [String] {
  readBook(Data(yaml.utf8), file: "b.yaml").diagnostics.map { "\($0.span?.line ?? 0) \($0.message.id)" }
}

/// A book with a section in front.
private func front(_ section: String) -> String {
  "title: 目標\nfront: [\(section)]\nlevels: [局]\nparts: [{ title: 行政局 }]"
}

@Test func aBookOfLevelsIsRead() throws {
  let text = """
    title: 目標
    folio: 3
    levels:
      - { name: 局, page: new }
      - { name: 部, numbering: 第1 }
    front:
      - title: はじめに
        text:
          - 本市では、…
          - heading: 目標について
          - list: [一, { text: 二, items: [三] }]
          - table: { columns: [項目, { title: 人数, columns: [男, 女] }], align: [start, end, decimal], rows: [[職員, 1, "2.5"], { total: [計, 1, 2.5] }], caption: 数 }
          - definitions: { 基金: 積立 }
        parts: [{ title: 沿革, text: 一つの段落 }]
    parts:
      - title: 行政局
        short: 行政
        lead: 局長の言葉
        parts:
          - title: 総務部
            objectives: [{ text: 目標です。, rows: [{ initiatives: [取組] }] }]
            notes: [※ 注]
    back: [{ title: 索引, columns: 2, text: [index: sections] }]
    """
  let reading = readBook(Data(text.utf8), file: "b.yaml")
  #expect(reading.diagnostics == [])
  let book = try #require(reading.book)
  #expect(book.firstFolio == 3)
  #expect(book.levels.map(\.noun) == ["局", "部"])
  #expect(book.levels.map(\.startsPage) == [true, false])
  #expect(book.levels[1].printed(2) == "第2")
  let outline = Outline(book)
  let paths = outline.nodes.filter { $0.isText || $0.kind == .row }.map { outline.path(of: $0.id) }
  #expect(
    paths == [
      "title", "はじめに", "はじめに/text/1", "はじめに/text/2", "はじめに/text/3/items/1", "はじめに/text/3/items/2",
      "はじめに/text/3/items/2.1", "はじめに/text/4/caption", "はじめに/text/4/columns/1", "はじめに/text/4/groups/2",
      "はじめに/text/4/columns/2", "はじめに/text/4/columns/3", "はじめに/text/4/rows/1/cells/1",
      "はじめに/text/4/rows/1/cells/2", "はじめに/text/4/rows/1/cells/3", "はじめに/text/4/rows/2/cells/1",
      "はじめに/text/4/rows/2/cells/2", "はじめに/text/4/rows/2/cells/3", "はじめに/text/5/terms/1",
      "はじめに/text/5/meanings/1.1", "はじめに/沿革", "はじめに/沿革/text/1", "行政局", "行政局/short", "行政局/lead/1", "行政局/総務部",
      "行政局/総務部/1", "行政局/総務部/1/1", "行政局/総務部/1/1/initiatives/1", "行政局/総務部/notes/1", "索引",
    ])
  for node in outline.nodes { #expect(outline.node(at: outline.path(of: node.id)) == node.id) }
}

@Test func aBookSaysWhetherItsMarksOfRaisedAndLoweredSignsAreRead() throws {
  func book(_ line: String) -> BookReading {
    readBook(Data("title: 目標\n\(line)levels: [局]\nparts: [{ title: '水m^{3}局' }]".utf8), file: "b.yaml")
  }
  let read = try #require(book("scripts: true\n").book)
  #expect(read.readsScripts && read.parts[0].title == "水m^{3}局")
  #expect(yaml(of: read).contains("\nscripts: true\n"))
  #expect(try #require(book("").book).readsScripts == false)
  #expect(book("scripts: m\n").diagnostics.map { $0.span?.line } == [2])
}

@Test func aBookWithoutLevelsIsOnePart() throws {
  let book = try #require(
    readBook(Data("title: 目標\nobjectives: [{ text: 一, rows: [{ initiatives: [取組] }] }]".utf8), file: "b.yaml").book)
  #expect(book.levels == [.whole])
  #expect(book.parts.map(\.title) == ["目標"])
  #expect(yaml(of: book).contains("\nobjectives:\n"))
}

@Test func aRowWithTooManyCellsBecauseOfACommaSaysSo() {
  func hint(_ row: String) -> String? {
    let yaml = front("{ title: 序, text: [{ table: { columns: [一, 二], rows: [\(row)] } }] }")
    return readBook(Data(yaml.utf8), file: "b.yaml").diagnostics.first?.hints.first?.en
  }
  #expect(
    hint("[計, 24,310]")?.hasPrefix(
      "if the comma belongs to the number, put the whole entry in quotation marks, “\"24,310\"”")
      == true)
  #expect(hint("[計, 24, 310]") == "write one for each column; an empty one is \"\"")
}

@Test(arguments: [
  ("title: 目標\ndepartments: []\nparts: []", ["3 several-forms"]),
  ("title: 目標\nlevels: [局]\ndepartments: [{ name: 部 }]", ["2 several-forms"]),
  ("title: 目標\nlevels: [局]\npillars: { 1: 柱 }\nparts: [{ title: 行政局 }]", ["3 several-forms"]),
  ("title: 目標\nlevels: [局]\nparts: [{ title: 行政局, parts: [{ title: 総務部 }] }]", ["3 parts-too-deep"]),
  ("title: 目標\nlevels: [一, 二, 三, 四, 五, 六]\nparts: []", ["2 too-many-levels"]),
  ("title: 目標\nlevels: [{ name: 局, numbering: 章 }]\nparts: [{ title: 行政局 }]", ["2 wrong-numbering"]),
  ("title: 目標\nfolio: 0\nlevels: [局]\nparts: [{ title: 行政局 }]", ["2 wrong-number"]),
  ("title: 目標\nlevels: [局]\nparts: [{ title: 行政局 }, { title: 行政局 }]", ["3 duplicate-department"]),
  ("title: 目標\nlevels: [局]\nparts: [{ short: 行 }]", ["3 missing-key"]),
  (front("{ title: 序, text: [{ heading: 一, list: [二] }] }"), ["2 not-one-key"]),
  (front("{ title: 序, text: [{ haeding: 一 }] }"), ["2 unknown-key"]),
  (front("{ title: 序, text: [\"\"] }"), ["2 missing-text"]),
  (front("{ title: \"序\\n文\" }"), ["2 line-break-in-name"]),
  (front("{ title: 序, text: [{ table: { columns: [一, 二], rows: [[あ]] } }] }"), ["2 wrong-cell-count"]),
  (front("{ title: 序, text: [{ table: { columns: [一, 二], rows: [[計, 1,200]] } }] }"), ["2 wrong-cell-count"]),
  // With the right number of cells, the commas separate cells.
  (front("{ title: 序, text: [{ table: { columns: [一, 二], rows: [[1,200]] } }] }"), []),
  (
    front("{ title: 序, text: [{ list: [登録 1,200人] }, { definitions: { 語: [1,200人] } }] }"),
    ["2 parted-number", "2 parted-number"]
  ),
  (front("{ title: 序, text: [{ table: { columns: [一], header-rows: 3, rows: [[あ]] } }] }"), ["2 wrong-header-rows"]),
  (front("{ title: 序, text: [{ figure: { file: a.png } }] }"), ["2 figure-without-alt"]),
  (front("{ title: 序, columns: 3 }"), ["2 wrong-column-count"]),
])
func whatIsWrongWithLevelsIsToldAtItsPlace(yaml: String, expected: [String]) {
  #expect(problems(yaml) == expected)
}
