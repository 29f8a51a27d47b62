import Frames
import Measure
import TestSupport
import Testing

@testable import Typesetting

/// The parts of a table, and the room that each had: that of `first` only where the first page holds a part.
private func parts(
  _ table: ComposedTable, first: Length, page: Length
) throws(TableTooTall) -> (parts: [TableFragment], heights: [Length]) {
  let cut = try fragments(of: table, first: first, following: page)
  let isLater = cut.first.map { $0 == nil } ?? false
  let parts = cut.compactMap(\.self)
  return (parts, parts.indices.map { $0 == 0 && !isLater ? first : page })
}

/// The heights of type areas from A6 to A3, in points, and of some with room for only a few lines.
private let pageHeights: [Double] = [60, 95, 150, 340, 420, 520, 700, 760, 1080]

@Test(arguments: 0..<20)
func randomTablesStandWholeOverPages(batch: Int) throws {
  for offset in 0..<100 {
    var generator = SeededGenerator(seed: UInt64(batch * 100 + offset))
    var shape = TableShape()
    switch generator.pick([0, 1, 2, 3, 4]) {
    case 0: shape = TableShape(lines: 400, rows: 3, sections: 2, columns: 1...3)
    case 1: shape = TableShape(lines: 3, rows: 60, sections: 2, columns: 1...3)
    case 2: shape.headingLines = 90
    case 3: shape = TableShape(lines: 40, rows: 6, sharing: 6, columns: 2...5)
    default: break
    }
    let table = randomTable(shape, breaks: randomBreaks(using: &generator), using: &generator)
    let page = Length.points(generator.pick(pageHeights))
    let first = page.scaled(by: generator.oneIn(3) ? 1 : Double.random(in: 0...1, using: &generator))
    let (parts, heights) = try parts(table, first: first, page: page)
    #expect(tableFaults(in: parts, of: table, heights: heights, wholePage: page) == [], "seed \(batch * 100 + offset)")
  }
}

@Test(arguments: BreakRules.Rows.allCases, BreakRules.Sections.allCases)
func twelveRowsAtEveryBreakPosition(rows: BreakRules.Rows, sections: BreakRules.Sections) throws {
  for seed in 0..<4 as Range<UInt64> {
    var generator = SeededGenerator(seed: 900 + seed)
    var shape = TableShape(lines: 5, rows: 12, sections: 1, columns: 3...3)
    shape.sharing = 2
    let mark = seed % 2 == 0 ? paragraph("つづく") : nil
    let breaks = BreakRules(rows: rows, sections: sections, footMark: mark)
    var table = randomTable(shape, breaks: breaks, using: &generator)
    while table.grid.groups.count(where: { $0.node != nil }) != 12 {
      table = randomTable(shape, breaks: breaks, using: &generator)
    }
    let page = Length.points(300)
    for left in 0...300 {
      let first = Length.points(Double(left))
      let (parts, heights) = try parts(table, first: first, page: page)
      #expect(tableFaults(in: parts, of: table, heights: heights, wholePage: page) == [], "\(left) pt left")
    }
  }
}
