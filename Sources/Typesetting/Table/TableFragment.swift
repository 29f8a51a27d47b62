public import Frames
public import Measure

/// The part of a table that stands on one page: indices and heights only, nothing placed.
public struct TableFragment: Sendable {
  /// The rows that stand here, the header's first.
  var rows: [FragmentRow] = []
  /// The lines of the cells that do not stand here as a whole.
  var cutLines: [Int: Range<Int>] = [:]
  /// The sections whose heading began on an earlier page and stands again here.
  var repeatedSections: Set<Int> = []
  /// Whether an earlier fragment has shown the header.
  var isContinuation = false
  /// Which named groups stand here.
  public internal(set) var provenance: [RowPart] = []

  /// The height of all rows.
  public var height: Length { rows.reduce(.zero) { $0 + $1.height } }

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
  /// The group, or the header, of which not one line fits on a page.
  public var name: String

  public init(name: String) { self.name = name }
}

/// Cuts a table into what fits on pages.
///
/// A group stays whole unless it is higher than a page; then it is cut between lines, cell by cell. The header stands at
/// the head of each fragment, and a section's heading where the section goes on.
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
    var builder = FragmentBuilder(table: table, start: start, available: available, wholePage: following)
    let (fragment, next) = builder.build()
    if let fragment {
      precondition(next != start, "a table fragment took nothing")
      fragments.append(fragment)
      cursor = next
    } else if fragments.isEmpty, available < following {
      fragments.append(nil)
    } else {
      throw TableTooTall(name: table.grid.groups[start.group].name ?? "")
    }
    available = following
  }
  return fragments
}
