public import Frames
public import Measure
public import Provenance

/// The part of a table that stands on one page: indices and heights only, nothing placed.
public struct TableFragment: Sendable {
  /// The rows that stand here, the header's first.
  var rows: [FragmentRow] = []
  /// The lines of the cells that do not stand here as a whole.
  var cutLines: [Int: Range<Int>] = [:]
  /// The sections whose heading began on an earlier page and stands again here.
  var repeatedSections: Set<Int> = []
  /// The cells that ended on an earlier page and stand again beside a later part of their row, and how.
  var repeatedCells: [Int: LineStack] = [:]
  /// The row that goes on here without room for all that should stand again.
  var shortenedRow: NodeID?
  /// Whether all that stands here is a single row of one line.
  var isSingleLine = false
  /// Whether an earlier fragment has shown the header.
  var isContinuation = false
  /// The height of the caption with the gap under it; nothing where there is none.
  var captionHeight = Length.zero
  /// The height of the mark at the foot; nothing where none stands here.
  var footMarkHeight = Length.zero
  /// Which rows of the book stand here.
  public internal(set) var provenance: [RowPart] = []

  /// The height of the caption, of all rows and of the mark under them.
  public var height: Length { rows.reduce(captionHeight + footMarkHeight) { $0 + $1.height } }

  /// Whether the fragment opens in the middle of a section.
  public internal(set) var continuesSection = false

  struct FragmentRow: Sendable {
    /// The row of the grid.
    var row: Int
    var height: Length
  }
}

/// Where the next fragment begins.
struct TableCursor: Hashable, Sendable {
  /// The first group that is not finished.
  var group: Int
  /// The lines that cells of that group have already had, where it was cut.
  var consumed: [Int: Int] = [:]
  /// The lines that its section's heading has already had, where it was cut.
  var headingLines = 0
}

/// Why a table cannot be cut into pages.
public struct TableTooTall: Error, Hashable, Sendable {
  /// The row of which not one line fits on a page; nil for what is no row.
  public var node: NodeID?

  public init(node: NodeID?) { self.node = node }

  init(_ table: ComposedTable, at cursor: TableCursor) {
    node = table.grid.groups.indices.contains(cursor.group) ? table.grid.groups[cursor.group].node : nil
  }
}

/// Cuts a table into what fits on pages, each as full as it can be.
///
/// A group stays whole unless it is higher than a page or the table's rules allow it to be cut; then it is cut between
/// lines, cell by cell. The header stands at the head of each fragment, and a section's heading where the section goes on.
///
/// - Parameter first: the height that is left on the page where the table begins.
/// - Parameter following: the height of a whole page.
/// - Returns: the fragments in order. The first is nil where nothing of the table should stand on the page it begins on.
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
