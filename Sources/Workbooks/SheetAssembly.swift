/// A sheet while it is read: cells in whatever order they come, rows and columns that are hidden, cells that are merged.
struct SheetAssembly {
  private var rows: [SheetRow] = []
  private var indexes: [Int: Int] = [:]
  private var hiddenRows: Set<Int> = []
  /// Where hidden columns begin and end: how many more of them there are from a column on.
  private var hiddenSteps: [Int: Int] = [:]
  private(set) var merged: [CellRange] = []

  /// Whether nothing was put into it.
  var isEmpty: Bool { rows.isEmpty }

  mutating func add(_ cell: SheetCell, row: Int) {
    // Whoever held the last row here would have it copied for every cell.
    if rows.last?.number == row {
      rows[rows.count - 1].cells.append(cell)
    } else if let index = indexes[row] {
      rows[index].cells.append(cell)
    } else {
      indexes[row] = rows.count
      rows.append(SheetRow(number: row, cells: [cell]))
    }
  }

  /// Only rows with cells are told of: of empty ones there may be a million.
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

  /// The sheet: rows and cells in order, none twice, and none that another one covers.
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
  /// The cells by their columns, the last one of each.
  fileprivate var inOrder: [SheetCell] {
    if zip(self, dropFirst()).allSatisfy({ $0.column < $1.column }) { return self }
    let last = Dictionary(map { ($0.column, $0) }) { $1 }
    return last.values.sorted { $0.column < $1.column }
  }
}

/// What merged cells cover in one row after the other, from above.
///
/// In a sound sheet no two of them overlap; of those that do the first counts, so that a row has at most as many as it has
/// columns, whatever a file says.
private struct Cover {
  private let ranges: [CellRange]
  private var next = 0
  /// Those that the row crosses, from the left.
  private var crossed: [CellRange] = []
  private var firstEnd = Int.max
  private var row = 0

  init(_ ranges: [CellRange]) { self.ranges = ranges }

  mutating func move(to row: Int) {
    self.row = row
    while next < ranges.count, ranges[next].rows.lowerBound <= row {
      if ranges[next].rows.upperBound >= row {
        // Those that have ended make room for those that begin.
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

  /// The first crossed range that does not end before a column.
  private func firstIndex(endingFrom column: Int) -> Int {
    var (low, high) = (0, crossed.count)
    while low < high {
      let middle = (low + high) / 2
      if crossed[middle].columns.upperBound < column { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether a cell of the row is covered by another one.
  func covers(column: Int) -> Bool {
    let index = firstIndex(endingFrom: column)
    guard index < crossed.count, crossed[index].columns.contains(column) else { return false }
    return row != crossed[index].rows.lowerBound || column != crossed[index].columns.lowerBound
  }
}
