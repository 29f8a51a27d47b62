public import Frames
public import Provenance

/// A table as it is meant, without lengths: which cell fills which slots, what is a header, what belongs together.
///
/// Rows are counted from 0, the header's first. Every slot of the grid is filled by exactly one cell.
///
/// A plain table has a group for each row and one section without a heading. A header of two rows, the second column's
/// title over two of its own, and a total:
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
/// Its ``TableStyle`` says where points stand under each other and which rule parts the total; notes under it are a
/// ``Prose`` that keeps with what is before it.
public struct TableGrid: Hashable, Sendable {
  public var columnCount: Int
  /// The rows at the head that stand again on every page.
  public var headerRowCount: Int
  public var rowCount: Int
  public var cells: [GridCell]
  /// The body's rows, cut into what a page break never parts unless it must.
  public var groups: [RowGroup]
  /// The body's groups, cut into what shares a heading.
  public var sections: [GridSection]
  /// What stands over the table; nil for nothing.
  public var caption: TableCaption?

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

  /// For each row and column the cell that fills it.
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

/// The title over a table (表題), as wide as the table: it stays with the first rows, and where the table goes on it stands
/// again over the header with its mark.
public struct TableCaption: Hashable, Sendable {
  public var text: Paragraph
  /// What follows the text where it stands again: （つづき）.
  public var mark: String

  public init(_ text: Paragraph, mark: String = "") {
    self.text = text
    self.mark = mark
  }
}

/// A cell: the slots it fills, and its text.
public struct GridCell: Hashable, Sendable {
  public var rows: Range<Int>
  public var columns: Range<Int>
  public var paragraphs: [Paragraph]
  public var role: CellRole
  public var repetition = CellRepetition.nothing
  /// Whether something of it stands again.
  var isRepeated: Bool { repetition != .nothing }

  public init(
    rows: Range<Int>, columns: Range<Int>, paragraphs: [Paragraph], role: CellRole = .body
  ) {
    self.rows = rows
    self.columns = columns
    self.paragraphs = paragraphs
    self.role = role
  }
}

/// What of a cell that has ended stands again beside a later part of its row, so that the part can be told from others.
public enum CellRepetition: Hashable, Sendable {
  case nothing
  /// Its text.
  case text
  /// Its text with what hangs before it (②), and behind it its section's mark; where its own text goes on, what hangs
  /// before it stands again.
  case markedText
}

/// What a cell is for.
public enum CellRole: Hashable, Sendable {
  case header
  /// The heading of a section: a band over its rows, or a cell beside them.
  case heading
  case body
}

/// Rows that stay on one page wherever that is possible.
public struct RowGroup: Hashable, Sendable {
  public var rows: Range<Int>
  /// The row of the book that the group is; nil for bands.
  public var node: NodeID?
  /// Whether the group may not be the last of its page: a band, or a row before its total.
  public var keepsWithNext: Bool
  /// Whether it sums up other rows (計, 合計), from which a rule of its own parts it.
  public var isTotal: Bool
  /// Whether its rows are read across: where it must be cut, it is cut between them, and inside one only if that is higher
  /// than a page.
  public var isReadAcross: Bool
  /// Where links to it lead.
  public var anchor: Anchor?

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

/// Groups under one heading, which stands again where a page begins among them.
public struct GridSection: Hashable, Sendable {
  public var groups: Range<Int>
  /// The cell that holds the heading; nil for a section without one.
  public var heading: Int?
  public var form: HeadingForm
  /// What follows the heading's text where it stands again after a page break: （つづき）.
  public var mark: String
  /// Where links to it lead.
  public var anchor: Anchor?

  public init(groups: Range<Int>, heading: Int?, form: HeadingForm, mark: String) {
    self.groups = groups
    self.heading = heading
    self.form = form
    self.mark = mark
  }

  /// Where a section's heading stands.
  public enum HeadingForm: String, Hashable, Sendable, CaseIterable {
    /// A full-width row above the section's rows; it is the section's first group.
    case band
    /// A cell beside the section's rows that spans them all.
    case column
  }
}
