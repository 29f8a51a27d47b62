import Measure

/// What fits of a group into the rest of a page, where it must be cut between lines.
struct GroupPart {
  /// One for each row of the group.
  var heights: [Length]
  /// The lines of each body cell that stand here, and how many it has had with them.
  var lines: [Int: Range<Int>] = [:]
  var consumed: [Int: Int] = [:]
  /// The cells that have ended and stand again beside those lines.
  var again: [Int: LineStack] = [:]
  /// Whether there was no room for all that should stand again.
  var tellsLess = false
  /// Whether a line was left to take, whether one was taken, and whether none is left.
  var hadLines = false
  var tookLines = false
  var isFinished = true
}

/// Between which lines the cells of a row are cut.
enum CuttingPlaces {
  /// Between entries; each cell that stands in the part begins there, and what tells what the row is about ends there.
  case entries
  /// With two lines or more of a cell's text on either side; a text of three lines or fewer stays whole.
  case careful
  case anywhere
}

extension ComposedTable {
  /// The lines of each cell of `group` that fit into `room`, cell by cell, from those on that are `consumed`; beside them
  /// stands again what tells whose they are.
  ///
  /// Texts stand again where that takes no more than half of the room, no more than what shared cells fill anyway, or no more
  /// than labels and marks would; else these do, with what has no label, such as sections, or without, if there is room.
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
    // Of rows that are read across those stand here that have room as a whole.
    let isReadAcross = grid.groups[group].isReadAcross
    let wholeRows = isReadAcross ? left.count(fitting: room) : left.count
    let hasWholeRow = wholeRows == left.count || left[..<wholeRows].contains { $0 > .zero }
    let end = hasWholeRow ? wholeRows : places == .anywhere ? wholeRows + 1 : 0
    var part = GroupPart(heights: Array(repeating: .zero, count: rows.count))
    part.again = again
    var opensWithNothing = false
    for cell in bodyCells[group] {
      let stack = cells[cell]
      let from = consumed[cell] ?? 0
      let offsets = grid.cells[cell].rows.shifted(by: -rows.lowerBound).clamped(to: 0..<end)
      var taken = 0
      if !offsets.isEmpty {
        let above = left[..<offsets.lowerBound].reduce(.zero, +)
        let fitting = stack.count(from: from, fitting: room - above - style.padding)
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
      // What tells what the lines beside it are about does not begin behind them.
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

  /// Whether a part that is cut between entries can be read for itself: each cell of its first `rows` begins in it, what is
  /// repeated beside the next part ends in it, and two lines or more stand on either side, four where only one cell goes on.
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

  /// The part of a group that begins with it and ends behind the lines `until`.
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

  /// The height that what stands again takes in any case: what is left of cells over several rows needs it, or of rows that
  /// are read across.
  private func heightBesideAnyway(of group: Int, consumed: [Int: Int]) -> Length {
    let shared =
      bodyCells[group].filter { grid.cells[$0].rows.count > 1 }
      .map { height(cells[$0], (consumed[$0] ?? 0)..<cells[$0].lines.count) }.max() ?? .zero
    guard grid.groups[group].isReadAcross else { return shared }
    return max(shared, remainingHeights(of: group, consumed: consumed, beside: [:]).reduce(.zero, +))
  }

  /// Whether none of the cells over one row that go on has a line in a part.
  private func holdsUpOwnCells(_ part: GroupPart, of group: Int, consumed: [Int: Int]) -> Bool {
    let going = bodyCells[group].filter {
      grid.cells[$0].rows.count == 1 && consumed[$0, default: 0] < cells[$0].lines.count
    }
    return !going.isEmpty && going.allSatisfy { part.lines[$0]?.isEmpty ?? true }
  }

  /// The heights that what stands again gives to a group's rows; cells over several rows do not count.
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

  /// The heights of a group's rows for the lines that are left and for what stands again; cells over several rows do not
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
  /// How many lines from `start` on stand before a page's end where `fitting` of them would have room: all of them, or so
  /// many that none is the last before the break that should not be, as an entry before what is nested in it.
  ///
  /// None where there is no such place; lines that may be cut anywhere are then taken as they fit.
  func linesBeforeBreak(from start: Int, fitting: Int, places: CuttingPlaces) -> Int {
    let count = lines.count - start
    guard fitting < count else { return count }
    let (least, most) = places == .careful ? (2, min(fitting, count - 2)) : (1, fitting)
    for taken in stride(from: most, through: least, by: -1) where !lines[start + taken - 1].keepsWithNext {
      if places != .entries || isBetweenEntries(start + taken) { return taken }
    }
    return places == .anywhere ? fitting : 0
  }

  /// Whether no entry stands on both sides of the upper edge of `line`.
  func isBetweenEntries(_ line: Int) -> Bool {
    line == 0 || line >= lines.count || lines[line - 1].paragraph != lines[line].paragraph
  }

}

extension ComposedTable {
  /// What the row that goes on at `cursor` is cut between; nil where none is.
  func rowCut(at cursor: TableCursor) -> RowCut? {
    guard !cursor.consumed.isEmpty else { return nil }
    return cursor.consumed.allSatisfy { cells[$0].isBetweenEntries($1) } ? .betweenEntries : .betweenLines
  }

  /// The rooms, from the largest under `most` on, in which a cell of a group that begins with them ends with an entry.
  ///
  /// - Parameter count: no more than so many.
  func entryRooms(of group: Int, under most: Length, count: Int) -> [Length] {
    let rooms = bodyCells[group].flatMap { cell -> [Length] in
      let above = rowHeights[grid.groups[group].rows.lowerBound..<grid.cells[cell].rows.lowerBound].reduce(.zero, +)
      var (height, rooms) = (above + style.padding, [Length]())
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
