import Diagnostics
import Frames
import GoalBook
import Measure
import OrderedCollections
import Typesetting

/// The table of a pillar as a grid: a header row, and for each objective its band or its cell and its rows.
///
/// Each initiative has a row of the grid with its sections beside it; what several initiatives share spans their rows.
/// The grid's rows that make up one row of the book are a group, named by the row's id. The table and all that is in it
/// are added to the elements under `section`.
func pillarGrid(
  _ pillar: ChosenPillar, of department: String, _ design: TableDesign, in section: ElementID,
  _ elements: inout ElementTree
) -> TableGrid {
  let table = elements.add(.table, in: section)
  var builder = PillarGridBuilder(design: design, department: department, pillar: pillar.number)
  builder.addHeader(in: elements.add(.tableHead, in: table), &elements)
  builder.body = elements.add(.tableBody, in: table)
  for objective in pillar.objectives { builder.add(objective, &elements) }
  return TableGrid(
    columnCount: design.columns.count, headerRowCount: 1, rowCount: builder.rowCount, cells: builder.cells,
    groups: builder.groups, sections: builder.sections)
}

private struct PillarGridBuilder {
  let design: TableDesign
  let department: String
  let pillar: Int
  var body = ElementTree.document
  var rowCount = 0
  var cells: [GridCell] = []
  var groups: [RowGroup] = []
  var sections: [GridSection] = []

  init(design: TableDesign, department: String, pillar: Int) {
    self.design = design
    self.department = department
    self.pillar = pillar
  }

  mutating func addHeader(in head: ElementID, _ elements: inout ElementTree) {
    let row = elements.add(.tableRow, in: head)
    for (index, column) in design.columns.enumerated() {
      let cell = elements.add(.headerCell(of: .column, rows: 1, columns: 1), in: row)
      let title = Paragraph(
        column.title, style: design.headerStyle, element: elements.add(.paragraph, in: cell), owner: column.title)
      cells.append(GridCell(rows: 0..<1, columns: index..<index + 1, paragraphs: [title], role: .header))
    }
    rowCount = 1
  }

  mutating func add(_ objective: ChosenObjective, _ elements: inout ElementTree) {
    let firstGroup = groups.count
    var headingCell = cells.count
    switch design.objective {
    case .band:
      addBand(objective, &elements)
      for row in objective.rows { add(row, beside: nil, &elements) }
    case .column:
      // An objective without rows has an empty one, so that it is seen.
      let rows: [ChosenRow?] = objective.rows.isEmpty ? [nil] : objective.rows
      let height = rows.reduce(0) { $0 + gridRowCount($1) }
      headingCell += design.columns.prefix { $0.content != .objective }.count
      for (index, row) in rows.enumerated() {
        add(row, beside: Heading(objective: objective, rowCount: height, isFirst: index == 0), &elements)
      }
    }
    sections.append(
      GridSection(
        groups: firstGroup..<groups.count, heading: headingCell, form: design.objective,
        mark: design.continuationMark))
  }

  /// The objective of a row, where it stands in a cell beside its rows.
  private struct Heading {
    var objective: ChosenObjective
    /// The rows of the grid that it spans.
    var rowCount: Int
    /// Whether the row is the objective's first, in which its cell begins.
    var isFirst: Bool
  }

  private mutating func addBand(_ objective: ChosenObjective, _ elements: inout ElementTree) {
    let row = rowCount..<rowCount + 1
    let width = design.columns.count
    let cell = elements.add(
      .headerCell(of: .column, rows: 1, columns: width), in: elements.add(.tableRow, in: body))
    cells.append(
      GridCell(
        rows: row, columns: 0..<width, paragraphs: [paragraph(for: objective, in: cell, &elements)], role: .heading))
    groups.append(RowGroup(rows: row, name: nil, keepsWithNext: !objective.rows.isEmpty))
    rowCount += 1
  }

  /// The objective's text with the small label of its band, if the layout has one.
  private func paragraph(
    for objective: ChosenObjective, in cell: ElementID, _ elements: inout ElementTree
  ) -> Paragraph {
    let label = design.captionStyle.flatMap { style in
      design.caption.isEmpty || design.objective == .column
        ? nil
        : Paragraph.Label(
          design.caption, style: style, width: .natural(gap: design.captionGap),
          element: elements.add(.paragraph, in: cell))
    }
    let id = TextID.objective(department: department, pillar: pillar, objective: objective.number)
    return Paragraph(
      objective.text, style: design.objectiveStyle, label: label,
      element: elements.add(.paragraph, in: cell, name: id.description), source: objective.place.span,
      owner: ColumnRole.objective.title)
  }

  /// The rows of the grid that a row of the book takes: one for each initiative.
  private func gridRowCount(_ row: ChosenRow?) -> Int { max(1, row?.row.initiatives.count ?? 0) }

  /// The cells of a row of the book, or of an empty row.
  private mutating func add(_ row: ChosenRow?, beside heading: Heading?, _ elements: inout ElementTree) {
    let rows = rowCount..<rowCount + gridRowCount(row)
    for offset in 0..<rows.count {
      let rowElement = elements.add(.tableRow, in: body)
      for (index, column) in design.columns.enumerated() {
        var cell = GridCell(rows: rows, columns: index..<index + 1, paragraphs: [])
        switch column.content {
        case .objective:
          guard let heading, heading.isFirst, offset == 0 else { continue }
          let element = elements.add(.headerCell(of: .row, rows: heading.rowCount, columns: 1), in: rowElement)
          cell.rows = rowCount..<rowCount + heading.rowCount
          cell.role = .heading
          cell.paragraphs = [paragraph(for: heading.objective, in: element, &elements)]
        case .field(let key):
          // What the initiatives share stands in the first of their rows.
          guard offset == 0 else { continue }
          let element = elements.add(.cell(rows: rows.count, columns: 1), in: rowElement)
          if let row {
            let context = CellContext(design: design, style: column.style, row: row.id, cell: element)
            cell.paragraphs = itemParagraphs(row.row.cells[key] ?? [], of: key, context, &elements)
          }
        case .initiatives, .sections:
          cell.rows = rows.lowerBound + offset..<rows.lowerBound + offset + 1
          cell.repetition = column.content == .initiatives ? .label : .text
          let element = elements.add(.cell(rows: 1, columns: 1), in: rowElement)
          if let row, row.row.initiatives.indices.contains(offset) {
            let context = CellContext(design: design, style: column.style, row: row.id, cell: element)
            cell.paragraphs =
              column.content == .initiatives
              ? initiativeParagraphs(row.row.initiatives[offset], offset + 1, context, &elements)
              : sectionParagraphs(row.row.initiatives[offset], offset + 1, context, &elements)
          }
        }
        cells.append(cell)
      }
    }
    groups.append(RowGroup(rows: rows, name: row?.id.description))
    rowCount = rows.upperBound
  }
}
