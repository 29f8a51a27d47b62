import Frames
import GoalBook
import Measure
import OrderedCollections
import Typesetting

/// The table of a part as a grid: a header row, and for each objective its band or its cell and its rows.
///
/// Each initiative has a row of the grid with its sections beside it; what several initiatives share spans their rows.
/// The grid's rows that make up one row of the book are a group, which knows that row. The table and all that is in it
/// are added to the elements under `section`.
func partGrid(
  _ part: BookNode, of selection: Selection, _ design: TableDesign, in section: ElementID, _ elements: inout ElementTree
) -> TableGrid {
  let table = elements.add(.table, in: section)
  var builder = PartGridBuilder(design: design, selection: selection)
  builder.addHeader(in: elements.add(.tableHead, in: table), &elements)
  builder.body = elements.add(.tableBody, in: table)
  for objective in selection.objectives(of: part.id) { builder.add(objective, &elements) }
  return TableGrid(
    columnCount: design.columns.count, headerRowCount: 1, rowCount: builder.rowCount, cells: builder.cells,
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

  mutating func addHeader(in head: ElementID, _ elements: inout ElementTree) {
    let row = elements.add(.tableRow, in: head)
    for (index, column) in design.columns.enumerated() {
      let cell = elements.add(.headerCell(of: .column, rows: 1, columns: 1), in: row)
      let title = Paragraph(
        column.title, style: design.headerStyle, element: elements.add(.paragraph, in: cell), name: column.title)
      cells.append(GridCell(rows: 0..<1, columns: index..<index + 1, paragraphs: [title], role: .header))
    }
    rowCount = 1
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
      // An objective without rows has an empty one, so that it is seen.
      let shown: [BookRow?] = rows.isEmpty ? [nil] : rows
      let height = shown.reduce(0) { $0 + gridRowCount($1) }
      headingCell += design.columns.prefix { $0.content != .objective }.count
      for (index, row) in shown.enumerated() {
        add(row, beside: Heading(objective: objective, rowCount: height, isFirst: index == 0), &elements)
      }
    }
    sections.append(
      GridSection(
        groups: firstGroup..<groups.count, heading: headingCell, form: design.objective,
        mark: design.continuationMark))
  }

  /// A row of the book with its initiatives at hand.
  private struct BookRow {
    var node: BookNode
    var initiatives: [BookNode]

    init(_ node: BookNode, in outline: Outline) {
      self.node = node
      initiatives = outline.initiatives(of: node.id)
    }
  }

  /// The objective of a row, where it stands in a cell beside its rows.
  private struct Heading {
    var objective: BookNode
    /// The rows of the grid that it spans.
    var rowCount: Int
    /// Whether the row is the objective's first, in which its cell begins.
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

  /// The objective's text with the small label of its band, if the layout has one.
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

  /// The rows of the grid that a row of the book takes: one for each initiative.
  private func gridRowCount(_ row: BookRow?) -> Int { max(1, row?.initiatives.count ?? 0) }

  /// The cells of a row of the book, or of an empty row.
  private mutating func add(_ row: BookRow?, beside heading: Heading?, _ elements: inout ElementTree) {
    let rows = rowCount..<rowCount + gridRowCount(row)
    for offset in 0..<rows.count {
      let rowElement = elements.add(.tableRow, in: body)
      for column in design.columns.indices {
        if let cell = cell(column, line: offset, of: row, on: rows, beside: heading, in: rowElement, &elements) {
          cells.append(cell)
        }
      }
    }
    groups.append(RowGroup(rows: rows, node: row?.node.id))
    rowCount = rows.upperBound
  }

  /// The cell of a column that begins in grid row `offset` of those that a row of the book takes; nil where none does.
  private func cell(
    _ index: Int, line offset: Int, of row: BookRow?, on rows: Range<Int>, beside heading: Heading?,
    in rowElement: ElementID, _ elements: inout ElementTree
  ) -> GridCell? {
    let column = design.columns[index]
    var cell = GridCell(rows: rows, columns: index..<index + 1, paragraphs: [])
    func context(_ element: ElementID) -> CellContext {
      let kind = column.kind(in: outline.book)
      return CellContext(
        design: design, style: column.style(of: kind), outline: outline, cell: element, kind: kind)
    }
    switch column.content {
    case .objective:
      guard let heading, heading.isFirst, offset == 0 else { return nil }
      let element = elements.add(.headerCell(of: .row, rows: heading.rowCount, columns: 1), in: rowElement)
      cell.rows = rowCount..<rowCount + heading.rowCount
      cell.role = .heading
      cell.paragraphs = [paragraph(for: heading.objective, in: element, &elements)]
    case .field(let key):
      // What the initiatives share stands in the first of their rows.
      guard offset == 0 else { return nil }
      let element = elements.add(.cell(rows: rows.count, columns: 1), in: rowElement)
      if let row {
        cell.paragraphs = itemParagraphs(outline.items(of: row.node.id, key), context(element), &elements)
      }
    case .initiatives, .sections:
      cell.rows = rows.lowerBound + offset..<rows.lowerBound + offset + 1
      cell.repetition = column.content == .initiatives ? .markedText : .text
      let element = elements.add(.cell(rows: 1, columns: 1), in: rowElement)
      if let row, row.initiatives.indices.contains(offset) {
        let set = column.content == .initiatives ? initiativeParagraphs : sectionParagraphs
        cell.paragraphs = set(row.initiatives[offset], context(element), &elements)
      }
    }
    return cell
  }
}
