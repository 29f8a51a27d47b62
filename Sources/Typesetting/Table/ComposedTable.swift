public import Frames
import LineComposition
import Measure

/// A table with its lines made and the heights of its rows known, not yet divided into pages.
public struct ComposedTable: Sendable {
  let grid: TableGrid
  let style: TableStyle
  /// The lines of each cell, in the grid's order.
  let cells: [LineStack]
  /// The lines of each section's heading in the form in which it is repeated.
  let repeated: [LineStack]
  /// The lines below a part that ends before its section does.
  let footMark: LineStack
  /// The lines of the caption, and their repeated form.
  let caption: LineStack
  let repeatedCaption: LineStack
  /// The marks behind texts that are repeated in a later part of their row.
  let marks: ContinuationMarks
  /// For each row and column, the cell that fills it.
  let owners: [[Int]]
  /// The group of each row; −1 for header rows.
  let groupOfRow: [Int]
  /// The section of each cell that is a heading.
  let sectionOfHeading: [Int: Int]
  /// The section of each group.
  let sectionOfGroup: [Int]
  /// The cells over one row alone, by their rows.
  let ownCells: [[Int]]
  /// The cells over several rows of each group, those over fewer rows first, without headings that span groups.
  let sharedCells: [[Int]]
  /// For each row, what it and the rows of its group below it hold.
  let rowsAhead: [RowsAhead]
  /// The height of each row while its group is whole, without spanning headings.
  let rowHeights: [Length]
  /// The height of the rows above each group, without the header's, and of all rows.
  private let groupTops: [Length]
  /// The problems found in the text.
  public let problems: [TypesettingProblem]

  /// The height of the header rows and of the caption above them, on any page.
  var headerHeight: Length { max(openingHeight(isContinuation: false), openingHeight(isContinuation: true)) }

  /// The height above the body's rows, where the table begins or where it continues.
  func openingHeight(isContinuation: Bool, hasHeader: Bool = true) -> Length {
    let caption = captionHeight(isContinuation: isContinuation)
    return hasHeader ? rowHeights[..<grid.headerRowCount].reduce(caption, +) : caption
  }

  /// Whether the table does without its header below `other`, the last table above it on the page.
  func sharesHeader(of other: ComposedTable) -> Bool {
    style.headers == .onceAPage && style.columnWidths == other.style.columnWidths
      && grid.header.elementsEqual(other.grid.header) {
        $0.rows == $1.rows && $0.columns == $1.columns && $0.paragraphs.map(\.text) == $1.paragraphs.map(\.text)
      }
  }

  /// The height of the caption and of the gap below it; zero without a caption.
  func captionHeight(isContinuation: Bool) -> Length {
    let stack = isContinuation ? repeatedCaption : caption
    return stack.lines.isEmpty ? .zero : stack.height + style.captionGap
  }

  /// The height that lines `range` of a cell need, with padding; zero where there is no line.
  func height(_ stack: LineStack, _ range: Range<Int>) -> Length {
    range.isEmpty ? .zero : stack.height(range) + style.padding
  }

  /// The height of a group that is whole.
  func height(of group: Int) -> Length { height(of: group..<group + 1) }

  /// The height of groups that are whole, without spanning headings.
  func height(of groups: Range<Int>) -> Length { groupTops[groups.upperBound] - groupTops[groups.lowerBound] }

  /// The table of finished lines, with one stack for each cell.
  init(
    grid: TableGrid, style: TableStyle, cells: [LineStack], repeated: [LineStack], footMark: LineStack,
    caption: LineStack = LineStack(), repeatedCaption: LineStack = LineStack(),
    marks: ContinuationMarks = ContinuationMarks()
  ) {
    self.grid = grid
    self.style = style
    self.cells = cells
    self.repeated = repeated
    self.footMark = footMark
    (self.caption, self.repeatedCaption) = (caption, repeatedCaption)
    self.marks = marks
    let byRowCount = cells.indices.sorted { (grid.cells[$0].rows.count, $0) < (grid.cells[$1].rows.count, $1) }
    var groupOfRow = Array(repeating: -1, count: grid.rowCount)
    for (index, group) in grid.groups.enumerated() { for row in group.rows { groupOfRow[row] = index } }
    let spanningHeadings = Set(grid.sections.filter { $0.form == .column }.compactMap(\.heading))
    var ownCells = Array(repeating: [Int](), count: grid.rowCount)
    var sharedCells = Array(repeating: [Int](), count: grid.groups.count)
    for cell in byRowCount where grid.cells[cell].role != .header && !spanningHeadings.contains(cell) {
      let rows = grid.cells[cell].rows
      if rows.count == 1 {
        ownCells[rows.lowerBound].append(cell)
      } else {
        sharedCells[groupOfRow[rows.lowerBound]].append(cell)
      }
    }
    var sectionOfGroup = Array(repeating: 0, count: grid.groups.count)
    var sectionOfHeading: [Int: Int] = [:]
    for (index, section) in grid.sections.enumerated() {
      for group in section.groups { sectionOfGroup[group] = index }
      if let cell = section.heading { sectionOfHeading[cell] = index }
    }
    var heights = Array(repeating: style.padding, count: grid.rowCount)
    for cell in byRowCount where !spanningHeadings.contains(cell) && !cells[cell].lines.isEmpty {
      stretch(&heights, grid.cells[cell].rows, to: cells[cell].height + style.padding)
    }
    owners = grid.owners()
    self.groupOfRow = groupOfRow
    self.sectionOfHeading = sectionOfHeading
    self.sectionOfGroup = sectionOfGroup
    self.ownCells = ownCells
    self.sharedCells = sharedCells
    var rowsAhead = Array(repeating: RowsAhead(), count: grid.rowCount)
    for group in grid.groups {
      var ahead = RowsAhead()
      for row in group.rows.reversed() {
        let counts = ownCells[row].map { cells[$0].lines.count }
        ahead.filledCells += counts.count { $0 > 0 }
        ahead.mostLines = max(ahead.mostLines, counts.max() ?? 0)
        rowsAhead[row] = ahead
      }
    }
    self.rowsAhead = rowsAhead
    rowHeights = heights
    groupTops = grid.groups.reduce(into: [.zero]) { tops, group in
      tops.append((tops.last ?? .zero) + heights[group.rows].reduce(.zero, +))
    }
    problems = cells.flatMap(\.problems) + caption.problems
  }
}

/// Sets the text of every cell of `grid` in its columns.
///
/// - Precondition: `style` has a width for each column.
/// - Complexity: O(text).
public func compose(_ grid: TableGrid, style: TableStyle, shaper: some TextShaper) -> ComposedTable {
  precondition(style.columnWidths.count == grid.columnCount, "a width for each column")
  let grid = grid.settingFigures(in: style.pointColumns)
  var cells = grid.cells.map { stack($0.paragraphs, measure: style.measure(of: $0), shaper: shaper) }
  alignFigures(in: &cells, of: grid, style, shaper: shaper)
  giveReadingsRoom(in: &cells, of: grid, style)
  let repeated = grid.sections.map { section in
    section.heading.map { heading in
      let cell = grid.cells[heading]
      return repeatedStack(
        cell.paragraphs, mark: section.mark, measure: style.measure(of: cell), shaper: shaper
      ).withReadingRoom(style)
    } ?? LineStack()
  }
  let footMark = stack(style.breaks.footMark.map { [$0] } ?? [], measure: style.width, shaper: shaper)
  var marks = ContinuationMarks(of: grid, style: style, shaper: shaper)
  for (index, cell) in cells.enumerated() where marks.standsAlone(behind: cell.lines.last, index, of: grid, style) {
    marks.standAlone(at: index)
  }
  return ComposedTable(
    grid: grid, style: style, cells: cells, repeated: repeated, footMark: footMark,
    caption: stack(grid.caption.map { [$0.text] } ?? [], measure: style.width, shaper: shaper),
    repeatedCaption: grid.caption.map {
      repeatedStack([$0.text], mark: $0.mark, measure: style.width, shaper: shaper)
    } ?? LineStack(), marks: marks)
}

/// The lines of a heading in its repeated form.
///
/// The mark follows the heading's label, in the label's type. Without a label it is on the last line, or on a line of
/// its own rather than broken in two.
func repeatedStack(
  _ heading: [Paragraph], mark: String, measure: Length, shaper: some TextShaper
) -> LineStack {
  guard var last = heading.last, !mark.isEmpty else { return stack(heading, measure: measure, shaper: shaper) }
  if let label = last.label, !label.text.isEmpty {
    last.label?.text += mark
    return stack(heading.dropLast() + [last], measure: measure, shaper: shaper)
  }
  last.text += mark
  let joined = stack(heading.dropLast() + [last], measure: measure, shaper: shaper)
  if joined.lines.last?.box.text.hasSuffix(mark) == true { return joined }
  var alone = last
  alone.text = mark
  alone.label = nil
  // Below the heading's text, not below its label.
  (alone.indent, alone.turnover) = (joined.lines.last?.x ?? alone.indent, .zero)
  return stack(heading + [alone], measure: measure, shaper: shaper)
}

/// Makes the last of `rows` higher, until the rows are `needed` high together.
func stretch(_ heights: inout [Length], _ rows: Range<Int>, to needed: Length) {
  let missing = needed - heights[rows].reduce(.zero, +)
  if missing > .zero, let last = rows.last { heights[last] += missing }
}
