import Diagnostics
import GoalBook
import Manuscript
import Testing

private func reading(
  year: String = "令和7年度", contents: String = "", department: String, pillar: String = "(1) 開かれた町政"
) -> TranscriptReading {
  readTranscript(
    """
    \(year)
    丘野町組織目標
    \(contents)
    \(department)
    \(pillar)
    組織目標\t取組内容\t課等\t実績\t成果
    めあて\t①あ\t課\t・い\t・う
    """, file: "t.txt")
}

@Test(
  "headings of a department",
  arguments: [
    ("建設部 令和7年度組織目標\t\t", "建設部", []),
    ("\t建設部 令和7年度組織目標", "建設部", []),
    ("建設部\t令和7年度組織目標", "建設部", []),
    ("建設部　令和７年度組織目標", "建設部", []),
    ("建設部 令和 7 年度組織目標", "建設部", []),
    ("建設部 令和七年度組織目標", "建設部", []),
    ("建設部令和7年度組織目標", "建設部", []),
    ("建 設 部 令和7年度組織目標", "建設部", []),
    ("【建設部】", "建設部", ["4:1 loose-heading"]),
    ("〔 建　設　部 〕", "建設部", ["4:1 loose-heading"]),
    ("■建設部", "建設部", ["4:1 loose-heading"]),
    ("【建設部】 令和7年度組織目標", "建設部", ["4:1 loose-heading"]),
    ("建設部", "建設部", ["4:1 loose-heading"]),
    ("議会事務局\n令和7年度組織目標", "議会事務局", ["4:1 loose-heading"]),
  ])
func departments(line: String, name: String, expected: [String]) throws {
  let reading = reading(department: line)
  #expect(reading.book?.parts.map(\.title) == [name])
  #expect(places(reading) == expected)
}

@Test(
  "one year in any writing",
  arguments: ["令和７年度", "令和 7 年度", "令和七年度\t\t", "令 和 7 年 度", "Ｒ7年度", "2025年度"])
func years(year: String) {
  let reading = reading(year: year, department: "建設部 令和7年度組織目標")
  #expect(reading.book?.parts.map(\.title) == ["建設部"])
  #expect(reading.book?.title == "丘野町組織目標")
  #expect(places(reading) == [])
}

@Test(
  "entries of the contents",
  arguments: [
    "目次\n建設部\t3", "目 次\n建 設 部 …………… 3", "目次\n建設部・・・・・・3", "目次\n建　設　部　　3", "目次\t\n建設部\t……\t3\t", "目次\n建設部\t3ページ",
    "目次\n建設部\tp.3\n(1) 開かれた町政 …… 3",
  ])
func contents(contents: String) {
  let reading = reading(contents: contents, department: "建設部")
  #expect(reading.printedContents.first == PrintedEntry(title: "建設部", folio: "3"))
  #expect(reading.book?.parts.map(\.title) == ["建設部"])
  #expect(reading.book?.levels[1].headings.map(\.title) == ["開かれた町政"])
  #expect(places(reading) == [])
}

@Test func whatTheContentsNameInVainIsTold() {
  #expect(places(reading(contents: "目次\n総務部 …… 1", department: "建設部 令和7年度組織目標")) == ["4:1 missing-department"])
}

@Test(
  "headings of a pillar before a table",
  arguments: ["1 開かれた町政", "１．開かれた町政", "Ⅰ 開かれた町政", "①開かれた町政", "柱1 開かれた町政", "【1】開かれた町政", "一、開かれた町政", "1 開かれた町政\t\t"])
func pillars(line: String) {
  let reading = reading(department: "建設部 令和7年度組織目標", pillar: line)
  #expect(reading.book?.levels[1].headings == [Level.Heading(number: 1, title: "開かれた町政")])
  #expect(places(reading) == ["5:1 loose-heading"])
}

@Test(
  "numbers of pillars of any length and width",
  arguments: [
    ("(12345) 開かれた町政", 12345, false), ("（１００）開かれた町政", 100, false), ("(123456789) 開かれた町政", 123_456_789, false),
    ("１００ 開かれた町政", 100, true), ("2025 開かれた町政", 2025, true), ("十二、開かれた町政", 12, true), ("【４ 開かれた町政】", 4, true),
  ])
func longNumbers(line: String, number: Int, isLoose: Bool) {
  let reading = reading(department: "建設部 令和7年度組織目標", pillar: line)
  #expect(reading.book?.levels[1].headings == [Level.Heading(number: number, title: "開かれた町政")])
  #expect(places(reading) == (isLoose ? ["5:1 loose-heading"] : []))
  #expect(reading.balance.isEqual)
}

@Test(
  "a line that should be a pillar's heading is told, and not its table",
  arguments: [
    ("(1234567890) 開かれた町政", "write the pillar's number in 9 digits at most"),
    ("【四本目】開かれた町政", "a table follows: if this is a pillar's heading"),
    ("2025.4.1 現在", "a table follows: if this is a pillar's heading"),
  ])
func unreadPillars(line: String, hint: String) {
  let reading = reading(department: "建設部 令和7年度組織目標", pillar: line)
  #expect(places(reading) == ["5:1 unplaced-line"])
  #expect(reading.diagnostics.first?.hints.contains { $0.en.hasPrefix(hint) } == true)
}

@Test func aTableWithoutAnyHeadingIsToldOnce() {
  let reading = reading(department: "建設部 令和7年度組織目標", pillar: "")
  #expect(places(reading) == ["6:1 unplaced-line"])
}

@Test func aLineThatShouldBeADepartmentsHeadingIsToldAndNotWhatFollows() {
  let reading = readTranscript(
    "令和7年度\n丘野町組織目標\n総務系\n【4】開かれた町政\n組織目標\t取組内容\nめあて\t①あ\n建設部 令和7年度組織目標\n(1) 柱\n"
      + "組織目標\t取組内容\nめあて\t①あ", file: "t.txt")
  #expect(places(reading) == ["3:1 unplaced-line", "4:1 loose-heading"])
  #expect(
    reading.diagnostics.first?.hints.last?.en.hasPrefix("pillars follow: if this is a department's heading") == true)
}

@Test(
  "year, title and edition on one line",
  arguments: [
    ("令和7年度 丘野町組織目標（実績・成果）", "令和7年度", "実績・成果"), ("令和７年度　丘野町組織目標(実績・成果)", "令和７年度", "実績・成果"),
    ("令和7年度丘野町組織目標（実績・成果）", "令和7年度", "実績・成果"), ("令和 七 年度 丘野町組織目標", "令和 七 年度", ""),
    ("2025年度\t丘野町組織目標（案）", "2025年度", "案"), ("丘野町組織目標 令和7年度（実績・成果）", "令和7年度", "実績・成果"),
    ("丘野町組織目標（実績・成果） 令和7年度", "令和7年度", "実績・成果"), ("令和7年度組織目標", "令和7年度", ""),
  ])
func titleLines(line: String, year: String, edition: String) throws {
  let reading = readTranscript(
    "\(line)\n建設部 令和7年度組織目標\n(1) 柱\n組織目標\t取組内容\nめあて\t①あ\n財政部 令和7年度組織目標\n(1) 柱\n組織目標\t取組内容\nめあて\t①あ",
    file: "t.txt")
  let book = try #require(reading.book)
  #expect(book.fiscalYear == year)
  #expect(book.title == (line.contains("丘野町") ? "丘野町組織目標" : "組織目標"))
  #expect(book.edition == edition)
  #expect(book.parts.map(\.title) == ["建設部", "財政部"])
  #expect(places(reading) == [])
  #expect(reading.balance.isEqual)
}

@Test func aYearInsideAWordIsNoYearOfTheBook() {
  let reading = readTranscript("令和7年度版 丘野町組織目標\n建設部 令和7年度組織目標\n(1) 柱\n組織目標\t取組内容\nめあて\t①あ", file: "t.txt")
  #expect(reading.book?.title == "令和7年度版 丘野町組織目標")
}

@Test func aNumberedLineThatNoTableFollowsIsNoPillar() {
  let reading = reading(department: "建設部 令和7年度組織目標", pillar: "1 開かれた町政\n続き")
  #expect(places(reading).contains("5:1 unplaced-line"))
}

@Test func aRowWithOneTextIsNoHeading() {
  let reading = readTranscript(
    "令和7年度\n丘野町組織目標\n建設部 令和7年度組織目標\n(1) 柱\n組織目標\t取組内容\t実績\nめあて\t①あ\t・い\n\t②え\t\n", file: "t.txt")
  #expect(reading.book?.counts.rows == 2)
  #expect(places(reading) == [])
}

@Test func headingsAreCountedByThemselves() {
  let reading = reading(department: "建設部 令和7年度組織目標")
  #expect(reading.balance[.headings].transcript == "建設部開かれた町政".count)
  #expect(reading.balance[.headings].book == "建設部開かれた町政".count)
  #expect(reading.balance[.objectives].book == 3)
  #expect(Balance.Kind.allCases.map { reading.balance[$0].book }.reduce(0, +) == reading.balance.book)
}

@Test func withoutADepartmentTheLikestLinesAreShown() {
  let reading = reading(department: "総務系", pillar: "(1) 開かれた町政")
  #expect(places(reading) == ["4:1 no-department"])
  #expect(reading.diagnostics.first?.hints.first?.en == "these lines come nearest to a heading: line 4 “総務系”")
}
