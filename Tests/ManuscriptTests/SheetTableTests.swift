import Diagnostics
import Foundation
import GoalBook
import OrderedCollections
import Manuscript
import OrderedCollections
import Testing
import Workbooks

@Test func aTableBecomesABook() throws {
  let reading = read(
    """
    令和6年度　山川町組織目標（実績・成果）
    部|柱|組織目標|取組内容|課等|実績|成果
    総務部|1 開かれた町政|届けます。|①改めます。|広報課|・刷新 12回⏎・調査 1回|・好評
    |||②開きます。|総務課、情報課|・公開 3件|
    建設部|2 安全な町|守ります。|①直します。|道路課||
    """)
  #expect(reading.told == [])
  let book = try #require(reading.book)
  #expect([book.title, book.edition, book.fiscalYear, book.issuer] == ["山川町組織目標", "実績・成果", "令和6年度", "山川町"])
  #expect(
    reading.outline == [
      "総務部", "1 開かれた町政", "目標 届けます。", "①改めます。{広報課} results=・刷新 12回・調査 1回 outcomes=・好評",
      "②開きます。{総務課,情報課} results=・公開 3件", "建設部", "2 安全な町", "目標 守ります。", "①直します。{道路課}",
    ])
  let row = book.parts[0].parts[0].objectives[0].rows[1]
  #expect(row.cells[.results]?.first?.place.span?.cell == CellPlace(sheet: "Sheet1", row: 4, column: 6))
  #expect(row.initiatives[0].sectionPlaces[1].span?.cell?.reference == "E4")
  #expect(reading.balance.leftOut == 0)
}

@Test(
  "A header is found by its words",
  arguments: [
    ("組織目標|取組内容|課等|実績", "目標 届けます。 ①改めます。{広報課} results=・12回"),
    ("組　織⏎目　標|取り組み内容（主なもの）|所 管 課|実績⏎（数値）", "目標 届けます。 ①改めます。{広報課} results=・12回"),
    ("①重点目標|②具体的取組|③担当課等|④実績", "目標 届けます。 ①改めます。{広報課} results=・12回"),
    ("【組織目標】|【取組項目】|【所属】|【取組実績】", "目標 届けます。 ①改めます。{広報課} results=・12回"),
    ("組織目標|取組内容|目標|実績（前年度）", "目標 届けます。 ①改めます。 目標=・広報課 results=・12回"),
    ("組織目標|取組内容|実績|実績（前年度）", "目標 届けます。 ①改めます。 results=・広報課 実績（前年度）=・12回"),
    ("目標|取組|実績・成果|備　考", "目標 届けます。 ①改めます。 実績・成果=・広報課 備考=・12回"),
  ])
func headers(titles: String, expected: String) {
  let reading = read("\(titles)\n届けます。|①改めます。|広報課|12回", name: "総務部")
  #expect(reading.outline.dropFirst().joined(separator: " ") == expected)
}

@Test("A header of two rows, merged or with gaps", arguments: [["A1:A2", "B1:B2", "C1:D1", "E1:F1"], []])
func twoRows(merged: [String]) {
  let reading = read(
    """
    組織目標|取組内容|令和5年度||令和6年度|
    ||目標値|実績値|目標値|実績値
    届けます。|①改めます。|10|9|12|13
    """, name: "総務部", merged: merged)
  #expect(reading.book?.fields.map(\.title) == ["令和5年度 目標値", "令和5年度 実績値", "令和6年度 目標値", "令和6年度 実績値"])
  #expect(reading.outline.last == "①改めます。 令和5年度 目標値=・10 令和5年度 実績値=・9 令和6年度 目標値=・12 令和6年度 実績値=・13")
}

@Test func theInitiativesMayBeNamedAboveTheirNumbers() {
  let reading = read(
    "組織目標|取組内容||課等\n|番号|内容|\n届けます。|1|改めます。|広報課\n|2|①開きます。|総務課", name: "総務部",
    merged: ["A1:A2", "B1:C1", "D1:D2"])
  #expect(reading.outline.suffix(2) == ["①改めます。{広報課}", "①開きます。{総務課}"])
}

@Test(
  "Bands name pillars, departments and notes",
  arguments: [
    ("(1) 開かれた町政", "1 開かれた町政"), ("１　開かれた町政", "1 開かれた町政"), ("柱1　開かれた町政", "1 開かれた町政"),
    ("【柱１】開かれた町政", "1 開かれた町政"), ("第1 開かれた町政", "1 開かれた町政"), ("基本目標２：開かれた町政", "2 開かれた町政"),
    ("【3 開かれた町政】", "3 開かれた町政"), ("Ⅳ．開かれた町政", "4 開かれた町政"), ("開かれた町政", "1 開かれた町政"),
  ])
func bands(text: String, expected: String) {
  let reading = read(
    """
    \(text)||
    組織目標|取組内容|実績
    届けます。|①改めます。|・12回
    \(text.contains("1") ? "（9）安全な町" : "9 安全な町")||
    組織目標|取組内容|実績
    守ります。|①直します。|・3件
    |※3月末現在|
    """, name: "総務部", merged: ["A1:C1", "A4:C4", "B7:C7"])
  let first = text == "開かれた町政" ? [] : [expected]
  #expect(
    reading.outline.filter { !$0.hasPrefix("①") && !$0.hasPrefix("目標") }
      == ["総務部"] + (first.isEmpty ? ["9 安全な町", "注 ※3月末現在"] : first + ["9 安全な町", "注 ※3月末現在"]))
}

@Test func departmentsMayBeHeadingsBetweenRows() {
  let reading = read(
    """
    組織目標|取組内容|実績
    総務部||
    (1) 開かれた町政||
    届けます。|①改めます。|・12回
    部名|建設部|
    (1)||
    守ります。|①直します。|・3件
    """, merged: ["A2:C2", "A3:C3", "A6:C6"])
  #expect(
    reading.outline == [
      "総務部", "1 開かれた町政", "目標 届けます。", "①改めます。 results=・12回", "建設部", "1 開かれた町政", "目標 守ります。",
      "①直します。 results=・3件",
    ])
}

@Test("What is the same is merged, repeated, left blank or said by 〃", arguments: ["", "〃", "同上", "総務部|1 町政|届けます。"])
func sameAgain(second: String) {
  let again = second.contains("|") ? second : [second, second, second].joined(separator: "|")
  let reading = read(
    "部|柱|組織目標|取組内容|課等\n総務部|1 町政|届けます。|①改めます。|広報課\n\(again)|②開きます。|\(second == "〃" ? "〃" : "")")
  #expect(
    reading.outline == [
      "総務部", "1 町政", "目標 届けます。", "①改めます。{広報課}", "②開きます。" + (second == "〃" ? "{広報課}" : ""),
    ])
}

@Test func titlesOfPillarsMayHaveNoNumbers() {
  let reading = read(
    """
    部|柱|組織目標|取組内容
    総務部|安全な町|届けます。|①改めます。
    総務部|開かれた町政|守ります。|①直します。
    建設部|開かれた 町政|整えます。|①広げます。
    """)
  #expect(reading.book?.levels[1].headings.map { "\($0.number) \($0.title)" } == ["1 安全な町", "2 開かれた町政"])
  #expect(reading.book?.parts[1].parts[0].number == 2)
}

@Test func anInitiativeOverSeveralRowsHasAlignedLines() {
  let reading = read(
    """
    組織目標|取組内容|課等|指標|目標値|成果
    届けます。|①改めます。|広報課|発行|12回|・好評
    |||部数|900部|
    |||回答|80%|
    |②開きます。|総務課|公開|3件|・迅速
    """, name: "総務部", merged: ["B2:B4", "F2:F4"])
  #expect(
    reading.outline.suffix(2) == [
      "①改めます。{広報課} (指標=・発行 目標値=・12回) (指標=・部数 目標値=・900部) (指標=・回答 目標値=・80%) outcomes=・好評",
      "②開きます。{総務課} 指標=・公開 目標値=・3件 outcomes=・迅速",
    ])
}

@Test func initiativesThatShareAMergedCellShareARow() {
  let reading = read(
    """
    組織目標|取組内容|課等|目標値|実績
    届けます。|①改めます。|広報課|12回|・刷新
    |②開きます。|総務課|3件|
    |③広げます。|情報課||・配信
    """, name: "総務部", merged: ["E2:E3"])
  #expect(
    reading.outline.suffix(2) == [
      "①改めます。{広報課} ②開きます。{総務課} (目標値=・12回) (目標値=・3件) results=・刷新", "③広げます。{情報課} results=・配信",
    ])
}

@Test func aBookMayHaveNoPillarsOrOtherLevels() throws {
  let without = read("部|組織目標|取組内容\n総務部|届けます。|①改めます。")
  #expect(without.outline == ["総務部", "目標 届けます。", "①改めます。"])
  #expect(without.book?.levels.map(\.noun) == ["部"])
  let bureaus = read("局|部|組織目標|取組内容\n行政局|総務部|届けます。|①改めます。\n|財務部|守ります。|①減らします。")
  #expect(bureaus.outline == ["行政局", "総務部", "目標 届けます。", "①改めます。", "財務部", "目標 守ります。", "①減らします。"])
  #expect(bureaus.book?.levels.map(\.noun) == ["局", "部"])
  let alone = read("組織目標|取組内容\n届けます。|①改めます。", name: "様式")
  #expect(alone.book?.levels == [.whole])
  for reading in [without, bureaus, alone] {
    let book = try #require(reading.book)
    #expect(readBook(.init(yaml(of: book).utf8), file: "b.yaml").book == book)
  }
}

@Test(
  "What cannot be read is told at its cell",
  arguments: [
    ("番号|氏名|所属\n1|山田|総務課", ["A1 no-initiatives-column"]),
    ("組織目標|取組内容|実績|実績\n届けます。|①改めます。|あ|い", ["D1 repeated-column"]),
    ("組織目標|取組内容||実績\n届けます。|①改めます。|あ|い", ["C2 untitled-column"]),
    ("組織目標|取組内容|実績\n届けます。|①改めます。|#REF!", ["C2 error-value"]),
    ("柱|組織目標|取組内容|実績\n柱1 市民|届けます。|①改めます。|#REF!\n||②開きます。|い", ["D2 error-value"]),
    ("組織目標|取組内容|実績\n#N/A|①改めます。|あ\n|②開きます。|い", ["A2 error-value"]),
    ("組織目標|取組内容|実績||\n届けます。|①改めます。|あ||#N/A", ["E2 left-out-beside"]),
    ("組織目標|取組内容|実績\n届けます。||あ", ["C2 missing-initiative"]),
    ("組織目標|取組内容|実績\n|①改めます。|あ", ["A2 no-objective"]),
    ("組織目標|取組内容|実績\n届けます。|①改めます。|あ\n合計||12", ["A3 total-left-out"]),
    ("組織目標|取組内容|実績", ["A1 empty-form"]),
    ("組織目標|取組内容|実績\n守ります。||\n届けます。|①改めます。|あ\n整えます。||", ["A2 nothing-below", "A4 nothing-below"]),
    ("組織目標|取組内容|実績\n届けます。|①改めます。|あ\n\n※ 3月末⏎現在|", ["A4 note-kept"]),
    ("", ["no-table"]),
  ])
func problems(table: String, expected: [String]) {
  let reading = read(table, name: "総務部")
  #expect(reading.told.filter { !$0.contains("no-departments") } == expected)
}

@Test func hiddenThingsAreToldAndDeletedTextsAreLeftOut() {
  var shown = sheet(
    "組織目標|取組内容|課等|実績\n届けます。|①改めます。|広報課|・12回\n|②開きます。|総務課|・3件\n|||・9件", name: "総務部", hiddenRows: [2, 3],
    hiddenColumns: [3])
  shown.rows[1].cells[3].struckOut = ["・11回"]
  shown.rows[3].cells = [SheetCell(column: 4, text: "", struckOut: ["・9件"])]
  let other = sheet("組織目標|取組内容\n古い。|①古い。", name: "R5", isHidden: true)
  let reading = readSheets([Workbook(file: "a.xlsx", sheets: [other, shown])])
  #expect(reading.told == ["A1 hidden-sheet", "C1 hidden-columns", "A2 hidden-rows", "D2 struck-out", "D4 struck-out"])
  #expect(
    reading.problems.first { $0.message.id == "hidden-rows" }?.message.text.en
      == "rows 2–3 of this sheet are hidden, and read")
  var choice = SheetChoice()
  choice.sheets = ["R5"]
  let chosen = readSheets([Workbook(file: "a.xlsx", sheets: [other, shown])], choice)
  #expect(chosen.outline.first == "目標 古い。" || chosen.outline.contains("目標 古い。"))
  choice.sheets = ["R4"]
  #expect(readSheets([Workbook(file: "a.xlsx", sheets: [shown])], choice).told == ["unknown-sheet"])
}

@Test func noCellIsLostInSilence() {
  // Everything on a sheet must be in the book, be a label, or be reported.
  for seed in 0..<300 {
    var generator = SeededWords(seed: UInt64(seed))
    let text = (0..<12).map { _ in (0..<6).map { _ in generator.next() }.joined(separator: "|") }.joined(
      separator: "\n")
    let reading = read(
      "組織目標|取組内容|課等|実績|成果|備考\n\(text)", name: "総務部", merged: seed.isMultiple(of: 2) ? ["B3:B5", "D4:D6"] : [])
    let characters = ("組織目標取組内容課等実績成果備考" + text).filter { !$0.isWhitespace && $0 != "|" && $0 != "⏎" }.count
    #expect(reading.balance.characters == characters, "\(text)")
    #expect(!reading.problems.contains { $0.message.id == "unbalanced" }, "\(text)")
  }
}

/// Words of forms in a random order.
private struct SeededWords {
  private var state: UInt64
  private let words = [
    "", "", "", "", "・広報 12回", "①改めます。", "②開きます。⏎③広げます。", "届けます。", "広報課", "広報課、総務課", "〃", "同上", "※注", "計", "合計",
    "(1) 町政", "総務部",
    "―", "本庁舎⏎・照明 3台⏎　内訳 2台", "(ア) い⏎(イ) う", "1 直します。", "基礎調査として、⏎実施した。", "組織目標", "取組内容", "備考", "令和6年度", "以上",
  ]
  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func next() -> String {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return words[Int(state % UInt64(words.count))]
  }
}

@Test func anObjectiveMayBeAHeadingBetweenRows() {
  let reading = read(
    "部名|総務部\n組織目標：届けます。\n番号|取組内容|実績\n1|改めます。|・12回\n組織目標：守ります。||\n1|直します。|・3件", merged: ["A5:C5"])
  #expect(reading.outline == ["総務部", "目標 届けます。", "①改めます。 results=・12回", "目標 守ります。", "①直します。 results=・3件"])
}

@Test func aColumnOfOtherNumbersIsOneOfTheBooksOwn() {
  let reading = read("番号|組織目標|取組内容\n1-1|届けます。|①改めます。\n1-2|守ります。|②直します。", name: "総務部")
  #expect(reading.outline.last == "②直します。 番号=・1-2")
}

@Test func wideTextsWithoutNumbersPartTheTable() {
  let reading = read(
    "山川町組織目標|\n開かれた町政|\n組織目標|取組内容\n届けます。|①改めます。\n安全な町|\n守ります。|①直します。", name: "総務部",
    merged: ["A1:B1", "A2:B2", "A5:B5"])
  #expect(
    reading.outline == ["総務部", "1 開かれた町政", "目標 届けます。", "①改めます。", "2 安全な町", "目標 守ります。", "①直します。"])
}
