import Frames
import GoalBook
import Measure
import OrderedCollections
import Typesetting

/// The table of a part as a grid: a header row, then each objective as a band or a cell, with its rows.
///
/// Each initiative has a row of the grid with its sections beside it, and so has each aligned line; cells that several
/// of them share span their rows (``RowGrid``). The grid's rows of one row of the book are a group, which has that
/// row's node. The table and everything in it is added to the elements under `section`.
func partGrid(
  _ part: BookNode, of selection: Selection, _ design: TableDesign, in section: ElementID, _ elements: inout ElementTree
) -> TableGrid {
  let table = elements.add(.table, in: section)
  var builder = PartGridBuilder(design: design, selection: selection)
  builder.addHeader(in: elements.add(.tableHead, in: table), &elements)
  builder.body = elements.add(.tableBody, in: table)
  for objective in selection.objectives(of: part.id) { builder.add(objective, &elements) }
  return TableGrid(
    columnCount: design.columns.count, headerRowCount: builder.headerRowCount, rowCount: builder.rowCount,
    cells: builder.cells,
    groups: builder.groups, sections: builder.sections)
}

private struct PartGridBuilder {
  let design: TableDesign
  let selection: Selection
  var body = ElementTree.document
  var rowCount = 0
  var cells: [GridCell] = []
  var groups: [RowGroup] = []
  var sections: [GridSection] = []

  private var outline: Outline { selection.outline }

  init(design: TableDesign, selection: Selection) {
    self.design = design
    self.selection = selection
  }

  var headerRowCount: Int { design.groups.isEmpty ? 1 : 2 }

  /// Adds the columns' titles, and above them the titles that several columns share.
  mutating func addHeader(in head: ElementID, _ elements: inout ElementTree) {
    let rowElements = (0..<headerRowCount).map { _ in elements.add(.tableRow, in: head) }
    func add(_ text: String, rows: Range<Int>, columns: Range<Int>) {
      let cell = elements.add(
        .headerCell(of: .column, rows: rows.count, columns: columns.count), in: rowElements[rows.lowerBound])
      let title = Paragraph(
        text, style: design.headerStyle, element: elements.add(.paragraph, in: cell),
        name: text.replacing("\n", with: " "))
      cells.append(GridCell(rows: rows, columns: columns, paragraphs: [title], role: .header))
    }
    for (index, column) in design.columns.enumerated() {
      guard let group = design.groups.first(where: { $0.columns.contains(index) }) else {
        add(column.title, rows: 0..<headerRowCount, columns: index..<index + 1)
        continue
      }
      if group.columns.lowerBound == index { add(group.title, rows: 0..<1, columns: group.columns) }
    }
    for index in design.groups.flatMap(\.columns) {
      add(design.columns[index].title, rows: 1..<2, columns: index..<index + 1)
    }
    rowCount = headerRowCount
  }

  mutating func add(_ objective: BookNode, _ elements: inout ElementTree) {
    let firstGroup = groups.count
    var headingCell = cells.count
    let rows = selection.children(of: objective.id).map { BookRow($0, in: outline) }
    switch design.objective {
    case .band:
      addBand(objective, hasRows: !rows.isEmpty, &elements)
      for row in rows { add(row, beside: nil, &elements) }
    case .column:
      // An objective without rows gets an empty row, so that it is printed.
      let shown: [BookRow?] = rows.isEmpty ? [nil] : rows
      let height = shown.reduce(0) { $0 + ($1?.grid.lineCount ?? 1) }
      headingCell += design.columns.prefix { $0.content != .objective }.count
      for (index, row) in shown.enumerated() {
        add(row, beside: Heading(objective: objective, rowCount: height, isFirst: index == 0), &elements)
      }
    }
    var section = GridSection(
      groups: firstGroup..<groups.count, heading: headingCell, form: design.objective, mark: design.continuationMark)
    section.anchor = Anchor(of: objective.id)
    sections.append(section)
  }

  /// A row of the book with its grid.
  private struct BookRow {
    var node: BookNode
    var grid: RowGrid

    init(_ node: BookNode, in outline: Outline) {
      self.node = node
      grid = outline.grid(of: node.id)
    }
  }

  /// The objective of a row, where it is a cell beside its rows.
  private struct Heading {
    var objective: BookNode
    /// The number of the grid's rows that it spans.
    var rowCount: Int
    /// Whether the row is the objective's first, in which the cell begins.
    var isFirst: Bool
  }

  private mutating func addBand(_ objective: BookNode, hasRows: Bool, _ elements: inout ElementTree) {
    let row = rowCount..<rowCount + 1
    let width = design.columns.count
    let cell = elements.add(
      .headerCell(of: .column, rows: 1, columns: width), in: elements.add(.tableRow, in: body))
    cells.append(
      GridCell(
        rows: row, columns: 0..<width, paragraphs: [paragraph(for: objective, in: cell, &elements)], role: .heading))
    groups.append(RowGroup(rows: row, node: nil, keepsWithNext: hasRows))
    rowCount += 1
  }

  /// The objective's text, with the small label of its band where the layout has one.
  private func paragraph(
    for objective: BookNode, in cell: ElementID, _ elements: inout ElementTree
  ) -> Paragraph {
    let label = design.captionStyle.flatMap { style in
      design.caption.isEmpty || design.objective == .column
        ? nil
        : Paragraph.Label(
          design.caption, style: style, width: .natural(gap: design.captionGap),
          element: elements.add(.paragraph, in: cell))
    }
    return Paragraph(
      objective.text, style: design.objectiveStyle, label: label,
      element: elements.add(.paragraph, in: cell, node: objective.id), node: objective.id,
      name: ColumnRole.objective.title)
  }

  /// Adds the cells of a row of the book, or of an empty row.
  private mutating func add(_ row: BookRow?, beside heading: Heading?, _ elements: inout ElementTree) {
    let rows = rowCount..<rowCount + (row?.grid.lineCount ?? 1)
    let contents = design.columns.map { row?.grid.cells(of: $0.content) ?? [.init(lines: 0..<1, nodes: [])] }
    // For each column, the index of the cell that begins next.
    var upcoming = contents.map { _ in 0 }
    for line in 0..<rows.count {
      let rowElement = elements.add(.tableRow, in: body)
      for (column, content) in design.columns.map(\.content).enumerated() {
        if content == .objective {
          if let heading, heading.isFirst, line == 0 { addHeading(heading, in: column, rowElement, &elements) }
        } else if upcoming[column] < contents[column].count,
          contents[column][upcoming[column]].lines.lowerBound == line
        {
          add(contents[column][upcoming[column]], in: column, rowElement, &elements)
          upcoming[column] += 1
        }
      }
    }
    var group = RowGroup(rows: rows, node: row?.node.id, isReadAcross: row?.grid.isReadAcross ?? false)
    group.anchor = row.map { Anchor(of: $0.node.id) }
    groups.append(group)
    rowCount = rows.upperBound
  }

  /// Adds the cell of an objective beside its rows.
  private mutating func addHeading(
    _ heading: Heading, in column: Int, _ rowElement: ElementID, _ elements: inout ElementTree
  ) {
    let element = elements.add(.headerCell(of: .row, rows: heading.rowCount, columns: 1), in: rowElement)
    cells.append(
      GridCell(
        rows: rowCount..<rowCount + heading.rowCount, columns: column..<column + 1,
        paragraphs: [paragraph(for: heading.objective, in: element, &elements)], role: .heading))
  }

  private mutating func add(
    _ content: RowGrid.Cell, in index: Int, _ rowElement: ElementID, _ elements: inout ElementTree
  ) {
    let column = design.columns[index]
    let element = elements.add(.cell(rows: content.lines.count, columns: 1), in: rowElement)
    let kind = column.kind(in: outline.book)
    let context = CellContext(
      design: design, style: column.style(of: kind), outline: outline, cell: element,
      bullet: column.bullet ?? (kind == .list ? design.list.bullet : ""))
    let (first, last) = (rowCount + content.lines.lowerBound, rowCount + content.lines.upperBound)
    var cell = GridCell(rows: first..<last, columns: index..<index + 1, paragraphs: [])
    switch column.content {
    case .initiatives:
      cell.paragraphs = initiativeParagraphs(content.nodes, context, &elements)
      cell.repetition = .markedText
    case .sections:
      cell.paragraphs = sectionParagraphs(content.nodes, context, &elements)
      cell.repetition = .text
    case .field: cell.paragraphs = itemParagraphs(content.nodes, context, &elements)
    case .objective: break
    }
    cells.append(cell)
  }
}
