import Diagnostics
import Foundation
import GoalBook
import Manuscript
import Testing
import Workbooks

private let table = "組織目標|取組内容|実績\n届けます。|①改めます。|・12回"

@Test(
  "The department is named by a label, the sheet or the file",
  arguments: [
    ("部名|総務部\n", "様式", "a.xlsx", "総務部"), ("部局名：総務部\n", "福祉部", "市民部.xlsx", "総務部"),
    ("【部局名】　総　務　部\n", "様式", "a.xlsx", "総務部"), ("総　務　部\n", "Sheet1", "a.xlsx", "総務部"),
    ("令和6年度　総務部\n", "Sheet1", "a.xlsx", "総務部"), ("", "総務部", "市民部.xlsx", "総務部"),
    ("", "総務部 (2)", "a.xlsx", "総務部"), ("", "議会事務局", "a.xlsx", "議会事務局"), ("", "1.消防", "a.xlsx", "消防"),
    ("", "様式１", "01_総務部.xlsx", "総務部"), ("", "R6実績報告", "R6組織目標(総務部).csv", "総務部"),
    ("", "組織目標一覧", "/tmp/02-総務部_提出用.xlsx", "総務部"), ("", "入力", "令和6年度総務部組織目標.xlsx", "総務部"),
  ])
func departments(above: String, sheetName: String, file: String, expected: String) {
  #expect(read(above + table, file: file, name: sheetName).outline.first == expected)
}

@Test func severalFilesBecomeOneBook() throws {
  let reading = readSheets([
    Workbook(
      file: "2.xlsx", sheets: [sheet("令和6年度 山川町組織目標（計画）\n柱|組織目標|取組内容|目標値|備考\n1 町政|届けます。|①改めます。|12回|済", name: "建設部")]),
    Workbook(file: "1.xlsx", sheets: [sheet("令和6年度 山川町組織目標（案）\n柱|組織目標|取組内容|目標値\n2 安全|守ります。|①直します。|3件", name: "総務部")]),
    Workbook(file: "3.xlsx", sheets: [sheet("柱|組織目標|取組内容\n2 安全な町|整えます。|①広げます。\n1|届けます。|②開きます。", name: "建設部")]),
    Workbook(file: "4.xlsx", sheets: [sheet("柱|組織目標|取組内容|目標値", name: "福祉部")]),
  ])
  #expect(
    reading.outline == [
      "建設部", "1 町政", "目標 届けます。", "①改めます。 目標値=・12回 備考=・済", "②開きます。", "2 安全な町", "目標 整えます。", "①広げます。",
      "総務部", "2 安全", "目標 守ります。", "①直します。 目標値=・3件",
    ])
  #expect(
    reading.problems.map { "\($0.span?.file ?? "") \($0.message.id)" } == [
      "4.xlsx empty-form", "2.xlsx only-column", "1.xlsx other-front", "3.xlsx department-again",
      "3.xlsx other-pillar-title", "3.xlsx missing-column",
    ])
  #expect(reading.problems[4].span?.cell?.name == "建設部!A2")
}

@Test func oneFileWithoutADepartmentIsToldWhereOthersHaveOne() {
  let reading = readSheets([
    Workbook(file: "a.xlsx", sheets: [sheet(table, name: "総務部")]),
    Workbook(file: "b.xlsx", sheets: [sheet(table, name: "様式")]),
  ])
  #expect(reading.problems.filter { $0.severity == .error }.map { $0.span?.file } == ["b.xlsx"])
  #expect(reading.told == ["A2 unnamed-part"])
}

@Test func aFileOfColumnsSaysWhatTitlesMean() throws {
  let (words, _, problems) = readSheetWords(
    Data(
      """
      columns:
        initiatives: 事業名
        sections: [主管]
      fields:
        target: { title: 目標値, kind: number, titles: [めざす値] }
        実施時期: いつ
      ignore: [記入者]
      """.utf8), file: "map.yaml")
  #expect(problems == [])
  var choice = SheetChoice()
  choice.words = words
  let reading = readSheets(
    [
      Workbook(
        file: "a.xlsx",
        sheets: [sheet("組織目標|事業名|主管|めざす値|いつ|記入者\n届けます。|①改めます。|広報課|12回|4月|山田", name: "総務部")])
    ], choice)
  #expect(reading.outline.last == "①改めます。{広報課} target=・12回 実施時期=・4月")
  #expect(reading.book?.fields.map(\.kind) == [.number, .list])
  #expect(reading.balance.leftOut == 2)
}

@Test(
  "A file of columns is checked",
  arguments: [
    ("column: {}", "1:1 unknown-key"), ("columns: { initiative: 事業 }", "1:12 unknown-key"),
    ("fields: { lines: 行 }", "1:11 reserved-field"), ("fields: { a: { kind: numbr } }", "1:22 bad-choice"),
    ("levels: []", "1:9 too-many-levels"), ("- a", "1:1 wrong-type"),
  ])
func wrongColumns(text: String, expected: String) {
  let problems = readSheetWords(Data(text.utf8), file: "map.yaml").problems
  #expect(
    problems.map { "\($0.span?.line ?? 0):\($0.span?.columns.lowerBound ?? 0) \($0.message.id)" } == [expected])
}

@Test func aFileOfColumnsNamesOtherLevels() throws {
  let (words, _, problems) = readSheetWords(
    Data("levels:\n  - { name: 政策, columns: [政策名] }\n  - { name: 施策, numbering: \"1-\" }".utf8), file: "map.yaml")
  #expect(problems == [])
  var choice = SheetChoice()
  choice.words = words
  let reading = readSheets(
    [Workbook(file: "a.xlsx", sheets: [sheet("政策名|施策|組織目標|取組内容\nひと|2 学ぶ|届けます。|①改めます。", name: "総務部")])], choice)
  #expect(reading.outline == ["ひと", "2 学ぶ", "目標 届けます。", "①改めます。"])
  #expect(reading.book?.levels.map(\.noun) == ["政策", "施策"])
}

@Test(
  "The kind of a file is told by its ending, and by its content where the name lies",
  arguments: [
    ("a.csv", "組織目標,取組内容\n届けます。,①改めます。", ManuscriptKind.sheets),
    ("a.txt", "部\t組織目標\t取組内容\n総務部\t届けます。\t①改めます。", .sheets),
    ("a.txt", "令和6年度\n町の目標\n総務部 令和6年度\n(1) 町政\n組織目標\t取組内容\nあ\t①い", .transcript),
    ("a.yaml", "title: あ", .model), ("a.yaml", "PK\u{3}\u{4}", .model), ("a", "title: あ\ndepartments: []", .model),
    ("a", "部\t組織目標\t取組内容\n総務部\t届けます。\t①改めます。", .sheets), ("-", "title: あ", .model),
  ])
func kinds(file: String, text: String, expected: ManuscriptKind) {
  #expect(ManuscriptKind(Data(text.utf8), file: file) == expected)
}

@Test(
  "What stands above a table says what the front says",
  arguments: [
    ("令和6年度　山川町組織目標（実績・成果）", "山川町組織目標/実績・成果/令和6年度/山川町"), ("山川町組織目標 令和6年度（計画）", "山川町組織目標/計画/令和6年度/山川町"),
    ("山川町令和6年度組織目標（計画）", "山川町組織目標/計画/令和6年度/山川町"), ("令和６年度\n山川町組織目標", "山川町組織目標//令和６年度/山川町"),
    ("令和6年度 評価シート\n山川町組織目標（案）", "山川町組織目標/案/令和6年度/山川町"), ("年度|令和6年度\n市町村名|余市町", "組織目標//令和6年度/余市町"),
    ("実績は令和6年度末現在です\n令和6年度末現在", "組織目標///"), ("八日市場市組織目標", "八日市場市組織目標///八日市場市"),
  ])
func fronts(above: String, expected: String) throws {
  let book = try #require(read("\(above)\n\n\(table)", name: "総務部").book)
  #expect([book.title, book.edition, book.fiscalYear, book.issuer].joined(separator: "/") == expected)
}

@Test func examplesAreLeftOut() {
  let reading = readSheets([
    Workbook(
      file: "a.xlsx",
      sheets: [sheet(table, name: "記入例"), sheet("組織目標|取組内容\n（例）めあて|①すること\n届けます。|①改めます。", name: "総務部")])
  ])
  #expect(reading.told == ["A2 example-left-out", "example-left-out"])
  #expect(reading.outline == ["総務部", "目標 届けます。", "①改めます。"])
}
