import Frames
import LineComposition
import Measure
import Provenance
import TestSupport
import Testing

@testable import Typesetting

private let tenLines = String(repeating: "あいうえお", count: 10)

/// The number of lines of each row's first cell on each page.
private func lineCounts(
  _ texts: [String], breaks: BreakRules, first: Double, page: Double
) throws -> [[Int]] {
  var style = plainStyle(columns: 1)
  style.breaks = breaks
  let grid = smallGrid([SmallSection(heading: "目", rows: texts.map { [$0] })], form: .band)
  let table = compose(grid, style: style, shaper: SquareShaper())
  let parts = try fragments(of: table, first: .points(first), following: .points(page))
  let cells = grid.cells.indices.filter { grid.cells[$0].role == .body }
  return parts.map { part in
    guard let part else { return [] }
    let rows = Set(part.rows.map(\.row))
    return cells.filter { rows.contains(grid.cells[$0].rows.lowerBound) }
      .map { (part.cutLines[$0] ?? table.cells[$0].lines.indices).count }
  }
}

@Test(arguments: [
  // The ten lines of the row on pages of which header and band take two lines; no line is alone on a page.
  (120.0, [[10]]), (110.0, [[8], [2]]), (100.0, [[8], [2]]), (90.0, [[7], [3]]), (50.0, [[3], [7]]),
  (40.0, [[2], [8]]),
  (30.0, [[], [10]]),
])
func aRowThatMayBreakLeavesTwoLinesOnEitherSide(first: Double, expected: [[Int]]) throws {
  let breaks = BreakRules(rows: .mayBreak)
  #expect(try lineCounts([tenLines], breaks: breaks, first: first, page: 120) == expected)
}

@Test func aRowOfThreeLinesIsNeverParted() throws {
  let text = String(repeating: "あいうえお", count: 3)
  #expect(try lineCounts([text], breaks: BreakRules(rows: .mayBreak), first: 40, page: 120) == [[], [3]])
}

@Test func aPageOfOneLineTakesLinesOneByOne() throws {
  let counts = try lineCounts(["あいうえおかきくけこ"], breaks: BreakRules(), first: 30, page: 30)
  #expect(counts == [[1], [1]])
}

@Test func aKeptSectionMovesToTheNextPage() throws {
  let rows = Array(repeating: "あ", count: 4)
  #expect(try lineCounts(rows, breaks: BreakRules(), first: 40, page: 60) == [[1, 1], [1, 1]])
  #expect(try lineCounts(rows, breaks: BreakRules(sections: .keep), first: 50, page: 60) == [[], [1, 1, 1, 1]])
}

@Test func theFootMarkStandsWhereTheSectionGoesOnAndNotAtItsEnd() throws {
  let sections = [
    SmallSection(heading: "目標", rows: [["あ"], ["い"], ["え"]]), SmallSection(heading: "目的", rows: [["う"]]),
  ]
  var style = plainStyle(columns: 1, rules: TableRules(foot: Rule(weight: .points(1))))
  var mark = paragraph("次へ")
  mark.style.alignment = .end
  style.breaks.footMark = mark
  // The mark takes the room of the second row.
  let pages = try record(smallGrid(sections, form: .band), style: style, first: 45, following: 50)
  #expect(pages.map { $0.contains("次へ") } == [true, false, false])
  #expect(pages[0].contains("text 30,38.8 “次へ” (repetition)"))
  #expect(pages[0].contains("rule 0,30 → 50,30"))
}

@Test func aPageWithoutRoomForTheMarkAndARowKeepsTheRow() throws {
  var style = plainStyle(columns: 1)
  style.breaks.footMark = paragraph("次へ")
  let grid = smallGrid([SmallSection(heading: "目", rows: [["あ"], ["い"]])], form: .band)
  let pages = try record(grid, style: style, first: 30, following: 30)
  #expect(pages.count == 2)
  #expect(pages.allSatisfy { !$0.contains("次へ") })
}

@Test func anObjectiveLongerThanItsRowsMovesWithItsFirstRow() throws {
  // A heading of three lines beside rows of one line; the first page has room for two lines.
  let grid = smallGrid([SmallSection(heading: "長い目標の文です。三行", rows: [["あ"], ["い"]])], form: .column)
  let pages = try record(grid, style: plainStyle(columns: 2), first: 30, following: 100)
  #expect(pages.first == "nothing")
  #expect(pages.last?.contains("長い目標の") == true && pages.last?.contains("三行") == true)
}

@Test(
  arguments: [(5.0, .headerTooTall), (10.0, .headerTooTall), (25.0, .rowCut), (1000.0, nil)]
    as [(Double, TypesettingProblem.Fault?)])
func whatHadToGiveIsSaid(height: Double, fault: TypesettingProblem.Fault?) {
  let grid = smallGrid([SmallSection(heading: "目", rows: [[tenLines]])], form: .column)
  let chapter = Chapter(name: "部", number: 1, anchor: Anchor("d1"), blocks: [.table(grid, plainStyle(columns: 2))])
  let size = Size(width: .points(100), height: .points(height))
  let (_, problems) = paginated(chapter, size: size, rules: PageRules(), shaper: SquareShaper())
  #expect(problems.map(\.fault) == (fault.map { [$0] } ?? []))
  #expect(problems.allSatisfy { $0.node == rowNode(1, 1) })
}

@Test func aSingleLineIsNotLeftWhereARowMoreHelps() {
  // Two rows of one line after a row of many: by first fit the last row would be alone on the second page.
  let table = bareTable(page: 120, header: 20, groups: [[80, 10, 10, 10]])
  var breaks = PageBreaks(PageFilling(blocks: [.table(table)], height: .points(120)))
  let rows = breaks.filledPages().map { $0.pieces.compactMap(\.fragment).flatMap { $0.provenance.map(\.row) } }
  #expect(rows.map(\.count).last ?? 0 > 1)
  #expect(rows.flatMap(\.self) == [1, 2, 3, 4].map { NodeID($0) })
}
