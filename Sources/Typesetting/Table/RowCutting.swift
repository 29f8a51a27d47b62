import Measure

/// The part of a group that fits into the rest of a page, where the group must be cut.
struct GroupPart {
  /// The height of each row of the group.
  var heights: [Length]
  /// The lines of each body cell in this part, and the number of its lines up to the end of this part.
  var lines: [Int: Range<Int>] = [:]
  var consumed: [Int: Int] = [:]
  /// The lines of cells that have ended and are repeated beside this part.
  var again: [Int: LineStack] = [:]
  /// Whether there was no room for everything that should be repeated.
  var tellsLess = false
  /// Whether a line was left to take, whether one was taken, and whether none is left.
  var hadLines = false
  var tookLines = false
  var isFinished = true
}

/// The places where the cells of a row may be cut.
enum CuttingPlaces {
  /// Between entries, if each cell in the part begins there and the cells that tell what the row is about end there.
  case entries
  /// Between lines, with at least two lines of a cell's text on either side; a text of three lines or fewer stays
  /// whole.
  case careful
  /// Between any two lines.
  case anywhere
}

extension ComposedTable {
  /// The lines of each cell of `group` that fit into `room`, after those `consumed`, with repeated texts that tell
  /// whose lines they are.
  ///
  /// Whole texts are repeated where they take no more than half of the room, no more than shared cells fill anyway, or
  /// no more than labels and marks would. Otherwise labels and marks are repeated, together with texts that have no
  /// label, such as sections; or labels and marks alone, if only these have room.
  ///
  /// - Complexity: O(lines of the group).
  func part(of group: Int, consumed: [Int: Int], room: Length, cut places: CuttingPlaces) -> GroupPart {
    let short = standingAgain(in: group, consumed: consumed, .short)
    if !short.isEmpty {
      let whole = standingAgain(in: group, consumed: consumed, .whole)
      let shared = heightBesideAnyway(of: group, consumed: consumed)
      let most = min(room, max(room / 2, shared, totalHeight(of: short, in: group)))
      let labels = standingAgain(in: group, consumed: consumed, .labels)
      for (again, limit, tellsLess) in [(whole, most, false), (short, room, false), (labels, room, true)]
      where totalHeight(of: again, in: group) <= limit {
        var part = part(of: group, consumed: consumed, room: room, cut: places, beside: again)
        part.tellsLess = tellsLess
        if part.tookLines, !holdsUpOwnCells(part, of: group, consumed: consumed) { return part }
      }
    }
    var part = part(of: group, consumed: consumed, room: room, cut: places, beside: [:])
    part.tellsLess = !short.isEmpty
    return part
  }

  private func part(
    of group: Int, consumed: [Int: Int], room: Length, cut places: CuttingPlaces, beside again: [Int: LineStack]
  ) -> GroupPart {
    let rows = grid.groups[group].rows
    let left = remainingHeights(of: group, consumed: consumed, beside: again)
    // Of rows that are read across, only those that fit whole are taken.
    let isReadAcross = grid.groups[group].isReadAcross
    let wholeRows = isReadAcross ? left.count(fitting: room) : left.count
    let hasWholeRow = wholeRows == left.count || left[..<wholeRows].contains { $0 > .zero }
    let end = hasWholeRow ? wholeRows : places == .anywhere ? wholeRows + 1 : 0
    let above = left.heightsAbove
    var part = GroupPart(heights: Array(repeating: .zero, count: rows.count))
    part.again = again
    var opensWithNothing = false
    for cell in bodyCells[group] {
      let stack = cells[cell]
      let from = consumed[cell] ?? 0
      let offsets = grid.cells[cell].rows.shifted(by: -rows.lowerBound).clamped(to: 0..<end)
      var taken = 0
      if !offsets.isEmpty {
        let fitting = stack.count(from: from, fitting: room - above[offsets.lowerBound] - style.padding)
        taken = stack.linesBeforeBreak(
          from: from, fitting: fitting, places: isReadAcross && places == .anywhere ? .careful : places)
        if taken == 0, places == .anywhere {
          taken = stack.linesBeforeBreak(from: from, fitting: fitting, places: .anywhere)
        }
      }
      let until = from + taken
      part.lines[cell] = from..<until
      part.consumed[cell] = until
      part.hadLines = part.hadLines || from < stack.lines.count
      part.tookLines = part.tookLines || taken > 0
      part.isFinished = part.isFinished && until == stack.lines.count
      // A cell that tells what the lines beside it are about must not begin after them.
      opensWithNothing =
        opensWithNothing || offsets.count > 1 && until == 0 && !stack.lines.isEmpty && grid.cells[cell].isRepeated
      if !offsets.isEmpty {
        stretch(&part.heights, offsets, to: again[cell].map(wholeHeight) ?? height(stack, from..<until))
      }
    }
    if isReadAcross, opensWithNothing { part.tookLines = false }
    if places == .entries, !hasSenseAlone(part, of: group, consumed: consumed, rows: 0..<end) { part.tookLines = false }
    return part
  }

  /// Whether a part cut between entries can be read by itself.
  ///
  /// Each cell in its first `rows` must begin in it, cells that are repeated beside the next part must end in it, and
  /// at least two lines must be on either side, or four after it where only one cell continues.
  private func hasSenseAlone(_ part: GroupPart, of group: Int, consumed: [Int: Int], rows: Range<Int>) -> Bool {
    var (taken, left, goingOn) = (0, 0, 0)
    for cell in bodyCells[group] {
      let count = cells[cell].lines.count
      let (from, until) = (consumed[cell] ?? 0, part.consumed[cell] ?? 0)
      let first = grid.cells[cell].rows.lowerBound - grid.groups[group].rows.lowerBound
      if rows.contains(first), from == 0, count > 0, until == 0 || grid.cells[cell].isRepeated && until < count {
        return false
      }
      (taken, left) = (max(taken, until - from), max(left, count - until))
      if until < count { goingOn += 1 }
    }
    return taken > 1 && (left == 0 || left >= (goingOn > 1 ? 2 : 4))
  }

  /// The part of a group from its beginning to behind the lines `until`.
  func part(of group: Int, until: [Int: Int]) -> GroupPart {
    let rows = grid.groups[group].rows
    var part = GroupPart(heights: Array(repeating: .zero, count: rows.count), consumed: until)
    let begun = bodyCells[group].filter { until[$0] ?? 0 > 0 }
    let ends = begun.filter { grid.cells[$0].rows.count == 1 }.map { grid.cells[$0].rows.upperBound - rows.lowerBound }
    let end = grid.groups[group].isReadAcross ? ends.max() ?? 1 : rows.count
    for cell in bodyCells[group] {
      let lines = 0..<(until[cell] ?? 0)
      part.lines[cell] = lines
      part.hadLines = part.hadLines || !cells[cell].lines.isEmpty
      part.tookLines = part.tookLines || !lines.isEmpty
      part.isFinished = part.isFinished && lines.count == cells[cell].lines.count
      let offsets = grid.cells[cell].rows.shifted(by: -rows.lowerBound).clamped(to: 0..<end)
      if !offsets.isEmpty { stretch(&part.heights, offsets, to: height(cells[cell], lines)) }
    }
    return part
  }

  /// The height that repeated texts may take at no cost, because the rest of cells over several rows, or of rows that
  /// are read across, needs it anyway.
  private func heightBesideAnyway(of group: Int, consumed: [Int: Int]) -> Length {
    let shared =
      bodyCells[group].filter { grid.cells[$0].rows.count > 1 }
      .map { height(cells[$0], (consumed[$0] ?? 0)..<cells[$0].lines.count) }.max() ?? .zero
    guard grid.groups[group].isReadAcross else { return shared }
    return max(shared, remainingHeights(of: group, consumed: consumed, beside: [:]).reduce(.zero, +))
  }

  /// Whether the part holds no line of the cells over one row that continue.
  private func holdsUpOwnCells(_ part: GroupPart, of group: Int, consumed: [Int: Int]) -> Bool {
    let going = bodyCells[group].filter {
      grid.cells[$0].rows.count == 1 && consumed[$0, default: 0] < cells[$0].lines.count
    }
    return !going.isEmpty && going.allSatisfy { part.lines[$0]?.isEmpty ?? true }
  }

  /// The heights that repeated texts give to a group's rows; cells over several rows do not count.
  private func heights(of again: [Int: LineStack], in group: Int) -> [Length] {
    let rows = grid.groups[group].rows
    var heights = Array(repeating: Length.zero, count: rows.count)
    for (cell, stack) in again where grid.cells[cell].rows.count == 1 {
      let offset = grid.cells[cell].rows.lowerBound - rows.lowerBound
      heights[offset] = max(heights[offset], wholeHeight(stack))
    }
    return heights
  }

  private func totalHeight(of again: [Int: LineStack], in group: Int) -> Length {
    let spanning = again.filter { grid.cells[$0.key].rows.count > 1 }.map { wholeHeight($0.value) }.max() ?? .zero
    return max(spanning, heights(of: again, in: group).reduce(.zero, +))
  }

  private func wholeHeight(_ stack: LineStack) -> Length { height(stack, stack.lines.indices) }

  /// The heights of a group's rows for the remaining lines and for repeated texts; cells over several rows do not
  /// count.
  private func remainingHeights(of group: Int, consumed: [Int: Int], beside again: [Int: LineStack]) -> [Length] {
    let rows = grid.groups[group].rows
    var heights = heights(of: again, in: group)
    for cell in bodyCells[group] where grid.cells[cell].rows.count == 1 {
      let needed = height(cells[cell], (consumed[cell] ?? 0)..<cells[cell].lines.count)
      let offset = grid.cells[cell].rows.lowerBound - rows.lowerBound
      heights[offset] = max(heights[offset], needed)
    }
    return heights
  }
}

extension Collection<Length> {
  /// The height of all rows above each, by its index from 0.
  fileprivate var heightsAbove: [Length] {
    var above = Length.zero
    return map { height in
      defer { above += height }
      return above
    }
  }
}

extension [Length] {
  /// How many of the first heights fit into `room` together.
  fileprivate func count(fitting room: Length) -> Int {
    var used = Length.zero
    return prefix { height in
      used += height
      return used <= room
    }.count
  }
}

extension LineStack {
  /// The number of lines from `start` on that stand before a page's end, where `fitting` of them have room.
  ///
  /// It is all lines, or so many that the last one may be followed by a break; a line before a nested list may not.
  /// Zero where there is no such place, except that lines which may be cut anywhere are taken as far as they fit.
  func linesBeforeBreak(from start: Int, fitting: Int, places: CuttingPlaces) -> Int {
    let count = lines.count - start
    guard fitting < count else { return count }
    let (least, most) = places == .careful ? (2, min(fitting, count - 2)) : (1, fitting)
    for taken in stride(from: most, through: least, by: -1) where !lines[start + taken - 1].keepsWithNext {
      if places != .entries || isBetweenEntries(start + taken) { return taken }
    }
    return places == .anywhere ? fitting : 0
  }

  /// Whether the upper edge of `line` lies between two entries.
  func isBetweenEntries(_ line: Int) -> Bool {
    line == 0 || line >= lines.count || lines[line - 1].paragraph != lines[line].paragraph
  }

}

extension ComposedTable {
  /// The kind of cut in the row that continues at `cursor`; nil where no row is cut.
  func rowCut(at cursor: TableCursor) -> RowCut? {
    guard !cursor.consumed.isEmpty else { return nil }
    return cursor.consumed.allSatisfy { cells[$0].isBetweenEntries($1) } ? .betweenEntries : .betweenLines
  }

  /// The heights below `most`, from the largest on, at which a cell of a group taken from its beginning ends with an
  /// entry.
  ///
  /// - Parameter count: the most heights to return.
  func entryRooms(of group: Int, under most: Length, count: Int) -> [Length] {
    let rows = grid.groups[group].rows
    let above = rowHeights[rows].heightsAbove
    let rooms = bodyCells[group].flatMap { cell -> [Length] in
      var (height, rooms) = (above[grid.cells[cell].rows.lowerBound - rows.lowerBound] + style.padding, [Length]())
      for (index, line) in cells[cell].lines.enumerated() {
        if index > 0 {
          if cells[cell].isBetweenEntries(index) { rooms.append(height) }
          height += line.spaceBefore
        }
        height += line.leading
        if height >= most { break }
      }
      return rooms
    }
    return Array(Set(rooms).filter { $0 < most }.sorted(by: >).prefix(count))
  }
}

extension Range<Int> {
  func shifted(by offset: Int) -> Range<Int> { lowerBound + offset..<upperBound + offset }
}
