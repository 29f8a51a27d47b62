import Diagnostics
import GoalBook
import Manuscript
import OrderedCollections
import Testing

private func reading(_ table: String, header: String = "組織目標\t取組内容\t課等\t実績\t成果") -> TranscriptReading {
  readTranscript("令和6年度\n丘野町組織目標\n総務部 令和6年度組織目標\n(1) 開かれた町政\n\(header)\n\(table)", file: "t.txt")
}

@Test(
  "other bullets",
  arguments: [
    ("○あ ○い 3本", ["・あ", "・い 3本"], true),
    ("● あ ● い", ["・あ", "・い"], true),
    ("■あ ・い ・う ■え", ["・あ", "－・い", "－・う", "・え"], true),
    ("- あ - い", ["・あ", "・い"], true),
    ("- 一つ", ["・一つ"], true),
    ("– 一つ", ["・一つ"], true),
    ("-一つ", ["・一つ"], true),
    ("- 5件 - 6件", ["・5件", "・6件"], true),
    ("- 点検 - 5件", ["・点検 - 5件"], true),
    ("- 点検 -5% - 清掃", ["・点検 -5%", "・清掃"], true),
    ("- 点検<br>- 5件", ["・点検", "・5件"], true),
    ("- 5件", ["・- 5件"], false),
    ("-5", ["・-5"], false),
    ("－５件", ["・－５件"], false),
    ("-", ["・-"], false),
    ("*注記", ["・*注記"], false),
    ("―達成―", ["・―達成―"], false),
    ("○", ["・○"], false),
    ("○ 達成", ["・○ 達成"], false),
    ("-5% -3%", ["・-5% -3%"], false),
    ("△5件", ["・△5件"], false),
    ("・あ○い", ["・あ○い"], false),
  ])
func otherBullets(cell: String, expected: [String], isRead: Bool) {
  let reading = reading("めあて\t①取組\t課\t\(cell)\t・お")
  func shown(_ items: [Item], _ margin: String) -> [String] {
    items.flatMap { [margin + ($0.marker == .bullet ? "・" : "") + $0.text] + shown($0.children, margin + "－") }
  }
  #expect(shown(rows(reading).first?.cells[.results] ?? [], "") == expected)
  #expect(places(reading).contains("6:11 other-bullet") == isRead)
  #expect(reading.balance.isEqual)
}

@Test(
  "sections in a list",
  arguments: [
    ("広報課、企画課", ["広報課", "企画課"], true), ("広報課，企画課, 税務課", ["広報課", "企画課", "税務課"], true),
    ("広報課・企画課", ["広報課", "企画課"], true), ("文化・スポーツ課", ["文化・スポーツ課"], false),
    ("企画課（広報、統計）", ["企画課（広報、統計）"], false), ("広報課/企画課", ["広報課", "企画課"], true), ("・広報課 ・企画課", ["広報課", "企画課"], false),
  ])
func listedSections(cell: String, expected: [String], isSplit: Bool) {
  let reading = reading("めあて\t①取組\t\(cell)\t・い\t・う")
  #expect(rows(reading).first?.initiatives.first?.sections == expected)
  #expect(places(reading) == (isSplit ? ["6:9 listed-sections"] : []))
  #expect(reading.balance.isEqual)
}

@Test(
  "plain numbers of initiatives",
  arguments: [
    ("1 広報を改めます。", [1], ["広報を改めます。"]), ("（１）広報を改めます。", [1], ["広報を改めます。"]),
    ("1.広報を改めます。 2.会報を出します。", [1, 2], ["広報を改めます。", "会報を出します。"]),
    ("(1)広報の改善 (2)会報の発行", [1, 2], ["広報の改善", "会報の発行"]), ("1 か所の公園を直します。", [nil], ["1 か所の公園を直します。"]),
    ("3 公園を直します。", [nil], ["3 公園を直します。"]), ("1.5倍に増やします。", [nil], ["1.5倍に増やします。"]),
  ])
func plainNumbers(cell: String, numbers: [Int?], texts: [String]) {
  let reading = reading("めあて\t\(cell)\t課\t・い\t・う")
  #expect(rows(reading).first?.initiatives.map(\.number) == numbers)
  #expect(rows(reading).first?.initiatives.map(\.text) == texts)
  #expect(places(reading).contains("6:5 plain-number") == (numbers != [nil]))
  #expect(reading.balance.isEqual)
}

@Test(
  "numbers that run on within a line",
  arguments: [
    ("①取組", "1 一つ 2 二つ", ["6:16 several-entries-in-a-line"]), ("①取組", "・1 一つ 2 二つ", ["6:17 several-entries-in-a-line"]),
    ("①取組", "・(1)一つ (2)二つ", ["6:18 several-entries-in-a-line"]), ("①取組", "・3 か所 4 か所", []), ("①取組", "・1 一つ 3 二つ", []),
    ("①取組", "・1 一つ (2) 二つ", []), ("①取組", "・平成 1 一つ 2 二つ", []), ("①広報 2 紙", "・い", []),
    ("1 一つ 2 二つ", "・い", ["6:5 plain-number", "6:10 several-entries-in-a-line"]),
    ("1 市内 2 か所", "・い", ["6:5 plain-number"]),
  ])
func numbersThatRunOn(initiative: String, result: String, expected: [String]) {
  let reading = reading("めあて\t\(initiative)\t課\t\(result)\t・う")
  #expect(places(reading) == expected)
  #expect(rows(reading).first?.cells[.results]?.count == 1)
  #expect(reading.balance.isEqual)
}

@Test func linesOfACellThatRunOnAreToldAtTheFirst() {
  let reading = reading("めあて\t①取組\t課\t・1 一つ 2 二つ ・三つ ・1 四つ 2 五つ\t・う")
  #expect(places(reading) == ["6:17 several-entries-in-a-line"])
  #expect(reading.diagnostics.first?.message.text.en.hasSuffix("; so in 1 more of this cell") == true)
}

@Test("one error for a table without initiatives", arguments: ["事業名\t概要\t目標値\t担当課", "事業名\t概要\t目標値\t担当"])
func otherColumns(header: String) {
  let reading = reading("広報\t読みやすくします。\t12回\t広報課\n会報\t出します。\t4回\t広報課\n(2) 財政\n\(header)\n広報\tあ\t1\t課", header: header)
  #expect(places(reading) == ["5:1 no-initiatives-column", "9:1 no-initiatives-column"])
  #expect(
    reading.diagnostics.first?.message.text.en
      == "no column of this table is taken for 取組内容, none for 組織目標: it has "
      + header.split(separator: "\t").map { "“\($0)”" }.joined(separator: ", "))
}
