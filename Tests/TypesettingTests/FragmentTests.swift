import Frames
import Measure
import TestSupport
import Testing
import Typesetting

private let twoRows = [SmallSection(heading: "目標", rows: [["あ", "い"], ["う", "え"]])]

@Test func aBandAndItsRowsOnOnePage() throws {
  let pages = try record(smallGrid(twoRows, form: .band), style: plainStyle(columns: 2), first: 100, following: 100)
  #expect(
    pages == [
      """
      text 0,8.8 “頭”
      text 50,8.8 “頭”
      text 0,18.8 “目標”
      text 0,28.8 “あ”
      text 50,28.8 “い”
      text 0,38.8 “う”
      text 50,38.8 “え”
      """
    ])
}

@Test func headerAndBandStandAgainWithTheirMark() throws {
  let pages = try record(smallGrid(twoRows, form: .band), style: plainStyle(columns: 2), first: 30, following: 30)
  #expect(
    pages == [
      """
      text 0,8.8 “頭”
      text 50,8.8 “頭”
      text 0,18.8 “目標”
      text 0,28.8 “あ”
      text 50,28.8 “い”
      """,
      """
      text 0,8.8 “頭” (repetition)
      text 50,8.8 “頭” (repetition)
      text 0,18.8 “目標続” (repetition)
      text 0,28.8 “う”
      text 50,28.8 “え”
      """,
    ])
}

@Test func aSpanningHeadingStandsAgainBesideItsRows() throws {
  let rows = [["あ", "い"], ["う", "え"], ["お", "か"]]
  let grid = smallGrid([SmallSection(heading: "目標", rows: rows)], form: .column)
  let pages = try record(grid, style: plainStyle(columns: 3), first: 30, following: 30)
  #expect(
    pages == [
      """
      text 0,8.8 “頭”
      text 50,8.8 “頭”
      text 100,8.8 “頭”
      text 0,18.8 “目標”
      text 50,18.8 “あ”
      text 100,18.8 “い”
      text 50,28.8 “う”
      text 100,28.8 “え”
      """,
      """
      text 0,8.8 “頭” (repetition)
      text 50,8.8 “頭” (repetition)
      text 100,8.8 “頭” (repetition)
      text 0,18.8 “目標続” (repetition)
      text 50,18.8 “お”
      text 100,18.8 “か”
      """,
    ])
}

@Test func nothingStandsWhereHeaderBandAndFirstRowDoNotFit() throws {
  let pages = try record(smallGrid(twoRows, form: .band), style: plainStyle(columns: 2), first: 25, following: 60)
  #expect(pages.count == 2)
  #expect(pages.first == "nothing")
}

@Test func theLastRowGrowsUntilASpanningHeadingFits() throws {
  let grid = smallGrid([SmallSection(heading: "長い目標の文です。三行", rows: [["あ"]])], form: .column)
  let rules = TableRules(foot: Rule(weight: .points(1)))
  let pages = try record(grid, style: plainStyle(columns: 2, rules: rules), first: 100, following: 100)
  #expect(pages.first?.contains("rule 0,40 → 100,40") == true)
}

@Test func aRowHigherThanAPageIsCutBetweenLines() throws {
  // Ten lines of five characters beside two lines; a page has room for the header, the band and three lines.
  let text = String(repeating: "あいうえお", count: 10)
  let grid = smallGrid([SmallSection(heading: "目", rows: [[text, "かきくけこさし"]])], form: .band)
  let pages = try record(grid, style: plainStyle(columns: 2), first: 50, following: 50)
  let lines = pages.joined(separator: "\n").split(separator: "\n").filter { !$0.contains("repetition") }
  #expect(lines.count { $0.contains("“あいうえお”") } == 10)
  #expect(lines.count { $0.contains("かきくけこ") } == 1)
  #expect(lines.count { $0.contains("さし") } == 1)
  #expect(pages.count == 4)
  #expect(pages[1].contains("“目続” (repetition)"))
}

@Test func aHeadingHigherThanAPageGoesOnWithItsOwnText() throws {
  let heading = "一二三四五六七八九十いろはにほへとちりぬるを"
  let grid = smallGrid([SmallSection(heading: heading, rows: [["あ"], ["い"]])], form: .column)
  let pages = try record(grid, style: plainStyle(columns: 2), first: 30, following: 30)
  let set = pages.joined(separator: "\n").split(separator: "\n").filter {
    $0.hasPrefix("text 0,") && !$0.contains("repetition")
  }
  let text = set.compactMap { $0.split(separator: "“").last?.dropLast() }.map(String.init).filter { $0 != "頭" }.joined()
  #expect(text == heading)
}

@Test func aPageLowerThanTheHeaderIsAnError() {
  let table = compose(
    smallGrid(twoRows, form: .band), style: plainStyle(columns: 2), shaper: SquareShaper())
  #expect(throws: TableTooTall(node: nil)) {
    try fragments(of: table, first: .points(5), following: .points(5))
  }
}

@Test func rulesStopAtSpanningCellsAndCloseAtHeadAndFoot() throws {
  let rules = TableRules(
    head: Rule(weight: .points(2)), foot: Rule(weight: .points(2)), betweenRows: Rule(weight: .points(1)),
    betweenColumns: Rule(weight: .points(1)))
  let pages = try record(
    smallGrid(twoRows, form: .column), style: plainStyle(columns: 3, rules: rules), first: 100, following: 100)
  let drawn = pages[0].split(separator: "\n").filter { $0.hasPrefix("rule") }
  #expect(
    drawn == [
      "rule 50,0 → 50,30 1 (layout)", "rule 100,0 → 100,30 1 (layout)", "rule 0,0 → 150,0 2 (layout)",
      "rule 50,20 → 150,20 1 (layout)", "rule 0,30 → 150,30 2 (layout)",
    ])
}
