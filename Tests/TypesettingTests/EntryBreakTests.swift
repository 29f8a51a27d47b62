import Frames
import Measure
import Provenance
import TestSupport
import Testing

@testable import Typesetting

// Rows cut between their entries, with square glyphs of 10 pt; header and band take two lines of a page.

/// An entry of `lines` lines of five characters.
private func entry(_ lines: Int) -> Paragraph { paragraph(String(repeating: "あいうえお", count: lines)) }

/// A table of one row with a repeated cell, and a cell whose entries have so many lines.
private func table(_ entries: [Int], what: [Int] = [1], page: Double = 120) -> ComposedTable {
  var style = plainStyle(columns: 2)
  style.breaks = BreakRules(rows: .betweenEntries)
  var grid = smallGrid([SmallSection(heading: "目", rows: [["取", "果"]])], form: .band)
  let body = grid.cells.indices.filter { grid.cells[$0].role == .body }
  grid.cells[body[0]].paragraphs = what.map(entry)
  grid.cells[body[0]].repetition = .text
  grid.cells[body[1]].paragraphs = entries.map(entry)
  return compose(grid, style: style, shaper: SquareShaper())
}

/// The number of the entries' lines in each part.
private func lineCounts(_ table: ComposedTable, first: Double, page: Double = 120) throws -> [Int] {
  let cell = try #require(table.grid.cells.indices.last)
  return try fragments(of: table, first: .points(first), following: .points(page)).map { part in
    guard let part, part.rows.contains(where: { $0.row == table.grid.cells[cell].rows.lowerBound }) else { return 0 }
    return (part.cutLines[cell] ?? table.cells[cell].lines.indices).count
  }
}

@Suite("Rows between entries") struct EntryBreakTests {
  @Test(
    "An entry stays whole, and the row goes on with the next one",
    arguments: [
      ([3, 3, 3], 70.0, [3, 6]), ([4, 4], 69.0, [4, 4]), ([2, 2, 2, 2], 61.0, [4, 4]),
      // A single line is no part of a row; of a single cell at least four lines continue.
      ([1, 8], 100.0, [0, 9]), ([4, 4, 1], 100.0, [4, 5]), ([3, 3, 3], 89.0, [3, 6]),
      // An entry without room waits for the next page.
      ([9], 100.0, [0, 9]),
    ] as [([Int], Double, [Int])])
  func entriesStayWhole(entries: [Int], first: Double, expected: [Int]) throws {
    #expect(try lineCounts(table(entries), first: first) == expected)
  }

  @Test("What a row is about stands whole in its first part, or the row waits")
  func whatItIsAboutStaysWhole() throws {
    #expect(try lineCounts(table([2, 2, 2, 2], what: [4]), first: 50) == [0, 8])
    #expect(try lineCounts(table([2, 2, 2, 2], what: [4]), first: 60) == [4, 4])
    #expect(try lineCounts(table([2, 2, 2, 2], what: [2, 2]), first: 50) == [0, 8])
  }

  @Test("A row higher than a page is cut between entries where that fills half of it, else between lines, and told")
  func higherThanAPage() throws {
    let between = table([4, 4, 4, 4])
    #expect(try lineCounts(between, first: 120) == [8, 8])
    #expect(try lineCounts(table([14]), first: 120) == [10, 4])
    for table in [between, table([14])] {
      let chapter = Chapter(name: "部", number: 1, anchor: Anchor("d1"), blocks: [.table(table.grid, table.style)])
      let size = Size(width: .points(100), height: .points(120))
      let made = paginated(chapter, size: size, rules: PageRules(.firstFit), shaper: SquareShaper())
      #expect(made.problems.map(\.fault) == [.rowCut])
    }
  }

  @Test("Pages may end at any of a row's entries: they are alike in height")
  func alikePages() {
    var style = plainStyle(columns: 2)
    style.breaks = BreakRules(rows: .betweenEntries)
    var grid = smallGrid([SmallSection(heading: "目", rows: [["あ", "あ"], ["取", "果"]])], form: .band)
    let last = grid.cells.count - 1
    grid.cells[last - 2].paragraphs = [entry(3)]
    grid.cells[last].paragraphs = Array(repeating: entry(2), count: 6)
    let blocks = [ComposedBlock.table(compose(grid, style: style, shaper: SquareShaper()))]
    func heights(_ breaking: PageBreaking) -> [Length] {
      var breaks = PageBreaks(PageFilling(blocks: blocks, height: .points(150)), rules: PageRules(breaking))
      return breaks.filledPages().map { $0.pieces[0].fragment?.height ?? .zero }
    }
    #expect(heights(.firstFit) == [.points(130), .points(60)])
    #expect(heights(.balanced) == [.points(110), .points(80)])
  }
}

@Suite("Closer lines") struct CloserLineTests {
  private func pages(_ lines: Int, closer: Int) -> [BodyPage] {
    var style = plainStyle(columns: 1)
    style.breaks = BreakRules()
    let grid = smallGrid([SmallSection(heading: "目", rows: Array(repeating: ["あ"], count: lines))], form: .band)
    let chapter = Chapter(name: "部", number: 1, anchor: Anchor("d1"), blocks: [.table(grid, style)])
    let size = Size(width: .points(100), height: .points(200))
    let rules = PageRules(leastFilled: 700, leastFilledLast: 500, mostCloser: closer)
    var trial = PageTrial(shaper: SquareShaper())
    let tried = trial.chapter(chapter, number: 1, width: size.width)
    let made = paginated(chapter, size: size, rules: rules, shaper: SquareShaper()).pages
    #expect(tried.pages(rules, height: size.height).count == made.count)
    return made
  }

  @Test("A line too many is taken in, by no more than it takes; two are not")
  func aPageIsSaved() {
    #expect(pages(19, closer: 0).count == 2)
    #expect(pages(19, closer: 100).map(\.used) == [.points(199.5)])
    #expect(pages(18, closer: 100).map(\.used) == [.points(200)])
    #expect(pages(19, closer: 40).map(\.used.points).max() ?? 0 > 100)
    #expect(pages(19, closer: 40).count == 2)
  }
}
