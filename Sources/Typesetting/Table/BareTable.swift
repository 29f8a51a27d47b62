import Frames
import LineComposition
public import Measure
import Provenance

/// A table of heights without text, for trying where its pages break.
///
/// A row is a single line; a row that does not fit on a page below the header has many lines, so that it can be cut.
///
/// - Parameters:
///   - page: the height of a page.
///   - header: the height of the header, which is repeated on every page.
///   - groups: for each section, the heights of its rows.
///   - sections: whether a page may end between the rows of a section.
/// - Returns: a table whose rows have their numbers, from 1, as ids.
public func bareTable(
  page: Length, header: Length, groups: [[Length]], sections: BreakRules.Sections
) -> ComposedTable {
  var cells = [GridCell(rows: 0..<1, columns: 0..<1, paragraphs: [], role: .header)]
  var stacks = [header > .zero ? blankLines(1, of: header) : LineStack()]
  var rows: [RowGroup] = []
  var parts: [GridSection] = []
  for heights in groups where !heights.isEmpty {
    let first = rows.count
    for height in heights {
      let row = rows.count + 1..<rows.count + 2
      cells.append(GridCell(rows: row, columns: 0..<1, paragraphs: []))
      stacks.append(height + header > page ? steps(height) : blankLines(1, of: height))
      rows.append(RowGroup(rows: row, node: NodeID(rows.count + 1)))
    }
    parts.append(GridSection(groups: first..<rows.count, heading: nil, form: .column, mark: ""))
  }
  let grid = TableGrid(
    columnCount: 1, headerRowCount: 1, rowCount: rows.count + 1, cells: cells, groups: rows, sections: parts)
  let style = TableStyle(
    columnWidths: [.points(1)], sidePadding: .zero, headPadding: .zero, footPadding: .zero, rules: TableRules(),
    breaks: BreakRules(sections: sections))
  return ComposedTable(
    grid: grid, style: style, cells: stacks, repeated: parts.map { _ in LineStack() }, footMark: LineStack())
}

private func blankLines(_ count: Int, of leading: Length) -> LineStack {
  let box = LineBox(runs: [], width: .zero, ascent: .zero, descent: .zero)
  let line = StackedLine(
    box: box, x: .zero, label: nil, leading: leading, spaceBefore: .zero, ink: .black, element: ElementID(0),
    em: leading, isLast: false)
  return LineStack(lines: Array(repeating: line, count: max(0, count)))
}

/// Lines of one point each, the last one higher by the remainder; at most ten thousand.
private func steps(_ height: Length) -> LineStack {
  let step = max(.points(1), height / 10_000)
  let count = height.units / step.units
  var stack = blankLines(count, of: step)
  if count > 0 { stack.lines[count - 1].leading += height - step * count }
  return stack
}
