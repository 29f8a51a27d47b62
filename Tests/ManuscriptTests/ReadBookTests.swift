import Dates
import Diagnostics
import Foundation
import GoalBook
import Manuscript
import OrderedCollections
import Testing

/// The places and sentences of a file's diagnostics.
private func problems(_ yaml: String, file: String = "b.yaml") -> [String] {
  readBook(Data(yaml.utf8), file: file).diagnostics.map {
    "\($0.span?.line ?? 0):\($0.span?.columns.lowerBound ?? 0) \($0.message.text.en)"
  }
}

@Test func theModelOfTheContract() throws {
  let text = """
    title: 重点目標
    fiscalYear: 2018
    issuer: 市
    date: 2019-06-01T09:00:00+09:00
    pillars: { 1: 信頼, 2: 財政 }
    fields: { 行革プラン: , target: 目標達成基準 }
    departments:
      - name: 企画部
        pillars:
          - pillar: 1
            objectives:
              - text: 充実を図ります。
                rows:
                  - initiatives:
                      - { number: 1, text: 取組, sections: [企画課, 1課] }
                      - 番号のない取組
                    results:
                      - 調査
                      - text: 開催
                        items: [全体会 2回, { text: 部会, marker: ・ }]
                      - { text: 見出し, marker: none }
                      - { text: 催し, marker: (ア) }
                    行革プラン: 推進する
                    outcomes:
                    target: []
      - name: 空の部
    """
  let reading = readBook(Data(text.utf8), file: "b.yaml")
  let (book, diagnostics) = (reading.book, reading.diagnostics)
  #expect(diagnostics == [])
  let row = Row(
    initiatives: [
      Initiative(number: 1, text: "取組", sections: ["企画課", "1課"]), Initiative(text: "番号のない取組"),
    ],
    cells: [
      .results: [
        Item(text: "調査"),
        Item(text: "開催", children: [Item(text: "全体会 2回", marker: .none), Item(text: "部会")]),
        Item(text: "見出し", marker: .none), Item(text: "催し", marker: .label("(ア)")),
      ],
      FieldKey(rawValue: "行革プラン"): [Item(text: "推進する")],
    ])
  #expect(
    book
      == Book(
        title: "重点目標", fiscalYear: "2018", issuer: "市", date: WrittenDate("2019-06-01T09:00:00+09:00"),
        fields: [
          Field(key: FieldKey(rawValue: "行革プラン"), title: "行革プラン"),
          Field(key: FieldKey(rawValue: "target"), title: "目標達成基準"),
        ],
        levels: Level.departmentsAndPillars([
          Level.Heading(number: 1, title: "信頼"), Level.Heading(number: 2, title: "財政"),
        ]),
        parts: [
          Part(
            title: "企画部", parts: [Part(number: 1, objectives: [Objective(text: "充実を図ります。", rows: [row])])]),
          Part(title: "空の部"),
        ]))
  let objective = try #require(book?.parts[0].parts[0].objectives[0])
  #expect(objective.place.span == SourceSpan(file: "b.yaml", line: 12, columns: 19..<27))
  #expect(objective.rows[0].cells[.results]?[1].children[0].place.span?.line == 20)
  #expect(objective.rows[0].initiatives[1].place.span == SourceSpan(file: "b.yaml", line: 16, columns: 21..<28))
}

@Test func everyProblemOfABookInOneRun() {
  #expect(
    problems(
      """
      titel: 目標
      date: 2019-02-29
      pillars:
        一: 信頼
        1: 信頼
      fields: { initiatives: 取組 }
      departments:
        - name: 企画部
          pillars:
            - pillar: 2
              objectives:
                - text: ""
                  row: []
                - rows:
                    - result: [a]
                      initiatives: []
                    - initiatives:
                        - { number: "1", text: あ }
                        - { number: 0, text: い, section: 課 }
                        - [う]
                      results: [{ text: え, mark: 1 }, ~, ""]
        - name: 企画部
      """) == [
        "1:1 the book has no key “titel”",
        "1:1 the book needs “title”",
        "2:7 “2019-02-29” is not a date",
        "4:3 a pillar's key should be its number, but “一” stands here",
        "6:11 “initiatives” is not free as the key of a column",
        "10:17 pillar 2 is not named in the book's “pillars”",
        "12:19 an objective (組織目標) has no text",
        "13:13 an objective (組織目標) has no key “row”",
        "14:13 an objective (組織目標) needs “text”",
        "15:17 a row has no key “result”",
        "16:17 a row has no initiative (取組内容)",
        "18:31 “number” should be a whole number, but the text “1” stands here",
        "19:31 an initiative's number is 1 or more, but 0 stands here",
        "19:43 an initiative (取組内容) has no key “section”",
        "20:21 an initiative (取組内容) should be a mapping (“key: value” lines), but a list stands here",
        "21:38 an item has no key “mark”",
        "21:49 an item has no text",
        "21:52 an item has no text",
        "22:11 department “企画部” stands twice",
      ]
  )
}

@Test func marksThatAreWrittenTwice() {
  #expect(
    problems(
      """
      title: 題
      pillars: { 1: 柱 }
      departments:
        - name: 部
          pillars:
            - pillar: 1
              objectives:
                - text: 目標
                  rows:
                    - initiatives: [①取組, { number: 2, text: 次 }]
                      results: [・調査, { text: ・見出し, marker: none }]
      """) == [
        "10:31 the text begins with a mark of its own, “①”",
        "11:27 the text begins with a mark of its own, “・”",
      ])
}

@Test(
  "dates",
  arguments: [
    ("2019-06-01", true), ("2019-6-1", false), ("2019-13-01", false), ("2020-02-29", true), ("1900-02-29", false),
    ("2019-06-01T09:00", true), ("2019-06-01T09:00:00Z", true), ("2019-06-01T25:00:00Z", false), ("令和元年", false),
    ("２０１９-06-01", false),
  ])
func dates(text: String, isDate: Bool) {
  #expect(problems("title: 題\ndepartments: [{name: 部}]\ndate: '\(text)'\n").isEmpty == isDate)
}

@Test("what is no book", arguments: ["[]", "text", "~", "title: 題", "{", "title: [題]\ndepartments: 部"])
func noBooks(yaml: String) {
  let reading = readBook(Data(yaml.utf8), file: "b.yaml")
  let diagnostics = reading.diagnostics
  #expect(diagnostics.hasErrors)
  #expect(diagnostics.allSatisfy { $0.span != nil })
}

@Test(
  "several sections in a name",
  arguments: [
    ("[広報課、企画課]", ["7:22"], "広報課, 企画課"), ("[税務課, 広報課/企画課]", ["7:27"], "税務課, 広報課, 企画課"),
    ("'広報課，企画課'", ["7:21"], "広報課, 企画課"), ("[広報課 企画課]", ["7:22"], "広報課, 企画課"), ("[広報課・企画課]", ["7:22"], "広報課, 企画課"),
    ("[文化・スポーツ課]", [], ""), ("[企画課（広報、統計）]", [], ""), ("[広報課, 企画課]", [], ""), ("[市民 協働課]", [], ""),
  ])
func severalSections(sections: String, places: [String], corrected: String) {
  let text = """
    title: 目標
    departments:
      - name: 総務部
        pillars:
          - pillar: 1
            objectives: [{ text: めあて, rows: [{ initiatives: [{ text: あ,
              sections: \(sections) }] }] }]
    pillars: { 1: 柱 }
    """
  let reading = readBook(Data(text.utf8), file: "b.yaml")
  let found = reading.diagnostics.filter { $0.message.id == "several-sections-in-a-name" }
  #expect(reading.diagnostics.count == found.count)
  #expect(found.map { "\($0.span?.line ?? 0):\($0.span?.columns.lowerBound ?? 0)" } == places)
  #expect(
    found.flatMap(\.hints).map(\.en) == places.map { _ in "if they are several, write “sections: [\(corrected)]”" })
}
