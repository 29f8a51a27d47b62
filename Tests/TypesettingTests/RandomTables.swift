import Frames
import Measure
import TestSupport

@testable import Typesetting

// Tables of lines without text, which are made quickly: breaking only needs the number of lines and their height. Every
// line has an element of its own, so that a lost or repeated line is noticed.

/// Lines of that leading, three to an entry.
///
/// The second of every five has a little space before it, the third of every seven should not end a page.
func blankStack(_ count: Int, leading: Length = .points(10)) -> LineStack {
  var stack = LineStack()
  stack.lines = (0..<count).map { index in
    StackedLine(
      box: LineBox(runs: [], width: .points(20), ascent: .points(8), descent: .points(2)), x: .zero, label: nil,
      leading: leading, spaceBefore: index % 5 == 1 ? .points(1) : .zero, ink: .black, element: ElementID(index),
      em: leading, isLast: index == count - 1, keepsWithNext: index % 7 == 2,
      paragraph: index / 3)
  }
  return stack
}

/// The limits of a random table.
struct TableShape {
  /// The largest number of lines in a cell, of rows in a section, of sections, and of initiatives that share a row.
  var lines = 12
  var rows = 12
  var sections = 4
  var sharing = 3
  var columns = 1...9
  var headingLines = 4
  var headers = TableStyle.Headers.everyTable
}

/// A table of blank lines, the same for the same state of the generator.
func randomTable(_ shape: TableShape, breaks: BreakRules, using generator: inout SeededGenerator) -> ComposedTable {
  let form = generator.pick(GridSection.HeadingForm.allCases)
  let bodyColumns = Int.random(in: shape.columns, using: &generator)
  let columns = bodyColumns + (form == .column ? 1 : 0)
  let firstBody = columns - bodyColumns
  var cells: [GridCell] = []
  var stacks: [LineStack] = []
  func add(_ rows: Range<Int>, _ columns: Range<Int>, _ role: CellRole, lines: Int) {
    cells.append(GridCell(rows: rows, columns: columns, paragraphs: [], role: role))
    stacks.append(blankStack(lines))
  }
  for column in 0..<columns { add(0..<1, column..<column + 1, .header, lines: 1) }
  var groups: [RowGroup] = []
  var sections: [GridSection] = []
  var repeated: [LineStack] = []
  var row = 1
  for section in 0..<Int.random(in: 1...shape.sections, using: &generator) {
    let firstGroup = groups.count
    let heading = cells.count
    let headingLines = Int.random(in: 1...max(1, shape.headingLines), using: &generator)
    if form == .band {
      add(row..<row + 1, 0..<columns, .heading, lines: headingLines)
      groups.append(RowGroup(rows: row..<row + 1, node: nil, keepsWithNext: true))
      row += 1
    } else {
      add(row..<row + 1, 0..<1, .heading, lines: headingLines)
    }
    let firstRow = row
    for index in 0..<Int.random(in: 1...shape.rows, using: &generator) {
      let sharing = generator.oneIn(4) ? Int.random(in: 1...shape.sharing, using: &generator) : 1
      // Several initiatives share cells, or one initiative has several lines.
      let isReadAcross = sharing > 1 && generator.oneIn(2)
      for column in firstBody..<columns {
        let isShared = (column > firstBody) != isReadAcross || isReadAcross && column == columns - 1
        for part in 0..<(isShared ? 1 : sharing) {
          let rows = isShared ? row..<row + sharing : row + part..<row + part + 1
          let most = generator.oneIn(20) ? shape.lines * 3 : shape.lines
          add(
            rows, column..<column + 1, .body,
            lines: generator.oneIn(8) ? 0 : Int.random(in: 0...most, using: &generator))
          if column == firstBody { cells[cells.count - 1].repetition = columns % 2 == 0 ? .markedText : .text }
        }
      }
      groups.append(
        RowGroup(
          rows: row..<row + sharing, node: rowNode(section + 1, index + 1),
          isReadAcross: isReadAcross && bodyColumns > 2))
      row += sharing
    }
    if form == .column { cells[heading].rows = firstRow..<row }
    sections.append(GridSection(groups: firstGroup..<groups.count, heading: heading, form: form, mark: "続"))
    repeated.append(blankStack(headingLines + (generator.oneIn(3) ? 1 : 0)))
  }
  let grid = TableGrid(
    columnCount: columns, headerRowCount: 1, rowCount: row, cells: cells, groups: groups, sections: sections)
  var style = plainStyle(columns: columns)
  (style.headPadding, style.footPadding) = (.points(2), .points(3))
  (style.breaks, style.headers) = (breaks, shape.headers)
  return ComposedTable(
    grid: grid, style: style, cells: stacks, repeated: repeated,
    footMark: blankStack(breaks.footMark == nil ? 0 : 1, leading: .points(8)))
}

/// Random break rules.
func randomBreaks(using generator: inout SeededGenerator) -> BreakRules {
  BreakRules(
    rows: generator.pick(BreakRules.Rows.allCases), sections: generator.pick(BreakRules.Sections.allCases),
    footMark: generator.oneIn(2) ? paragraph("つづく") : nil)
}

/// A table with rows of those heights, in points.
func bareTable(
  page: Double, header: Double, groups: [[Double]], sections: BreakRules.Sections = .mayBreak
) -> ComposedTable {
  bareTable(
    page: .points(page), header: .points(header), groups: groups.map { $0.map { Length.points($0) } },
    sections: sections)
}
