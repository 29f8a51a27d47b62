import Frames
import LineComposition
import Measure
import Provenance
import TestSupport
import Typesetting

// Tables for tests: square glyphs of 10 pt on a pitch of 10 pt, columns of 5 em and no padding, so that every number in
// a snapshot is a multiple of ten.

let body = TextStyle(face: FontFace(family: "Square", size: .points(10)), leading: .points(10))

func paragraph(_ text: String, _ element: Int = 0) -> Paragraph {
  Paragraph(text, style: body, element: ElementID(element), name: "row")
}

/// A style with `count` columns of 50 pt.
func plainStyle(columns count: Int, rules: TableRules = TableRules()) -> TableStyle {
  TableStyle(
    columnWidths: Array(repeating: .points(50), count: count), sidePadding: .zero, headPadding: .zero,
    footPadding: .zero, rules: rules)
}

/// The node of a row of a section, both counted from 1.
func rowNode(_ section: Int, _ row: Int) -> NodeID { NodeID(section * 100 + row) }

/// A section: its heading's text, and the texts of the cells of each of its rows.
struct SmallSection {
  var heading: String
  var rows: [[String]]
}

/// A table with a header 「頭」 in each column, and sections with bands above or cells beside their rows.
///
/// Rows are named by section and row: `1/2`.
func smallGrid(_ sections: [SmallSection], form: GridSection.HeadingForm) -> TableGrid {
  let columns = (sections.first?.rows.first?.count ?? 0) + (form == .column ? 1 : 0)
  let firstBody = form == .column ? 1 : 0
  var cells = (0..<columns).map {
    GridCell(rows: 0..<1, columns: $0..<$0 + 1, paragraphs: [paragraph("頭")], role: .header)
  }
  var groups: [RowGroup] = []
  var gridSections: [GridSection] = []
  var row = 1
  for (number, section) in sections.enumerated() {
    let firstGroup = groups.count
    let heading = cells.count
    let rowCount = section.rows.count
    if form == .band {
      cells.append(
        GridCell(rows: row..<row + 1, columns: 0..<columns, paragraphs: [paragraph(section.heading)], role: .heading))
      groups.append(RowGroup(rows: row..<row + 1, node: nil, keepsWithNext: true))
      row += 1
    } else {
      cells.append(
        GridCell(rows: row..<row + rowCount, columns: 0..<1, paragraphs: [paragraph(section.heading)], role: .heading))
    }
    for (index, texts) in section.rows.enumerated() {
      for (column, text) in texts.enumerated() {
        let columns = column + firstBody..<column + firstBody + 1
        cells.append(GridCell(rows: row..<row + 1, columns: columns, paragraphs: [paragraph(text)]))
      }
      groups.append(RowGroup(rows: row..<row + 1, node: rowNode(number + 1, index + 1)))
      row += 1
    }
    gridSections.append(
      GridSection(
        groups: firstGroup..<groups.count, heading: heading, form: form, mark: "続"))
  }
  return TableGrid(
    columnCount: columns, headerRowCount: 1, rowCount: row, cells: cells, groups: groups, sections: gridSections)
}

/// The fragments of a table on pages of `height` points, each as a record of what is painted.
func record(_ grid: TableGrid, style: TableStyle, first: Double, following: Double) throws -> [String] {
  let table = compose(grid, style: style, shaper: SquareShaper())
  let parts = try fragments(of: table, first: .points(first), following: .points(following))
  return parts.map { part in
    guard let part else { return "nothing" }
    var painter = RecordingPainter()
    let frame = place(part, of: table)
    painter.paint(
      PageFrame(trim: frame, role: .body, typeArea: Rectangle(origin: .zero, size: frame.size)))
    return painter.lines.dropFirst().map { $0.drop { $0 == " " } }.joined(separator: "\n")
  }
}
