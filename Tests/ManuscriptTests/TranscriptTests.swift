import Diagnostics
import Foundation
import GoalBook
import Manuscript
import OrderedCollections
import Testing

/// A transcript with one department, one pillar and the given table.
private func transcript(_ table: String, header: String = "組織目標\t取組内容\t課等\t実績\t成果") -> TranscriptReading {
  readTranscript(
    """
    令和元年度
    東村山市重点目標（中間報告）
    目 次
    企画部\t1
    企画部　令和元年度重点目標（中間報告）
    （ 1 ）信頼される市役所づくり
    \(header)
    \(table)
    """, file: "t.txt")
}

@Test func titlesAndHeadings() throws {
  let reading = transcript("目標\t①取組\t課\t・あ\t・い")
  let book = try #require(reading.book)
  #expect(reading.diagnostics == [])
  #expect(book.title == "東村山市重点目標")
  #expect(book.edition == "中間報告")
  #expect(book.fiscalYear == "令和元年度")
  #expect(book.issuer == "東村山市")
  #expect(book.levels[1].headings == [Level.Heading(number: 1, title: "信頼される市役所づくり")])
  #expect(book.parts.map(\.title) == ["企画部"])
  #expect(reading.printedContents == [PrintedEntry(title: "企画部", folio: "1")])
}

@Test func columnsInAnyNumberAndOrder() throws {
  let reading = transcript(
    "①取組\t・基準\t第3条\t目標\t・した\t課\n②次\t\t\t\t・した\t課", header: "取組内容\t目標達成基準\t自治基本条例関連条項\t組織目標\t実績\t課等")
  #expect(places(reading) == ["8:1 unbulleted-cell"])
  let book = try #require(reading.book)
  #expect(book.fields.map(\.title) == ["目標達成基準", "自治基本条例関連条項"])
  #expect(book.parts[0].parts[0].objectives.map(\.text) == ["目標"])
  #expect(
    rows(reading) == [
      Row(
        initiatives: [Initiative(number: 1, text: "取組", sections: ["課"])],
        cells: [
          FieldKey(rawValue: "目標達成基準"): [Item(text: "基準")],
          FieldKey(rawValue: "自治基本条例関連条項"): [Item(text: "第3条")], .results: [Item(text: "した")],
        ]),
      Row(
        initiatives: [Initiative(number: 2, text: "次", sections: ["課"])], cells: [.results: [Item(text: "した")]]),
    ])
}

@Test(
  "items of a cell",
  arguments: [
    ("・あ ・い", ["・あ", "・い"]),
    ("・ あ い・う ・ え", ["・あ い・う", "・え"]),
    ("届出・証明 受付", ["・届出・証明 受付"]),
    ("開催 7回 計画の作成 公表", ["・開催 7回", "・計画の作成", "・公表"]),
    ("教室 2回 延べ 237人参加 観戦 8試合", ["・教室 2回 延べ 237人参加", "・観戦 8試合"]),
    ("送付 53件 (2,300円) 督促", ["・送付 53件 (2,300円)", "・督促"]),
    ("した。 また、した。", ["・した。", "・また、した。"]),
    ("8小学校で6年生まで 拡大", ["・8小学校で6年生まで 拡大"]),
    ("・対策 点検 81橋 補修工事 21橋", ["・対策", "－点検 81橋", "－補修工事 21橋"]),
    ("・訓練 1回 18人", ["・訓練 1回 18人"]),
    ("・催し (ア)茶会 (イ) 句会", ["・催し", "－(ア)茶会", "－(イ)句会"]),
    ("東部 ・交渉 1件 ・測量 北部 ・交渉 2件", ["東部", "－・交渉 1件", "－・測量 北部", "－・交渉 2件"]),
    ("東部 ・交渉 1件 北部 ・交渉 2件", ["東部", "－・交渉 1件", "北部", "－・交渉 2件"]),
    ("<ul> ・あ <ul> い 1件 う 2件 ・え", ["・あ", "－い 1件", "－う 2件", "・え"]),
    ("<ul>・あ<ul>・い ・う</ul>・え</ul>", ["・あ", "－・い", "－・う", "・え"]),
    ("<ul><li>あ</li><li>い</li></ul>", ["・あ", "・い"]),
    ("<p>・あ</p> <p>・い</p>", ["・あ", "・い"]),
    ("<p>あ</p><p>い</p>", ["・あ", "・い"]),
    ("・ ・あ", ["・あ"]),
    ("･あ •い", ["・あ", "・い"]),
    ("①あ 1件 ② い", ["①あ 1件", "②い"]),
    ("・①あ ・②い", ["・①あ", "・②い"]),
    ("・催し (ア)・茶会 (イ)句会", ["・催し (ア)・茶会 (イ)句会"]),
    ("1 < 2 > 0", ["・1 < 2 > 0"]),
  ])
func cellItems(cell: String, expected: [String]) throws {
  let reading = transcript("目標\t①取組\t課\t\(cell)\t")
  #expect(reading.diagnostics.hasErrors == false)
  func shown(_ items: [Item], _ margin: String) -> [String] {
    items.flatMap { item in
      let marker =
        if case .bullet = item.marker { "・" } else if case .label(let label) = item.marker { label } else { "" }
      return [margin + marker + item.text] + shown(item.children, margin + "－")
    }
  }
  #expect(shown(rows(reading)[0].cells[.results] ?? [], "") == expected)
  #expect(reading.balance.isEqual)
}

@Test(
  "which section carries which initiative",
  arguments: [
    ("①あ ②い", "一課 二課", [["一課"], ["二課"]], false),
    ("①あ", "一課 二課", [["一課", "二課"]], false),
    ("<p>①あ</p><p>②い</p>", "<p>一課 二課</p><p>三課</p>", [["一課", "二課"], ["三課"]], false),
    ("①あ ②い ③う", "一課 二課", [["一課"], ["二課"], ["二課"]], true),
    ("①あ ②い", "一課 二課 三課", [["一課"], ["二課", "三課"]], true),
    ("①あ ②い", "", [[], []], false),
    ("番号なし", "課", [["課"]], false),
  ])
func sections(initiatives: String, cell: String, expected: [[String]], isGuess: Bool) {
  let reading = transcript("目標\t\(initiatives)\t\(cell)\t・あ\t・い")
  #expect(rows(reading).first?.initiatives.map(\.sections) == expected)
  #expect(places(reading).contains { $0.hasSuffix("section-count") } == isGuess)
  #expect(!reading.diagnostics.hasErrors)
}

@Test(
  "an initiative may have any number that has a circle",
  arguments: [("①", 1), ("⑳", 20), ("㉑", 21), ("㉟", 35), ("㊱", 36), ("㊿", 50)])
func initiativeNumbers(circle: String, number: Int) {
  let reading = transcript("目標\t\(circle)取組 次\t課\t・い\t・う")
  #expect(rows(reading).first?.initiatives.map(\.number) == [number])
  #expect(rows(reading).first?.initiatives.map(\.text) == ["取組 次"])
  #expect(reading.balance.isEqual)
  #expect(reading.diagnostics.isEmpty)
}

@Test func aTableWithOneKnownTitle() {
  let reading = transcript("目標\t①あ\t課\t・い", header: "めあて\t取組\t担当\t具体的な取組\t")
  #expect(reading.book?.fields.map(\.title) == ["めあて", "取組", "担当"])
  #expect(rows(reading).first?.initiatives.map(\.text) == ["・い"])
}

@Test(
  "problems and repairs of the table",
  arguments: [
    ("目標\t①あ\t課\t・い\t・う\t余り", ["8:15 too-many-cells"]),
    ("目標\t①あ\t課", ["8:1 missing-cells"]),
    ("①あ\t課\t・い\t・う", ["8:1 shifted-cells", "8:1 missing-text"]),
    ("目標\t①あ\t課\t・い\t・う\n迷子の行", ["9:1 unplaced-line"]),
    ("目標\t①あ\t課\t・<b>い</b>\t・う", ["8:9 unknown-tag", "8:9 unknown-tag"]),
    ("目標\t\t課\t・い\t・う", ["8:1 missing-initiative", "8:5 unbalanced"]),
    ("目標\t①\t課\t・い\t・う", ["8:4 missing-text"]),
    ("目標\t①あ\t課\t・い\t・う\n目 標\t①い\t課\t・い\t・う", ["9:1 repeated-objective", "9:5 duplicate-initiative"]),
    ("目標\t①あ\t課\t・い\t・う\n(2) 財政\n目標\t①あ", ["10:1 unplaced-line"]),
    ("目標\t①あ\t課\t・い\t・う\n(1) 別の題", ["9:1 duplicate-pillar", "9:1 other-pillar-title"]),
  ])
func tableProblems(table: String, expected: [String]) {
  #expect(places(transcript(table)).sorted() == expected.sorted())
}

@Test func aProblemAsPeopleReadIt() {
  let reading = transcript("目標\t①あ\t課\t・い\t・う\n⑧公害防止\t環境課\t・い\t・う\t")
  #expect(
    reading.diagnostics.map { $0.text(sources: ["t.txt": reading.source], in: .en) } == [
      """
      t.txt:9:1: warning: this row stands one cell too far left; it is read as if it stood right [shifted-cells]
        9 | ⑧公害防止 環境課 ・い ・う\(" ")
          | ^^^^^^^^^^
      hint: begin the line with a tab, and end it without one
      """
    ])
}

@Test("what is no transcript", arguments: ["", "\n\n", "文", "{\"a\": 1}", "a\tb\nc\td", "(1) 題\n組織目標\t取組内容\n目標\t①あ"])
func noTranscripts(text: String) {
  let reading = readTranscript(Data(text.utf8), file: "t.txt")
  #expect(reading.book == nil)
  #expect(reading.diagnostics.map(\.message.id) == ["no-department"])
}

@Test("the line ends of any system", arguments: ["\r\n", "\r"])
func lineEnds(end: String) {
  let text = transcript("目標\t①あ\t課\t・い\t・う\n目標\t①あ\t課").source.text
  let expected = readTranscript(text, file: "t.txt")
  let reading = readTranscript(text.replacing("\n", with: end), file: "t.txt")
  #expect(reading.book == expected.book)
  #expect(reading.book != nil)
  #expect(places(reading) == places(expected))
  #expect(!places(expected).isEmpty)
}
