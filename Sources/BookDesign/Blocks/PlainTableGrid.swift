import Frames
import GoalBook
import LineComposition
import Measure
import Provenance
import Typesetting

/// A plain table with the nodes of its texts; a table made from the book has no nodes.
struct PlainTableContent {
  var table: PlainTable
  var caption: BookNode?
  /// Titles that several columns share, by the first of these columns; and the columns' titles, by column.
  var groups: [Int: BookNode] = [:]
  var titles: [Int: BookNode] = [:]
  /// The cells by row and column.
  var cells: [[BookNode]] = []

  init(_ table: PlainTable, _ node: BookNode, in outline: Outline) {
    self.table = table
    for child in outline.children(of: node.id) {
      switch child.kind {
      case .detail(.caption): caption = child
      case .detail(.columnGroup): groups[child.ordinal - 1] = child
      case .detail(.columnTitle): titles[child.ordinal - 1] = child
      case .detail(.tableRow): cells.append(Array(outline.children(of: child.id)))
      default: break
      }
    }
  }

  func cell(_ row: Int, _ column: Int) -> BookNode? { cells.indices.contains(row) ? cells[row][column] : nil }
}

/// A plain table as a block; its elements are added under `section`.
func plainTable(
  _ content: PlainTableContent, design: TextDesign, layout: ResolvedLayout, measure: Length, in section: ElementID,
  _ elements: inout ElementTree
) -> Block {
  var builder = PlainGridBuilder(content: content, design: design)
  let table = elements.add(.table, in: section)
  let caption = builder.caption(in: table, mark: layout.layout.table.continuationMark, &elements)
  builder.addHeader(in: table, &elements)
  builder.addBody(in: table, &elements)
  let grid = TableGrid(
    columnCount: content.table.columns.count, headerRowCount: content.table.headerRows, rowCount: builder.rowCount,
    cells: builder.cells, groups: builder.groups,
    sections: builder.groups.isEmpty
      ? [] : [GridSection(groups: 0..<builder.groups.count, heading: nil, form: .column, mark: "")],
    caption: caption)
  var style = tableStyle(layout.layout.table, widths: [])
  style.columnWidths = builder.widths(within: measure, padding: style.sidePadding)
  style.pointColumns = Set(content.table.columns.indices.filter { content.table.columns[$0].alignment == .decimal })
  style.rules.besideTotals = style.rules.belowHeader
  (style.spaceBefore, style.spaceAfter) = (design.tableGap, design.tableGap)
  style.captionGap = design.captionStyle.face.size / 3
  return .table(grid, style)
}

private struct PlainGridBuilder {
  let content: PlainTableContent
  let design: TextDesign
  var rowCount = 0
  var cells: [GridCell] = []
  var groups: [RowGroup] = []

  private var table: PlainTable { content.table }

  init(content: PlainTableContent, design: TextDesign) {
    self.content = content
    self.design = design
  }

  func caption(in table: ElementID, mark: String, _ elements: inout ElementTree) -> TableCaption? {
    guard let text = content.table.caption?.text else { return nil }
    let element = elements.add(.caption, in: table, node: content.caption?.id)
    return TableCaption(
      Paragraph(
        text, style: design.captionStyle, keepsWithNext: true, element: element, node: content.caption?.id, name: text),
      mark: mark)
  }

  /// Adds the columns' titles, above them the titles that several share, and the first row where it belongs to the
  /// header.
  mutating func addHeader(in tableElement: ElementID, _ elements: inout ElementTree) {
    guard table.headerRows > 0 else { return }
    let head = elements.add(.tableHead, in: tableElement)
    let rows = (0..<table.headerRows).map { _ in elements.add(.tableRow, in: head) }
    func add(_ text: PlacedText, _ node: BookNode?, _ cellRows: Range<Int>, _ columns: Range<Int>) {
      let cell = elements.add(
        .headerCell(of: .column, rows: cellRows.count, columns: columns.count), in: rows[cellRows.lowerBound])
      let element = elements.add(.paragraph, in: cell, node: node?.id)
      cells.append(
        GridCell(
          rows: cellRows, columns: columns,
          paragraphs: [
            Paragraph(text.text, style: design.cellHeaderStyle, element: element, node: node?.id, name: text.text)
          ], role: .header))
    }
    if table.hasGroups {
      for (index, column) in table.columns.enumerated() {
        guard let group = column.group else {
          add(column.title, content.titles[index], 0..<2, index..<index + 1)
          continue
        }
        if content.isGroupStart(index) {
          let count = table.columns[index...].prefix { $0.group == group }.count
          add(group, content.groups[index], 0..<1, index..<index + count)
        }
      }
      for (index, column) in table.columns.enumerated() where column.group != nil {
        add(column.title, content.titles[index], 1..<2, index..<index + 1)
      }
    } else {
      for (index, column) in table.columns.enumerated() {
        add(column.title, content.titles[index], 0..<1, index..<index + 1)
      }
      if table.headerRows == 2, let second = table.rows.first {
        for (index, cell) in second.cells.enumerated() { add(cell, content.cell(0, index), 1..<2, index..<index + 1) }
      }
    }
    rowCount = table.headerRows
  }

  /// Adds the rows below the header; in a table without a header, the columns have no titles.
  mutating func addBody(in tableElement: ElementID, _ elements: inout ElementTree) {
    let body = elements.add(.tableBody, in: tableElement)
    let first = table.headerRows == 2 && !table.hasGroups ? 1 : 0
    for (index, row) in table.rows.enumerated().dropFirst(first) {
      let rowElement = elements.add(.tableRow, in: body)
      let rows = rowCount..<rowCount + 1
      for (column, cell) in row.cells.enumerated() {
        let node = content.cell(index, column)
        let element = elements.add(.cell(rows: 1, columns: 1), in: rowElement)
        var gridCell = GridCell(rows: rows, columns: column..<column + 1, paragraphs: [])
        if !cell.text.isEmpty {
          gridCell.paragraphs = [
            Paragraph(
              cell.text, style: style(of: column), element: elements.add(.paragraph, in: element, node: node?.id),
              node: node?.id, name: cell.text)
          ]
        }
        cells.append(gridCell)
      }
      groups.append(
        RowGroup(
          rows: rows, node: nil, keepsWithNext: index + 1 < table.rows.count && table.rows[index + 1].isTotal,
          isTotal: row.isTotal))
      rowCount += 1
    }
  }

  private func style(of column: Int) -> TextStyle {
    var style = design.cellStyle
    switch table.columns[column].alignment {
    case .start: break
    case .center: style.alignment = .center
    case .end, .decimal: style.alignment = .end
    }
    return style
  }

  // MARK: Widths

  /// The widths of the columns: those of the longest texts.
  ///
  /// Where they need more than `measure`, the widest columns share what the others leave. Where they need at least 60 %
  /// of it, they are widened to fill it.
  func widths(within measure: Length, padding: Length) -> [Length] {
    let (body, head) = (design.cellStyle.face.size, design.cellHeaderStyle.face.size)
    let natural = table.columns.enumerated().map { index, column in
      let cells = table.rows.map { $0.cells[index].text.widthInEms }.max() ?? 0
      let text = max(body.scaled(by: cells), head.scaled(by: table.headerRows > 0 ? column.title.text.widthInEms : 0))
      // Half an em more than estimated, so that no underestimate breaks a line.
      return max(text + body / 2, body * 2) + padding * 2
    }
    let total = natural.reduce(.zero, +)
    guard total > measure else {
      // A table that nearly fills the measure is made to fill it.
      let isNearlyFull = total.units * 10 >= measure.units * 6
      let extra = isNearlyFull ? measure - total : .zero
      return shared(extra, over: natural)
    }
    return narrowed(natural, to: measure)
  }

  private func shared(_ extra: Length, over widths: [Length]) -> [Length] {
    let total = max(1, widths.reduce(.zero, +).units)
    var shared = widths.map { $0 + Length(units: extra.units * $0.units / total) }
    shared[shared.count - 1] += widths.reduce(extra, +) - shared.reduce(.zero, +)
    return shared
  }

  /// Widths that fill the measure: columns that need less than an equal share keep what they need; the others share the
  /// rest in proportion to their needs.
  private func narrowed(_ natural: [Length], to measure: Length) -> [Length] {
    var isKept = natural.map { _ in false }
    while true {
      let rest = measure - zip(natural, isKept).reduce(.zero) { $0 + ($1.1 ? $1.0 : .zero) }
      let open = isKept.count { !$0 }
      let further = natural.indices.filter { !isKept[$0] && natural[$0] * open <= rest }
      guard !further.isEmpty, further.count < open else {
        let wanted = max(1, zip(natural, isKept).reduce(0) { $0 + ($1.1 ? 0 : $1.0.units) })
        var widths = natural.indices.map { index in
          isKept[index] ? natural[index] : Length(units: rest.units * natural[index].units / wanted)
        }
        if let last = isKept.lastIndex(of: false) { widths[last] += measure - widths.reduce(.zero, +) }
        return widths
      }
      for index in further { isKept[index] = true }
    }
  }
}

extension PlainTableContent {
  /// Whether a column is the first of those that share its title.
  fileprivate func isGroupStart(_ index: Int) -> Bool {
    index == 0 || table.columns[index - 1].group != table.columns[index].group
  }
}

extension String {
  /// The estimated width of the longest line in ems: 1 for a Japanese character, 0.6 for one below U+2000.
  var widthInEms: Double {
    split(separator: "\n").map { line in
      line.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2000 ? 0.6 : 1) }
    }.max() ?? 0
  }
}
