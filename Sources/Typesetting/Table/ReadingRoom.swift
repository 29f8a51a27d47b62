import Frames
import LineComposition
import Measure

// A reading over a line stands between it and the line before it, and makes no line higher. Above the first line of a
// cell there is a rule: where leading and padding leave less than a reading's height there, all first lines of the row
// are moved down.

/// Moves the first lines of each row down, as far as the readings over one of them need.
func giveReadingsRoom(in cells: inout [LineStack], of grid: TableGrid, _ style: TableStyle) {
  guard cells.contains(where: { $0.lines.first?.box.hasReading == true }) else { return }
  var rooms: [Int: Length] = [:]
  for (cell, stack) in zip(grid.cells, cells) {
    guard let first = stack.lines.first, let room = first.roomWanted(under: style.headPadding) else { continue }
    rooms[cell.rows.lowerBound] = max(room, rooms[cell.rows.lowerBound] ?? .zero)
  }
  for (index, cell) in grid.cells.enumerated() where !cells[index].lines.isEmpty {
    if let room = rooms[cell.rows.lowerBound] { cells[index].lines[0].goDown(by: room) }
  }
}

extension LineStack {
  /// The stack with the room above its first line that readings need.
  func withReadingRoom(_ style: TableStyle) -> LineStack {
    guard let room = lines.first?.roomWanted(under: style.headPadding) else { return self }
    var stack = self
    stack.lines[0].goDown(by: room)
    return stack
  }
}

extension LineBox {
  fileprivate var hasReading: Bool { runs.contains { $0.run.standing == .rubyText } }
}

extension StackedLine {
  /// The room that is missing above the line for its readings; nil where none is missing.
  fileprivate func roomWanted(under padding: Length) -> Length? {
    let size = box.runs.filter { $0.run.standing == .rubyText }.map(\.run.face.size).max() ?? .zero
    // A quarter of the reading's size keeps it clear of the rule.
    let room = size + size / 4 - padding - (leading - em) / 2
    return size > .zero && room > .zero ? room : nil
  }

  fileprivate mutating func goDown(by room: Length) {
    roomAbove += room
    leading += room
  }
}
