import Frames
import GoalBook
import LineComposition
import Measure
import Provenance
import Typesetting

/// The chart of a book's parts (体系図): one row for each part, and one column with folios for each numbered title of the
/// book.
///
/// In a book without numbered titles each part has its row and its folio; with a single level, each objective.
///
/// - Parameter measure: the width that the chart fills.
/// - Returns: nil where there is nothing to list.
func partChart(
  of selection: Selection, _ design: ChartDesign, _ layout: ResolvedLayout, width measure: Length,
  in section: ElementID, _ elements: inout ElementTree
) -> [Block]? {
  let builder = ChartBuilder(selection, design, layout.layout.numberInks)
  let rows = builder.rows()
  guard !rows.isEmpty else { return nil }
  let grid = builder.grid(rows, mark: layout.layout.table.continuationMark, in: section, &elements)
  var style = tableStyle(layout.layout.table, widths: [])
  style.columnWidths = builder.widths(rows, within: measure, padding: style.sidePadding)
  style.rules.bandEdge = nil
  style.hasHeaderAtTop = true
  style.headerTint = .paper
  let titles = design.hasTitlesBelow ? builder.titles(in: section, &elements) : []
  return [.table(grid, style)] + titles
}

private struct ChartBuilder {
  let selection: Selection
  let design: ChartDesign
  let inks: NumberInks?
  /// The lowest level whose parts share numbered titles; nil where there is none.
  let level: Int?
  let headings: [Level.Heading]

  private var outline: Outline { selection.outline }
  private var levels: [Level] { outline.book.levels }
  private var isSingleLevel: Bool { levels.count == 1 }

  /// A row: its part of the highest level, its own node, its depth, and for each column of folios the target, nil for
  /// an empty cell.
  struct Row {
    var top: BookNode
    var node: BookNode
    var depth: Int
    var targets: [NodeID?]
  }

  init(_ selection: Selection, _ design: ChartDesign, _ inks: NumberInks?) {
    self.selection = selection
    self.design = design
    self.inks = inks
    let levels = selection.outline.book.levels
    level = levels.indices.last { $0 > 0 && levels[$0].namesPartsByNumber && !levels[$0].headings.isEmpty }
    let outline = selection.outline
    headings =
      level.map { level in
        let used = Set(outline.parts(ofLevel: level).filter { selection.contains($0.id) }.compactMap(\.number))
        return levels[level].headings.filter { used.contains($0.number) }
      } ?? []
  }

  func rows() -> [Row] { selection.parts().flatMap { top in rows(of: top, in: top, depth: 0) } }

  private func rows(of node: BookNode, in top: BookNode, depth: Int) -> [Row] {
    let parts = selection.parts(of: node.id)
    if let level {
      let inner = level > depth + 1 ? parts.flatMap { rows(of: $0, in: top, depth: depth + 1) } : []
      let numbered = parts.filter { $0.kind == .part(level: level) }
      let targets = headings.map { heading in numbered.first { $0.number == heading.number }?.id }
      if depth == 0, !inner.isEmpty {
        return numbered.isEmpty ? inner : [Row(top: top, node: node, depth: 1, targets: targets)] + inner
      }
      return [Row(top: top, node: node, depth: depth, targets: targets)] + inner
    }
    if isSingleLevel {
      let objectives = selection.objectives(of: node.id)
      return objectives.map { Row(top: top, node: $0, depth: 1, targets: [$0.id]) }
        + (objectives.isEmpty ? [Row(top: top, node: node, depth: 0, targets: [node.id])] : [])
    }
    let inner = parts.flatMap { rows(of: $0, in: top, depth: depth + 1) }
    if depth == 0, !inner.isEmpty { return inner }
    return [Row(top: top, node: node, depth: depth, targets: [node.id])] + inner
  }

  /// Whether nodes within parts of the highest level have a column of their own beside them.
  private func hasInner(_ rows: [Row]) -> Bool { rows.contains { $0.depth > 0 } }

  private var valueTitles: [String] { level == nil ? ["ページ"] : headings.map(\.title) }

  func grid(
    _ rows: [Row], mark: String, in section: ElementID, _ elements: inout ElementTree
  ) -> TableGrid {
    let table = elements.add(.table, in: section)
    let leading = hasInner(rows) ? 2 : 1
    var cells = header(leading, in: elements.add(.tableHead, in: table), &elements)
    let body = elements.add(.tableBody, in: table)
    var groups: [RowGroup] = []
    var sections: [GridSection] = []
    for (index, row) in rows.enumerated() {
      let line = index + 1..<index + 2
      let rowElement = elements.add(.tableRow, in: body)
      let isFirst = index == 0 || rows[index - 1].top.id != row.top.id
      if isFirst {
        let count = rows[index...].prefix { $0.top.id == row.top.id }.count
        let isAlone = row.depth == 0
        let cell = elements.add(
          .headerCell(of: .row, rows: count, columns: isAlone ? leading : 1), in: rowElement)
        var name = Paragraph(
          outline.titleNode(of: row.top.id)?.text ?? "", style: design.style,
          element: elements.add(.paragraph, in: cell),
          name: design.title)
        name.style.alignment = .start
        if leading > 1 || level == nil {
          sections.append(GridSection(groups: index..<index + count, heading: cells.count, form: .column, mark: mark))
        }
        cells.append(
          GridCell(
            rows: line.lowerBound..<line.lowerBound + count, columns: 0..<(isAlone ? leading : 1), paragraphs: [name],
            role: leading > 1 || level == nil ? .heading : .body))
      }
      if row.depth > 0 { cells.append(inner(row, line, in: rowElement, &elements)) }
      for (column, target) in row.targets.enumerated() {
        cells.append(value(row, column, target, line, leading, in: rowElement, &elements))
      }
      groups.append(RowGroup(rows: line, node: nil))
    }
    if sections.isEmpty { sections = [GridSection(groups: 0..<groups.count, heading: nil, form: .column, mark: "")] }
    return TableGrid(
      columnCount: leading + valueTitles.count, headerRowCount: 1, rowCount: rows.count + 1, cells: cells,
      groups: groups, sections: sections)
  }

  private func header(_ leading: Int, in head: ElementID, _ elements: inout ElementTree) -> [GridCell] {
    let row = elements.add(.tableRow, in: head)
    func cell(_ columns: Range<Int>, _ texts: [(text: String, style: TextStyle)]) -> GridCell {
      let cell = elements.add(.headerCell(of: .column, rows: 1, columns: columns.count), in: row)
      let paragraphs = texts.map { text, style in
        var style = style
        (style.alignment, style.tracking) = (.center, .zero)
        return Paragraph(text, style: style, element: elements.add(.paragraph, in: cell), name: design.title)
      }
      return GridCell(rows: 0..<1, columns: columns, paragraphs: paragraphs, role: .header)
    }
    var cells = [cell(0..<1, [(levels[0].noun, design.header)])]
    if leading > 1 { cells.append(cell(1..<2, [(innerNoun, design.header)])) }
    if level == nil { return cells + [cell(leading..<leading + 1, [("ページ", design.header)])] }
    return cells
      + headings.enumerated().map { index, heading in
        let (number, title) = (exchanged(design.number, heading.number), exchanged(design.header, heading.number))
        let texts = [("\(heading.number)", number), (heading.title, title)].prefix(design.hasTitlesBelow ? 1 : 2)
        return cell(leading + index..<leading + index + 1, Array(texts))
      }
  }

  /// The numbered titles as a list; nothing for a book without them.
  func titles(in section: ElementID, _ elements: inout ElementTree) -> [Block] {
    guard !headings.isEmpty else { return [] }
    let list = elements.add(.list(.counter), in: section)
    let paragraphs = headings.map { heading in
      let item = elements.add(.listItem, in: list)
      let label = Paragraph.Label(
        "\(heading.number)", style: exchanged(design.number, heading.number),
        width: .fixed(design.number.face.size * 2), element: elements.add(.label, in: item))
      return Paragraph(
        heading.title, style: design.header, label: label, spaceBefore: design.header.leading / 3,
        element: elements.add(.listBody, in: item), name: design.title)
    }
    return [.prose(Prose(paragraphs, spaceBefore: design.header.leading))]
  }

  /// The title of the column beside the parts of the highest level.
  private var innerNoun: String {
    if isSingleLevel { return ColumnRole.objective.title }
    return levels[1..<(level ?? levels.count)].map(\.noun).joined(separator: "・")
  }

  private func exchanged(_ style: TextStyle, _ number: Int) -> TextStyle {
    guard let inks, let level, min(inks.level, levels.count - 1) == level else { return style }
    return style.exchanged(inks.exchange(for: number))
  }

  private func inner(
    _ row: Row, _ line: Range<Int>, in rowElement: ElementID, _ elements: inout ElementTree
  ) -> GridCell {
    let cell = elements.add(.headerCell(of: .row, rows: 1, columns: 1), in: rowElement)
    let isPart = row.node.kind.isPart
    let title = isPart ? outline.fullTitle(of: row.node) : row.node.text
    var name = Paragraph(
      title, style: design.style, indent: design.style.face.size * max(0, row.depth - 1),
      element: elements.add(.paragraph, in: cell), name: design.title)
    (name.style.alignment, name.turnover) = (.start, design.style.face.size)
    return GridCell(rows: line, columns: 1..<2, paragraphs: [name])
  }

  private func value(
    _ row: Row, _ column: Int, _ target: NodeID?, _ line: Range<Int>, _ leading: Int, in rowElement: ElementID,
    _ elements: inout ElementTree
  ) -> GridCell {
    let cell = elements.add(.cell(rows: 1, columns: 1), in: rowElement)
    let columns = leading + column..<leading + column + 1
    guard let target else { return GridCell(rows: line, columns: columns, paragraphs: []) }
    var style = design.style
    (style.alignment, style.tracking) = (.center, .zero)
    let link = elements.add(.link, in: elements.add(.paragraph, in: cell))
    let name = level == nil ? row.node.text : "\(outline.furnitureName(of: row.node)) \(headings[column].number)"
    var folio = Paragraph("00", style: style, element: link, name: name)
    (folio.target, folio.isFolio) = (Anchor(of: target), true)
    return GridCell(rows: line, columns: columns, paragraphs: [folio])
  }

  // MARK: Widths

  /// The widths of the columns.
  ///
  /// Names have the width of the longest, up to a third of the measure; the columns of numbered titles share the rest
  /// equally. Where there are none, the column of inner nodes has the rest beside the folios.
  func widths(_ rows: [Row], within measure: Length, padding: Length) -> [Length] {
    let em = design.style.face.size
    let longest = rows.map { (outline.titleNode(of: $0.top.id)?.text ?? "").widthInEms }.max() ?? 1
    let name = min(measure / 3, em.scaled(by: max(longest, 3) + 1) + padding * 2)
    guard level != nil else {
      let folio = em * 4 + padding * 2
      return hasInner(rows) ? [name, measure - name - folio, folio] : [measure - folio, folio]
    }
    var leading = [name]
    if hasInner(rows) { leading.append(min(measure / 4, em * 10 + padding * 2)) }
    let rest = measure - leading.reduce(.zero, +)
    let count = max(1, headings.count)
    var widths = leading + headings.map { _ in rest / count }
    widths[widths.count - 1] += measure - widths.reduce(.zero, +)
    return widths
  }
}
