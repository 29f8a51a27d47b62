public import Frames
import Measure

/// The fragment as a finished box with tints, text and rules.
///
/// Everything that is repeated because of a page break (the caption, the header, a section's heading) is an artifact;
/// everything else belongs to its element. A header that is left out because a table above has the same is still read.
///
/// - Complexity: O(cells of the fragment).
public func place(_ fragment: TableFragment, of table: ComposedTable) -> Frame {
  let layout = FragmentLayout(fragment, of: table)
  var frame = Frame(size: Size(width: table.style.width, height: fragment.height))
  placeAnchors(of: fragment, table, layout, into: &frame)
  if fragment.headerRowCount == 0, !fragment.isContinuation { placeUnseenHeader(of: table, layout, into: &frame) }
  for area in layout.areas { tint(area, of: table, layout: layout, into: &frame) }
  if fragment.captionHeight > .zero {
    let caption = fragment.isContinuation ? table.repeatedCaption : table.caption
    let origin = Point(x: .zero, y: .zero)
    caption.place(caption.lines.indices, into: &frame, at: origin, repetition: fragment.isContinuation)
  }
  for area in layout.inReadingOrder(table) { set(area, of: table, fragment: fragment, layout: layout, into: &frame) }
  for placed in rules(layout, of: table) { frame.place(placed.item, at: placed.origin, as: placed.belonging) }
  if fragment.footMarkHeight > .zero {
    let origin = Point(x: .zero, y: layout.ys.last ?? .zero)
    table.footMark.place(table.footMark.lines.indices, into: &frame, at: origin, repetition: true)
  }
  return frame
}

/// Places the anchors of sections and groups where these begin.
private func placeAnchors(
  of fragment: TableFragment, _ table: ComposedTable, _ layout: FragmentLayout, into frame: inout Frame
) {
  let begunBefore = Set(fragment.provenance.filter { $0.part == .middle || $0.part == .last }.map(\.row))
  for (index, row) in fragment.rows.enumerated() {
    let group = table.groupOfRow[row.row]
    guard group >= 0, table.grid.groups[group].rows.lowerBound == row.row,
      !fragment.repeatedSections.contains(table.sectionOfGroup[group]) || table.grid.groups[group].node != nil,
      !(table.grid.groups[group].node.map(begunBefore.contains) ?? false)
    else { continue }
    let section = table.grid.sections[table.sectionOfGroup[group]]
    let anchors = [section.groups.lowerBound == group ? section.anchor : nil, table.grid.groups[group].anchor]
    for case let anchor? in anchors {
      frame.place(.anchor(anchor), at: Point(x: .zero, y: layout.ys[index]), as: .artifact(.layout))
    }
  }
}

/// Places the texts of a header that is not drawn at the table's head, so that they are read there.
private func placeUnseenHeader(of table: ComposedTable, _ layout: FragmentLayout, into frame: inout Frame) {
  for cell in table.grid.header {
    let origin = Point(x: layout.xs[cell.columns.lowerBound], y: layout.ys.first ?? .zero)
    for paragraph in cell.paragraphs {
      let text = paragraph.text.replacing("\n", with: " ")
      frame.place(.unseen(text), at: origin, as: .element(paragraph.element))
    }
  }
}

/// The places of a fragment's rows and columns, and the cell that fills each area.
struct FragmentLayout {
  let rows: [TableFragment.FragmentRow]
  /// The upper edges of the rows, and the lower edge of the last one.
  let ys: [Length]
  /// The left edges of the columns, and the right edge of the last one.
  let xs: [Length]
  let areas: [CellArea]
  /// The area that fills each of the fragment's rows and each column.
  let owners: [[Int]]

  struct CellArea {
    var cell: Int
    /// The rows of the fragment that the area spans.
    var rows: Range<Int>
    var columns: Range<Int>
  }

  init(_ fragment: TableFragment, of table: ComposedTable) {
    rows = fragment.rows
    ys = fragment.rows.reduce(into: [fragment.captionHeight]) { $0.append(($0.last ?? .zero) + $1.height) }
    xs = table.style.columnWidths.reduce(into: [.zero]) { $0.append(($0.last ?? .zero) + $1) }
    var areas: [CellArea] = []
    var owners = Array(repeating: Array(repeating: -1, count: table.grid.columnCount), count: rows.count)
    for (index, row) in rows.enumerated() {
      for column in 0..<table.grid.columnCount where owners[index][column] < 0 {
        let cell = table.owners[row.row][column]
        var end = index + 1
        while end < rows.count, table.owners[rows[end].row][column] == cell { end += 1 }
        let area = CellArea(cell: cell, rows: index..<end, columns: table.grid.cells[cell].columns)
        for spanned in area.rows { for column in area.columns { owners[spanned][column] = areas.count } }
        areas.append(area)
      }
    }
    self.areas = areas
    self.owners = owners
  }

  /// The areas in reading order: the header row by row, then group by group.
  ///
  /// In each group the order is: the heading, the cells of single rows with those that tell what the rows are about,
  /// then the cells that the rows share.
  func inReadingOrder(_ table: ComposedTable) -> [CellArea] {
    func key(_ area: CellArea) -> (Int, Int) {
      let cell = table.grid.cells[area.cell]
      let rank = cell.role == .heading ? 0 : cell.role == .header || cell.rows.count == 1 || cell.isRepeated ? 1 : 2
      return (table.groupOfRow[rows[area.rows.lowerBound].row], rank)
    }
    return areas.enumerated()
      .map { (key: key($0.element), offset: $0.offset, area: $0.element) }
      .sorted { ($0.key.0, $0.key.1, $0.offset) < ($1.key.0, $1.key.1, $1.offset) }
      .map(\.area)
  }

  func box(_ area: CellArea) -> Rectangle {
    let origin = Point(x: xs[area.columns.lowerBound], y: ys[area.rows.lowerBound])
    let size = Size(width: xs[area.columns.upperBound] - origin.x, height: ys[area.rows.upperBound] - origin.y)
    return Rectangle(origin: origin, size: size)
  }
}

private func tint(
  _ area: FragmentLayout.CellArea, of table: ComposedTable, layout: FragmentLayout, into frame: inout Frame
) {
  let ink =
    switch table.grid.cells[area.cell].role {
    case .header: table.style.headerTint
    case .heading: table.style.headingTint
    case .body: Tint.paper
    }
  let box = layout.box(area)
  guard box.size.height > .zero else { return }
  if ink != .paper { frame.place(.fill(box.size, .book(ink)), at: box.origin, as: .artifact(.layout)) }
  guard let edge = table.style.rules.bandEdge, table.grid.cells[area.cell].role == .heading,
    area.columns.count == table.grid.columnCount
  else { return }
  let strip = Size(width: edge.weight, height: box.size.height)
  frame.place(.fill(strip, .book(edge.ink)), at: box.origin, as: .artifact(.layout))
}

private func set(
  _ area: FragmentLayout.CellArea, of table: ComposedTable, fragment: TableFragment, layout: FragmentLayout,
  into frame: inout Frame
) {
  let cell = table.grid.cells[area.cell]
  let section = cell.role == .heading ? table.sectionOfHeading[area.cell] : nil
  let isRepeatedHeading = section.map(fragment.repeatedSections.contains) ?? false
  let stack = isRepeatedHeading ? table.repeated[section ?? 0] : table.cells[area.cell]
  let lines = fragment.cutLines[area.cell] ?? stack.lines.indices
  let box = layout.box(area)
  var origin = Point(x: box.left + table.style.leftPadding(of: cell), y: box.top + table.style.headPadding)
  if cell.role == .header, !table.style.hasHeaderAtTop {
    origin.y = box.top + (box.size.height - stack.height(lines)) / 2
  }
  let stoodBefore = isRepeatedHeading || cell.role == .header && fragment.isContinuation
  stack.place(lines, into: &frame, at: origin, repetition: stoodBefore)
  guard cell.role == .body, lines.lowerBound > 0 else { return }
  if let again = fragment.repeatedCells[area.cell] {
    again.place(again.lines.indices, into: &frame, at: origin, repetition: true)
  } else {
    repeatBegun(
      cell.repetition, of: stack, from: lines, room: box.size.height - table.style.padding, at: origin, &frame)
  }
}

/// Draws the repeated part of a cell that began on an earlier page and continues, or whose text had no room to be
/// repeated; as much as there is room for.
private func repeatBegun(
  _ repetition: CellRepetition, of stack: LineStack, from lines: Range<Int>, room: Length, at origin: Point,
  _ frame: inout Frame
) {
  switch repetition {
  case .nothing: break
  case .markedText:
    guard let first = stack.lines.first, let label = first.label, first.leading <= room else { return }
    let point = Point(x: origin.x + label.x, y: origin.y + first.baseline)
    frame.place(label.box, at: point, ink: label.ink, as: .artifact(.repetition(of: label.element)))
  case .text:
    guard lines.isEmpty else { return }
    stack.place(0..<stack.count(from: 0, fitting: room), into: &frame, at: origin, repetition: true)
  }
}
