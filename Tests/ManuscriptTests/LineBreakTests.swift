import Diagnostics
import Foundation
import GoalBook
import Manuscript
import OrderedCollections
import Testing

/// A book in JSON with this item, section, department and title; the item is written as given.
private func book(
  item: String = "\"点検\"", section: String = "河川課", department: String = "建設部", title: String = "目標"
) -> String {
  """
  {"title": \(title.quoted), "pillars": {"1": "柱"}, "departments": [{"name": \(department.quoted), "pillars":
  [{"pillar": 1, "objectives": [{"text": "目標", "rows": [{"initiatives":
  [{"text": "取組", "sections": [\(section.quoted)]}], "results": [\(item)]}]}]}]}]}
  """
}

extension String {
  fileprivate var quoted: String { "\"" + replacing("\n", with: "\\n") + "\"" }
}

private func read(_ text: String) -> BookReading { readBook(Data(text.utf8), file: "b") }

private func firstItem(_ reading: BookReading) -> String? {
  reading.book?.parts.first?.parts.first?.objectives.first?.rows.first?.cells[.results]?.first?.text
}

@Test(
  "line ends are one line break, and the one behind the last line is none",
  arguments: [
    (#""点検\n5橋""#, "点検\n5橋"), (#""点検\r\n5橋""#, "点検\n5橋"), (#""点検\r5橋""#, "点検\n5橋"), (#""点検\n""#, "点検"),
    (#""点検\n\n5橋""#, "点検\n\n5橋"), (#""点検 \n 5橋""#, "点検 \n 5橋"), (#""\n点検\n\n""#, "点検"),
  ])
func lineEnds(written: String, text: String) {
  let reading = read(book(item: written))
  #expect(firstItem(reading) == text)
  #expect(reading.diagnostics.map(\.message.id) == (written.contains("\\n\\n\"") ? ["empty-line"] : []))
}

@Test func aBlockKeepsItsLinesAndFoldedTextHasNone() {
  let yaml = """
    title: 目標
    pillars: { 1: 柱 }
    departments:
      - name: |
          建設部
        pillars:
          - pillar: 1
            objectives:
              - text: |
                  川を守ります。
                  まちを守ります。
                rows:
                  - initiatives:
                      - >-
                        Bridges and
                        rivers
                    results: |
                      点検 5橋
                      修繕 2橋

    """
  for text in [yaml, yaml.replacing("\n", with: "\r\n")] {
    let reading = readBook(Data(text.utf8), file: "b.yaml")
    #expect(reading.diagnostics == [])
    #expect(reading.book?.parts.first?.title == "建設部")
    let objective = reading.book?.parts.first?.parts.first?.objectives.first
    #expect(objective?.text == "川を守ります。\nまちを守ります。")
    #expect(objective?.rows.first?.initiatives.first?.text == "Bridges and rivers")
    #expect(firstItem(reading) == "点検 5橋\n修繕 2橋")
  }
}

@Test(arguments: [
  (book(section: "河川課\n道路課"), 3), (book(department: "建設部\n土木部"), 1), (book(title: "目標\n実績"), 1),
])
func inANameItIsAnError(text: String, line: Int) throws {
  let problem = try #require(read(text).diagnostics.first)
  #expect(problem.severity == .error && problem.message.id == "line-break-in-name" && problem.span?.line == line)
  #expect(problem.message.text.en.contains("⏎"))
}

@Test func twoSectionsInOneEntryAreToldApart() throws {
  let problem = try #require(read(book(section: "河川課\n道路課")).diagnostics.first)
  #expect(problem.hints.first?.en.contains("[河川課, 道路課]") == true)
}

@Test(
  "what may or may not be a line break is refused", arguments: ["\\u000B", "\\u000C", "\\u0085", "\\u2028", "\\u2029"])
func doubtfulLineBreaks(escape: String) {
  let reading = read(book(item: "\"点検\(escape)5橋\""))
  #expect(reading.diagnostics.map(\.message.id) == ["doubtful-line-break"])
  #expect(reading.diagnostics.map(\.span?.line) == [3])
}

@Test func yamlTakesTheNextLineCharacterForALineEnd() {
  let text = "title: 目標\npillars: { 1: 柱 }\ndepartments:\n  - name: 部\n    # 注\n    pillars: []\n"
  #expect(readBook(Data(text.utf8), file: "b.yaml").diagnostics == [])
  let reading = readBook(Data(text.replacing("目標", with: "\"目\u{85}標\"").utf8), file: "b.yaml")
  #expect(reading.diagnostics.map(\.message.id) == ["doubtful-line-break"])
  #expect(reading.diagnostics.first?.span == SourceSpan(file: "b.yaml", line: 1, columns: 10..<11))
}

@Test func aTranscriptWithSuchACharacterSaysWhere() {
  let reading = readTranscript(
    """
    令和6年度
    丘野町組織目標
    総務部 令和6年度組織目標
    (1) 開かれた町政
    組織目標\t取組内容\t課等\t実績\t成果
    めあて\t①あ\t課\t・い\u{2028}う\t・え
    """, file: "t.txt")
  #expect(reading.diagnostics.map(\.message.id) == ["doubtful-line-break"])
  #expect(reading.diagnostics.first?.span == SourceSpan(file: "t.txt", line: 6, columns: 12..<13))
}
