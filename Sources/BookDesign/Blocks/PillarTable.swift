import OrderedCollections
import Frames
import GoalBook
import Measure
import Typesetting

/// The table of a pillar as a grid: a header row, and for each objective its band or its cell and its rows.
///
/// Each initiative has a row of the grid with its sections beside it; what several initiatives share spans their rows.
/// The grid's rows that make up one row of the book are a group, named by the row's id.
func pillarGrid(_ pillar: ChosenPillar, _ design: TableDesign, _ elements: inout ElementNumbers) -> TableGrid {
  var builder = PillarGridBuilder(design: design)
  builder.addHeader(&elements)
  for objective in pillar.objectives { builder.add(objective, &elements) }
  return TableGrid(
    columnCount: design.columns.count, headerRowCount: 1, rowCount: builder.rowCount, cells: builder.cells,
    groups: builder.groups, sections: builder.sections)
}

private struct PillarGridBuilder {
  let design: TableDesign
  var rowCount = 0
  var cells: [GridCell] = []
  var groups: [RowGroup] = []
  var sections: [GridSection] = []

  init(design: TableDesign) { self.design = design }

  mutating func addHeader(_ elements: inout ElementNumbers) {
    for (index, column) in design.columns.enumerated() {
      let title = Paragraph(column.title, style: design.headerStyle, element: elements.next(), owner: column.title)
      cells.append(GridCell(rows: 0..<1, columns: index..<index + 1, paragraphs: [title], role: .header))
    }
    rowCount = 1
  }

  mutating func add(_ objective: ChosenObjective, _ elements: inout ElementNumbers) {
    let firstGroup = groups.count
    let firstRow = rowCount
    let element = elements.next()
    let heading = heading(objective, element)
    let headingCell = cells.count
    let objectiveColumn = design.columns.firstIndex { $0.content == .objective }
    if let objectiveColumn {
      // How many rows it spans is known when they are there.
      cells.append(
        GridCell(
          rows: firstRow..<firstRow, columns: objectiveColumn..<objectiveColumn + 1, paragraphs: [heading],
          role: .heading))
    } else {
      let row = firstRow..<firstRow + 1
      cells.append(
        GridCell(rows: row, columns: 0..<design.columns.count, paragraphs: [heading], role: .heading))
      groups.append(RowGroup(rows: row, name: nil, keepsWithNext: !objective.rows.isEmpty))
      rowCount += 1
    }
    for row in objective.rows { add(row, &elements) }
    if objectiveColumn != nil, objective.rows.isEmpty { addEmptyRow() }
    if objectiveColumn != nil { cells[headingCell].rows = firstRow..<rowCount }
    sections.append(
      GridSection(
        groups: firstGroup..<groups.count, heading: headingCell, form: design.objective,
        mark: design.continuationMark))
  }

  /// The objective's text with the small label of its band, if the layout has one.
  private func heading(_ objective: ChosenObjective, _ element: ElementID) -> Paragraph {
    let label = design.captionStyle.flatMap { style in
      design.caption.isEmpty || design.objective == .column
        ? nil : Paragraph.Label(design.caption, style: style, width: .natural(gap: design.captionGap))
    }
    return Paragraph(
      objective.text, style: design.objectiveStyle, label: label, element: element,
      source: objective.place.span, owner: "組織目標")
  }

  private mutating func add(_ chosen: ChosenRow, _ elements: inout ElementNumbers) {
    let initiatives = chosen.row.initiatives
    let rows = rowCount..<rowCount + max(1, initiatives.count)
    for (offset, initiative) in initiatives.enumerated() {
      let row = rows.lowerBound + offset..<rows.lowerBound + offset + 1
      for (index, column) in design.columns.enumerated() {
        let context = RowContext(design: design, style: column.style, owner: chosen.id.description)
        let paragraphs: [Paragraph]
        switch column.content {
        case .objective, .field: continue
        case .initiatives: paragraphs = initiativeParagraphs(initiative, context, &elements)
        case .sections: paragraphs = sectionParagraphs(initiative, context, &elements)
        }
        let repetition: CellRepetition = column.content == .initiatives ? .label : .text
        cells.append(
          GridCell(rows: row, columns: index..<index + 1, paragraphs: paragraphs, repetition: repetition))
      }
    }
    for (index, column) in design.columns.enumerated() {
      let context = RowContext(design: design, style: column.style, owner: chosen.id.description)
      let paragraphs: [Paragraph]
      switch column.content {
      case .field(let key): paragraphs = itemParagraphs(chosen.row.cells[key] ?? [], context, &elements)
      case .initiatives where initiatives.isEmpty, .sections where initiatives.isEmpty: paragraphs = []
      case .objective, .initiatives, .sections: continue
      }
      cells.append(GridCell(rows: rows, columns: index..<index + 1, paragraphs: paragraphs))
    }
    groups.append(RowGroup(rows: rows, name: chosen.id.description))
    rowCount = rows.upperBound
  }

  /// A row for an objective that has none, so that it is seen.
  private mutating func addEmptyRow() {
    let row = rowCount..<rowCount + 1
    for (index, column) in design.columns.enumerated() where column.content != .objective {
      cells.append(GridCell(rows: row, columns: index..<index + 1, paragraphs: []))
    }
    groups.append(RowGroup(rows: row, name: nil))
    rowCount += 1
  }
}
