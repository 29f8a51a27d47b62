public import Frames
public import Measure
public import Provenance

/// The part of a table on one page: indices and heights only, nothing is placed.
public struct TableFragment: Sendable {
  /// The rows in the fragment, the header's first.
  var rows: [FragmentRow] = []
  /// The number of those that are the header's; 0 where the table has none, or shares that of a table above it.
  var headerRowCount = 0
  /// The lines of the cells that are not whole in the fragment.
  var cutLines: [Int: Range<Int>] = [:]
  /// The sections whose heading began on an earlier page and is repeated here.
  var repeatedSections: Set<Int> = []
  /// The cells that ended on an earlier page and are repeated beside a later part of their row, with the repeated
  /// lines.
  var repeatedCells: [Int: LineStack] = [:]
  /// The row that continues here without room for everything that should be repeated.
  var shortenedRow: NodeID?
  /// Whether the fragment is a single row of one line.
  var isSingleLine = false
  /// Whether the table began in an earlier fragment.
  var isContinuation = false
  /// The height of the caption and of the gap below it; zero without a caption.
  var captionHeight = Length.zero
  /// The height of the mark at the foot; zero without one.
  var footMarkHeight = Length.zero
  /// The rows of the book in the fragment, each whole or in part.
  public internal(set) var provenance: [RowPart] = []

  /// The height of the caption, all rows and the mark below them.
  public var height: Length { rows.reduce(captionHeight + footMarkHeight) { $0 + $1.height } }

  /// Whether the fragment begins in the middle of a section.
  public internal(set) var continuesSection = false

  struct FragmentRow: Sendable {
    /// The index of the row in the grid.
    var row: Int
    var height: Length
  }
}

/// The beginning of a fragment.
struct TableCursor: Hashable, Sendable {
  /// The first group that is not finished.
  var group: Int
  /// The lines that cells of that group have already had, where the group was cut.
  var progress = RowProgress()
  /// The number of lines that the section's heading has already had, where it was cut.
  var headingLines = 0
}

/// The error that a table cannot be divided into pages.
public struct TableTooTall: Error, Hashable, Sendable {
  /// The row of which not one line fits on a page; nil where that is no row.
  public var node: NodeID?

  /// Makes the error for a row.
  public init(node: NodeID?) { self.node = node }

  init(_ table: ComposedTable, at cursor: TableCursor) {
    node = table.grid.groups.indices.contains(cursor.group) ? table.grid.groups[cursor.group].node : nil
  }
}

/// The fragments of a table on pages that are each as full as possible.
///
/// A group stays whole unless it is higher than a page or the table's rules allow it to be cut; it is then cut between
/// lines, cell by cell. The header is at the head of each fragment, and a section's heading is repeated where the
/// section continues.
///
/// - Parameters:
///   - first: the height that is left on the page where the table begins.
///   - following: the height of a whole page.
/// - Returns: the fragments in order. The first one is nil where nothing of the table should be on the page where it
///   begins.
/// - Throws: ``TableTooTall`` where not one line fits on a whole page.
/// - Complexity: O(rows + cells).
/// - SeeAlso: JLREQ 4.4.6.
public func fragments(
  of table: ComposedTable, first: Length, following: Length
) throws(TableTooTall) -> [TableFragment?] {
  var fragments: [TableFragment?] = []
  var cursor: TableCursor? = TableCursor(group: 0)
  var available = first
  while let start = cursor {
    let filled = fragment(of: table, from: start, available: available, wholePage: following)
    if let fragment = filled.fragment {
      precondition(filled.next != start, "a table fragment took nothing")
      fragments.append(fragment)
      cursor = filled.next
    } else if fragments.isEmpty, available < following {
      fragments.append(nil)
    } else {
      throw TableTooTall(table, at: start)
    }
    available = following
  }
  return fragments
}
