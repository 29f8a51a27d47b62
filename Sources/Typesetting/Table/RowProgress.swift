import Measure

/// The lines that the cells of a cut group have had on earlier pages.
///
/// Only the cells at the cut are listed: of a row with thousands of initiatives nearly all cells are finished or not yet
/// begun. A row's own cells are those over this row alone.
struct RowProgress: Hashable, Sendable {
  /// The number of the group's first rows whose own cells have no line left.
  var finishedRows = 0
  /// The number of the group's first rows behind which no own cell has had a line.
  var begunRows = 0
  /// The lines that other cells have had, if any: own cells of rows that are not finished, and cells over several rows.
  var lines: [Int: Int] = [:]

  /// Whether no cell has had a line.
  var isEmpty: Bool { finishedRows == 0 && lines.isEmpty }
}

/// What a row and the rows of its group below it hold.
struct RowsAhead: Sendable {
  /// The number of own cells with a text.
  var filledCells = 0
  /// The most lines of an own cell.
  var mostLines = 0
}

extension ComposedTable {
  /// The number of lines that a cell of a group has had.
  func had(_ cell: Int, of group: Int, _ progress: RowProgress) -> Int {
    if let had = progress.lines[cell] { return had }
    let rows = grid.cells[cell].rows
    let isFinished = rows.count == 1 && offset(ofCell: cell, in: group) < progress.finishedRows
    return isFinished ? cells[cell].lines.count : 0
  }

  /// The first row of a cell, counted from its group's first.
  func offset(ofCell cell: Int, in group: Int) -> Int {
    grid.cells[cell].rows.lowerBound - grid.groups[group].rows.lowerBound
  }

  /// The own cells of a group's row, which is counted from its first.
  func ownCells(of group: Int, _ offset: Int) -> [Int] { ownCells[grid.groups[group].rows.lowerBound + offset] }

  /// All cells of a group, without headings that span groups.
  func bodyCells(of group: Int) -> [Int] { ownCells[grid.groups[group].rows].flatMap(\.self) + sharedCells[group] }

  /// What a group's rows from `offset` on hold; nothing behind its last.
  func ahead(in group: Int, from offset: Int) -> RowsAhead {
    let rows = grid.groups[group].rows
    return offset < rows.count ? rowsAhead[rows.lowerBound + offset] : RowsAhead()
  }

  /// The progress of a group that is finished.
  func finished(_ group: Int) -> RowProgress {
    let count = grid.groups[group].rows.count
    let shared = sharedCells[group].filter { !cells[$0].lines.isEmpty }.map { ($0, cells[$0].lines.count) }
    return RowProgress(finishedRows: count, begunRows: count, lines: Dictionary(uniqueKeysWithValues: shared))
  }
}

/// The next rows of a cut group, as far as they may begin in a room.
struct RowWindow {
  /// The rows, counted from the group's first.
  private(set) var rows: Range<Int>
  /// The height that each row still needs, without cells over several rows.
  private var heights: [Length] = []
  /// The height of the rows above each, and of all of them.
  private var tops: [Length] = [.zero]

  /// The rows from `first` on that may begin in `room`.
  ///
  /// - Parameters:
  ///   - first: the first row.
  ///   - count: the number of the group's rows.
  ///   - height: the height of a row.
  init(from first: Int, of count: Int, within room: Length, height: (Int) -> Length) {
    rows = first..<first
    var above = Length.zero
    while rows.upperBound < count, above <= room {
      let own = height(rows.upperBound)
      above += own
      heights.append(own)
      tops.append(above)
      rows = first..<rows.upperBound + 1
    }
  }

  /// The height of all its rows.
  var height: Length { tops[rows.count] }

  /// The height of the rows above one of them; zero for a row before them.
  func top(of row: Int) -> Length { tops[max(0, row - rows.lowerBound)] }

  /// How many of the group's first rows fit into `room`; those before the window need none.
  func count(fitting room: Length) -> Int {
    guard room >= .zero else { return 0 }
    return rows.lowerBound + tops.dropFirst().prefix { $0 <= room }.count
  }

  /// Whether a row before `end` needs any height.
  func hasHeight(before end: Int) -> Bool { end > rows.lowerBound && top(of: min(end, rows.upperBound)) > .zero }
}

/// The heights of a group's rows in one part of it; most of them have none.
struct RowHeights {
  private(set) var byRow: [Int: Length] = [:]

  /// The height of all rows.
  var sum: Length { byRow.values.reduce(.zero, +) }

  /// The rows that stand in the part of a group of `count` rows, in order.
  ///
  /// These are the rows with a height; the first, to which the row's anchor belongs; and the last, to which a heading
  /// gives the height that it needs.
  func rows(of count: Int) -> [Int] { Set(byRow.keys).union([0, count - 1]).sorted() }

  /// Makes the last of `rows` higher until they have the height that is needed.
  mutating func stretch(_ rows: Range<Int>, to needed: Length) {
    guard needed > .zero, let last = rows.last else { return }
    let height =
      rows.count == 1 ? byRow[last] ?? .zero : byRow.reduce(.zero) { rows.contains($1.key) ? $0 + $1.value : $0 }
    if needed > height { byRow[last, default: .zero] += needed - height }
  }
}
