import Frames
import GoalBook
import Measure
import Provenance
import Typesetting

/// The content of a part's table one below the other (拡大版): a band for each objective, under it a card for each row, in
/// which the content of each column follows its title.
///
/// For page breaks it is a table of one column. In the tree of elements it is not a table: an objective is a heading,
/// the content of a row is paragraphs and lists under it, in the reading order of the table.
///
/// - Parameter level: the level of the objectives' headings.
func partCards(
  _ part: BookNode, of selection: Selection, _ design: TableDesign, _ cards: CardDesign, level: Int,
  in section: ElementID, _ elements: inout ElementTree
) -> TableGrid {
  let setter = CardSetter(outline: selection.outline, design: design, cards: cards)
  var cells: [GridCell] = []
  var groups: [RowGroup] = []
  var sections: [GridSection] = []
  func add(_ paragraphs: [Paragraph], _ role: CellRole, node: NodeID? = nil, keepsWithNext: Bool = false) {
    let rows = groups.count..<groups.count + 1
    cells.append(GridCell(rows: rows, columns: 0..<1, paragraphs: paragraphs, role: role))
    var group = RowGroup(rows: rows, node: node, keepsWithNext: keepsWithNext)
    group.anchor = node.map { Anchor(of: $0) }
    groups.append(group)
  }
  for objective in selection.objectives(of: part.id) {
    let first = groups.count
    let rows = selection.children(of: objective.id)
    let heading = setter.heading(objective, level: level, in: section, &elements)
    add([heading], .heading, keepsWithNext: !rows.isEmpty)
    for row in rows { add(setter.card(row, in: section, &elements), .body, node: row.id) }
    var goal = GridSection(
      groups: first..<groups.count, heading: cells.count - rows.count - 1, form: .band, mark: design.continuationMark)
    goal.anchor = Anchor(of: objective.id)
    sections.append(goal)
  }
  return TableGrid(
    columnCount: 1, headerRowCount: 0, rowCount: groups.count, cells: cells, groups: groups, sections: sections)
}

private struct CardSetter {
  let outline: Outline
  let design: TableDesign
  let cards: CardDesign

  func heading(
    _ objective: BookNode, level: Int, in section: ElementID, _ elements: inout ElementTree
  ) -> Paragraph {
    let element = elements.add(.heading(level: level), in: section)
    let label = design.captionStyle.flatMap { style in
      design.caption.isEmpty
        ? nil
        : Paragraph.Label(
          design.caption, style: style, width: .natural(gap: design.captionGap),
          element: elements.add(.span, in: element))
    }
    return Paragraph(
      objective.text, style: design.objectiveStyle, label: label,
      element: elements.add(.span, in: element, node: objective.id), node: objective.id,
      name: ColumnRole.objective.title)
  }

  /// The paragraphs of a row: first the content of each aligned line on its own, then what several lines share.
  func card(_ row: BookNode, in section: ElementID, _ elements: inout ElementTree) -> [Paragraph] {
    let grid = outline.grid(of: row.id)
    let columns = design.columns.filter { $0.content != .objective }
    let cells = columns.flatMap { column in
      grid.cells(of: column.content).filter { !$0.nodes.isEmpty }.map { (column: column, cell: $0) }
    }
    func isShared(_ lines: Range<Int>) -> Bool { grid.lineCount > 1 && lines.count > 1 }
    let own = (0..<grid.lineCount).flatMap { line in
      cells.filter { $0.cell.lines.lowerBound == line && !isShared($0.cell.lines) }
    }
    var paragraphs: [Paragraph] = []
    for (column, cell) in own + cells.filter({ isShared($0.cell.lines) }) {
      var added = self.paragraphs(column, cell.nodes, in: section, &elements)
      if !paragraphs.isEmpty, !added.isEmpty { added[0].spaceBefore = cards.gap }
      paragraphs += added
    }
    return paragraphs
  }

  private func paragraphs(
    _ column: TableDesign.Column, _ nodes: [BookNode], in section: ElementID, _ elements: inout ElementTree
  ) -> [Paragraph] {
    let kind = column.kind(in: outline.book)
    let context = CellContext(
      design: design, style: column.style, outline: outline, cell: section,
      bullet: column.bullet ?? (kind == .list ? design.list.bullet : ""))
    if column.content == .initiatives { return initiativeParagraphs(nodes, context, &elements) }
    let title = column.title.replacing("\n", with: "")
    // Short values are beside their title, and so are sections.
    let isShort = kind != .list || column.content == .sections
    if isShort, nodes.allSatisfy({ outline.children(of: $0.id).first { _ in true } == nil }) {
      return nodes.enumerated().map { index, node in
        let text = index == 0 ? title : ""
        let element = elements.add(.paragraph, in: section, node: node.id, textStart: text.unicodeScalars.count)
        return Paragraph(
          node.text, style: column.style, label: .init(text, style: cards.label, width: .fixed(cards.indent)),
          element: element, node: node.id)
      }
    }
    let heading = Paragraph(
      title, style: cards.label, keepsWithNext: true, element: elements.add(.paragraph, in: section))
    let items: [Paragraph] =
      column.content == .sections
      ? sectionParagraphs(nodes, context, &elements) : itemParagraphs(nodes, context, &elements)
    // A title that fits into the indent is beside the first item.
    let em = cards.label.face.size
    let isBeside = em * title.count + em / 2 <= cards.indent
    return [heading]
      + items.enumerated().map { index, item in
        var item = item
        item.indent += cards.indent
        if index == 0 { item.spaceBefore = isBeside ? -cards.label.leading : .zero }
        return item
      }
  }
}
