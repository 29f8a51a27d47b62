/// A sheet while it is read: cells in any order, hidden rows and columns, merged cells.
struct SheetAssembly {
  private var rows: [SheetRow] = []
  private var indexes: [Int: Int] = [:]
  private var hiddenRows: Set<Int> = []
  /// Where runs of hidden columns begin and end: the change in the number of runs at a column.
  private var hiddenSteps: [Int: Int] = [:]
  private(set) var merged: [CellRange] = []

  /// Whether no cell was added.
  var isEmpty: Bool { rows.isEmpty }

  mutating func add(_ cell: SheetCell, row: Int) {
    // A local copy of the last row would make each cell copy the row.
    if rows.last?.number == row {
      rows[rows.count - 1].cells.append(cell)
    } else if let index = indexes[row] {
      rows[index].cells.append(cell)
    } else {
      indexes[row] = rows.count
      rows.append(SheetRow(number: row, cells: [cell]))
    }
  }

  /// Hides a row, if it has cells: of empty rows there may be a million.
  mutating func hide(row: Int) { if indexes[row] != nil { hiddenRows.insert(row) } }

  mutating func hide(columns: ClosedRange<Int>) {
    hiddenSteps[columns.lowerBound, default: 0] += 1
    hiddenSteps[columns.upperBound + 1, default: 0] -= 1
  }

  mutating func merge(_ range: CellRange) throws(WorkbookFault) {
    guard range.rows.count > 1 || range.columns.count > 1 else { return }
    guard merged.count < Bounds.merges else { throw .tooLarge(.merges) }
    merged.append(range)
  }

  /// The finished sheet: rows and cells in order, the last cell at each place, and none that a merged one covers.
  func sheet(name: String?, isHidden: Bool) -> Sheet {
    let ranges = merged.sorted {
      ($0.rows.lowerBound, $0.columns.lowerBound) < ($1.rows.lowerBound, $1.columns.lowerBound)
    }
    var cover = Cover(ranges)
    var columns: Set<Int> = []
    var finished: [SheetRow] = []
    for var row in rows.sorted(by: { $0.number < $1.number }) {
      row.isHidden = hiddenRows.contains(row.number)
      cover.move(to: row.number)
      row.cells = row.cells.inOrder.filter { !cover.covers(column: $0.column) }
      guard !row.cells.isEmpty else { continue }
      columns.formUnion(row.cells.map(\.column))
      finished.append(row)
    }
    return Sheet(
      name: name, isHidden: isHidden, rows: finished, merged: ranges, hiddenColumns: hidden(among: columns))
  }

  private func hidden(among columns: Set<Int>) -> Set<Int> {
    let steps = hiddenSteps.sorted { $0.key < $1.key }
    var (hidden, depth, next) = (Set<Int>(), 0, 0)
    for column in columns.sorted() {
      while next < steps.count, steps[next].key <= column { (depth, next) = (depth + steps[next].value, next + 1) }
      if depth > 0 { hidden.insert(column) }
    }
    return hidden
  }
}

extension [SheetCell] {
  /// The cells by column, of several in a column only the last.
  fileprivate var inOrder: [SheetCell] {
    if zip(self, dropFirst()).allSatisfy({ $0.column < $1.column }) { return self }
    let last = Dictionary(map { ($0.column, $0) }) { $1 }
    return last.values.sorted { $0.column < $1.column }
  }
}

/// The columns that merged cells cover, for one row after another from the top.
///
/// In a sound file merged cells do not overlap; of overlapping ones the first counts, so that a row is crossed by no
/// more ranges than it has columns, whatever the file says.
private struct Cover {
  private let ranges: [CellRange]
  private var next = 0
  /// The ranges that the row crosses, from left to right.
  private var crossed: [CellRange] = []
  private var firstEnd = Int.max
  private var row = 0

  init(_ ranges: [CellRange]) { self.ranges = ranges }

  mutating func move(to row: Int) {
    self.row = row
    while next < ranges.count, ranges[next].rows.lowerBound <= row {
      if ranges[next].rows.upperBound >= row {
        // Ranges that have ended make room for the one that begins.
        dropEnded(before: ranges[next].rows.lowerBound)
        insert(ranges[next])
      }
      next += 1
    }
    dropEnded(before: row)
  }

  private mutating func dropEnded(before row: Int) {
    guard firstEnd < row else { return }
    crossed.removeAll { $0.rows.upperBound < row }
    firstEnd = crossed.map(\.rows.upperBound).min() ?? .max
  }

  private mutating func insert(_ range: CellRange) {
    let place = firstIndex(endingFrom: range.columns.lowerBound)
    if place < crossed.count, crossed[place].columns.lowerBound <= range.columns.upperBound { return }
    crossed.insert(range, at: place)
    firstEnd = min(firstEnd, range.rows.upperBound)
  }

  /// The index of the first crossed range that does not end before a column.
  private func firstIndex(endingFrom column: Int) -> Int {
    var (low, high) = (0, crossed.count)
    while low < high {
      let middle = (low + high) / 2
      if crossed[middle].columns.upperBound < column { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether a cell of the row is covered by another cell.
  func covers(column: Int) -> Bool {
    let index = firstIndex(endingFrom: column)
    guard index < crossed.count, crossed[index].columns.contains(column) else { return false }
    return row != crossed[index].rows.lowerBound || column != crossed[index].columns.lowerBound
  }
}
