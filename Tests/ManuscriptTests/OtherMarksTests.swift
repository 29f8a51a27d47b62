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
    ("1.広報を改めます。 2.会報を出します。", [1, 2], ["広報を改めます。", "会報を出します。"]), ("1 か所の公園を直します。", [nil], ["1 か所の公園を直します。"]),
    ("3 公園を直します。", [nil], ["3 公園を直します。"]), ("1.5倍に増やします。", [nil], ["1.5倍に増やします。"]),
  ])
func plainNumbers(cell: String, numbers: [Int?], texts: [String]) {
  let reading = reading("めあて\t\(cell)\t課\t・い\t・う")
  #expect(rows(reading).first?.initiatives.map(\.number) == numbers)
  #expect(rows(reading).first?.initiatives.map(\.text) == texts)
  #expect(places(reading).contains("6:5 plain-number") == (numbers != [nil]))
  #expect(reading.balance.isEqual)
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
