public import Frames
public import Provenance

/// A table without lengths: the slots that each cell fills, the header, and the rows that belong together.
///
/// Rows are counted from 0, the header's first. Every slot of the grid is filled by exactly one cell.
///
/// A plain table has a group for each row and one section without a heading. This one has a header of two rows, in
/// which the title of the second column spans two, and a total:
///
///     let header = [
///       GridCell(rows: 0..<2, columns: 0..<1, paragraphs: [name], role: .header),
///       GridCell(rows: 0..<1, columns: 1..<3, paragraphs: [year], role: .header),
///       GridCell(rows: 1..<2, columns: 1..<2, paragraphs: [planned], role: .header),
///       GridCell(rows: 1..<2, columns: 2..<3, paragraphs: [reached], role: .header),
///     ]
///     let groups = [
///       RowGroup(rows: 2..<3, node: first), RowGroup(rows: 3..<4, node: second, keepsWithNext: true),
///       RowGroup(rows: 4..<5, node: sum, isTotal: true),
///     ]
///     let section = GridSection(groups: 0..<3, heading: nil, form: .column, mark: "")
///     TableGrid(
///       columnCount: 3, headerRowCount: 2, rowCount: 5, cells: header + body, groups: groups, sections: [section],
///       caption: TableCaption(title, mark: "（つづき）"))
///
/// Its ``TableStyle`` tells which columns align their points and which rule separates the total; notes under it are a
/// ``Prose`` that keeps with the block before it.
public struct TableGrid: Hashable, Sendable {
  /// The number of columns.
  public var columnCount: Int
  /// The number of rows at the head, which are repeated on every page.
  public var headerRowCount: Int
  /// The number of rows, the header's included.
  public var rowCount: Int
  /// The cells, in any order.
  public var cells: [GridCell]
  /// The body's rows in groups, which a page break divides only where it must.
  public var groups: [RowGroup]
  /// The body's groups in sections, each with its heading.
  public var sections: [GridSection]
  /// The title above the table; nil for none.
  public var caption: TableCaption?

  /// Makes a table from its cells, groups and sections.
  ///
  /// - Precondition: the groups cover the body's rows and the sections cover the groups, in order and without gaps.
  public init(
    columnCount: Int, headerRowCount: Int, rowCount: Int, cells: [GridCell], groups: [RowGroup],
    sections: [GridSection], caption: TableCaption? = nil
  ) {
    precondition(groups.first.map { $0.rows.lowerBound == headerRowCount } ?? true, "groups begin after the header")
    precondition(groups.last.map { $0.rows.upperBound == rowCount } ?? true, "groups end with the table")
    precondition(sections.last.map { $0.groups.upperBound == groups.count } ?? true, "sections cover the groups")
    self.columnCount = columnCount
    self.headerRowCount = headerRowCount
    self.rowCount = rowCount
    self.cells = cells
    self.groups = groups
    self.sections = sections
    self.caption = caption
  }

  /// The cells of the header, in any order.
  var header: [GridCell] { headerRowCount > 0 ? cells.filter { $0.role == .header } : [] }

  /// The index of the cell that fills each row and column.
  ///
  /// - Precondition: no slot is filled twice or left empty.
  func owners() -> [[Int]] {
    var owners = Array(repeating: Array(repeating: -1, count: columnCount), count: rowCount)
    for (index, cell) in cells.enumerated() {
      for row in cell.rows {
        for column in cell.columns {
          precondition(owners[row][column] < 0, "two cells fill row \(row), column \(column)")
          owners[row][column] = index
        }
      }
    }
    precondition(owners.allSatisfy { !$0.contains(-1) }, "a slot of the table is empty")
    return owners
  }
}

/// The title above a table (表題), as wide as the table.
///
/// It stays with the first rows; where the table continues, it is repeated above the header with its mark.
public struct TableCaption: Hashable, Sendable {
  /// The words of the title.
  public var text: Paragraph
  /// The words behind the title where it is repeated: （つづき）.
  public var mark: String

  /// Makes a title that is followed by `mark` where it is repeated.
  public init(_ text: Paragraph, mark: String = "") {
    self.text = text
    self.mark = mark
  }
}

/// A cell: the slots that it fills, and its text.
public struct GridCell: Hashable, Sendable {
  /// The rows that the cell spans, from 0.
  public var rows: Range<Int>
  /// The columns that the cell spans, from 0.
  public var columns: Range<Int>
  /// The text, one paragraph below the other.
  public var paragraphs: [Paragraph]
  /// Whether the cell is a header, a heading or a part of the body.
  public var role: CellRole
  /// The part of the cell that is repeated beside a later part of its row.
  public var repetition = CellRepetition.nothing
  /// Whether a part of the cell is repeated.
  var isRepeated: Bool { repetition != .nothing }

  /// Makes a cell of which nothing is repeated.
  public init(
    rows: Range<Int>, columns: Range<Int>, paragraphs: [Paragraph], role: CellRole = .body
  ) {
    self.rows = rows
    self.columns = columns
    self.paragraphs = paragraphs
    self.role = role
  }
}

/// The part of an ended cell that is repeated beside a later part of its row, so that this part can be told from
/// others.
public enum CellRepetition: Hashable, Sendable {
  /// Nothing.
  case nothing
  /// The cell's text.
  case text
  /// The cell's text with its label (②), and behind it the section's mark; where the text itself continues, only the
  /// label is repeated.
  case markedText
}

/// The purpose of a cell.
public enum CellRole: Hashable, Sendable {
  /// A title of columns, repeated on every page.
  case header
  /// The heading of a section: a band above its rows, or a cell beside them.
  case heading
  /// A text of the body.
  case body
}

/// Rows that stay on one page wherever possible.
public struct RowGroup: Hashable, Sendable {
  /// The rows of the grid, from 0.
  public var rows: Range<Int>
  /// The row of the book that the group shows; nil for bands.
  public var node: NodeID?
  /// Whether the group may not be the last one on its page: a band, or a row before its total.
  public var keepsWithNext: Bool
  /// Whether the group sums up other rows (計, 合計), so that a rule of its own separates it from them.
  public var isTotal: Bool
  /// Whether the rows are read across: the group is then cut between its rows, and inside a row only if that is higher
  /// than a page.
  public var isReadAcross: Bool
  /// The anchor to which links to the group lead; nil for none.
  public var anchor: Anchor?

  /// Makes a group of neighbouring rows.
  public init(
    rows: Range<Int>, node: NodeID?, keepsWithNext: Bool = false, isTotal: Bool = false, isReadAcross: Bool = false
  ) {
    self.rows = rows
    self.node = node
    self.keepsWithNext = keepsWithNext
    self.isTotal = isTotal
    self.isReadAcross = isReadAcross
  }
}

/// Groups under one heading, which is repeated where a page begins among them.
public struct GridSection: Hashable, Sendable {
  /// The indices of the groups.
  public var groups: Range<Int>
  /// The index of the cell with the heading; nil for a section without one.
  public var heading: Int?
  /// The position of the heading.
  public var form: HeadingForm
  /// The words behind the heading's text where it is repeated after a page break: （つづき）.
  public var mark: String
  /// The anchor to which links to the section lead; nil for none.
  public var anchor: Anchor?

  /// Makes a section of neighbouring groups.
  public init(groups: Range<Int>, heading: Int?, form: HeadingForm, mark: String) {
    self.groups = groups
    self.heading = heading
    self.form = form
    self.mark = mark
  }

  /// The position of a section's heading.
  public enum HeadingForm: String, Hashable, Sendable, CaseIterable {
    /// A row of full width above the section's rows; it is the section's first group.
    case band
    /// A cell beside the section's rows that spans all of them.
    case column
  }
}
