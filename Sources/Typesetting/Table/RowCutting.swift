import Measure

/// The part of a group that fits into the rest of a page, where the group must be cut.
struct GroupPart {
  /// The height of each row of the group that has one.
  var heights = RowHeights()
  /// The lines of body cells in this part: of cells over several rows, and of all cells in rows that have a height.
  var lines: [Int: Range<Int>] = [:]
  /// What the cells have had at the end of this part.
  var progress = RowProgress()
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
  /// The lines of each cell of `group` that fit into `room`, after those it had before, with repeated texts that tell
  /// whose lines they are.
  ///
  /// Whole texts are repeated where they take no more than half of the room, no more than shared cells fill anyway, or
  /// no more than labels and marks would. Otherwise labels and marks are repeated, together with texts that have no
  /// label, such as sections; or labels and marks alone, if only these have room.
  ///
  /// - Complexity: O(lines in the room + cells over several rows).
  func part(of group: Int, after progress: RowProgress, room: Length, cut places: CuttingPlaces) -> GroupPart {
    let short = standingAgain(in: group, after: progress, .short, within: room)
    if short?.isEmpty != true {
      let shared = heightBesideAnyway(of: group, after: progress, room: room)
      let height = short.map { totalHeight(of: $0, in: group) } ?? room
      let most = min(room, max(room / 2, shared, height))
      for (form, limit) in [(RepetitionForm.whole, most), (.short, room), (.labels, room)] {
        let again = form == .short ? short : standingAgain(in: group, after: progress, form, within: limit)
        guard let again else { continue }
        var part = part(of: group, after: progress, room: room, cut: places, beside: again)
        part.tellsLess = form == .labels
        if part.tookLines, !holdsUpOwnCells(part, of: group, after: progress) { return part }
      }
    }
    var part = part(of: group, after: progress, room: room, cut: places, beside: [:])
    part.tellsLess = short?.isEmpty != true
    return part
  }

  private func part(
    of group: Int, after progress: RowProgress, room: Length, cut places: CuttingPlaces,
    beside again: [Int: LineStack]
  ) -> GroupPart {
    let count = grid.groups[group].rows.count
    let window = window(of: group, after: progress, within: room, beside: again)
    // Of rows that are read across, only those that fit whole are taken.
    let isReadAcross = grid.groups[group].isReadAcross
    let wholeRows = isReadAcross ? window.count(fitting: room) : count
    let hasWholeRow = wholeRows == count || window.hasHeight(before: wholeRows)
    let end = hasWholeRow ? wholeRows : places == .anywhere ? wholeRows + 1 : 0
    var part = GroupPart(progress: progress, again: again)
    part.hadLines = progress.finishedRows < count && ahead(in: group, from: progress.finishedRows).filledCells > 0
    var opensWithNothing = false
    func take(_ cell: Int, inRows offsets: Range<Int>) {
      let stack = cells[cell]
      let from = had(cell, of: group, progress)
      var taken = 0
      if !offsets.isEmpty, offsets.lowerBound < window.rows.upperBound {
        let fitting = stack.count(from: from, fitting: room - window.top(of: offsets.lowerBound) - style.padding)
        taken = stack.linesBeforeBreak(
          from: from, fitting: fitting, places: isReadAcross && places == .anywhere ? .careful : places)
        if taken == 0, places == .anywhere {
          taken = stack.linesBeforeBreak(from: from, fitting: fitting, places: .anywhere)
        }
      }
      let until = from + taken
      part.lines[cell] = from..<until
      if taken > 0 { part.progress.lines[cell] = until }
      part.tookLines = part.tookLines || taken > 0
      part.heights.stretch(offsets, to: again[cell].map(wholeHeight) ?? height(stack, from..<until))
    }
    for offset in window.rows {
      for cell in ownCells(of: group, offset) { take(cell, inRows: (offset..<offset + 1).clamped(to: 0..<end)) }
    }
    for cell in sharedCells[group] {
      let first = offset(ofCell: cell, in: group)
      let offsets = (first..<first + grid.cells[cell].rows.count).clamped(to: 0..<end)
      take(cell, inRows: offsets)
      let (had, until) = (had(cell, of: group, progress), part.lines[cell]?.upperBound ?? 0)
      part.hadLines = part.hadLines || had < cells[cell].lines.count
      part.isFinished = part.isFinished && until == cells[cell].lines.count
      // A cell that tells what the lines beside it are about must not begin after them.
      opensWithNothing =
        opensWithNothing || offsets.count > 1 && until == 0 && !cells[cell].lines.isEmpty && grid.cells[cell].isRepeated
    }
    settle(&part, of: group, window.rows)
    addMissingLines(of: group, to: &part)
    if isReadAcross, opensWithNothing { part.tookLines = false }
    if places == .entries, !hasSenseAlone(part, of: group, after: progress, rows: 0..<end, window.rows) {
      part.tookLines = false
    }
    return part
  }

  /// Finds the rows that are finished and begun at the end of a part that took lines from the rows of `window`.
  private func settle(_ part: inout GroupPart, of group: Int, _ window: Range<Int>) {
    let count = grid.groups[group].rows.count
    for offset in window.reversed() where offset >= part.progress.begunRows {
      if ownCells(of: group, offset).contains(where: { part.progress.lines[$0] != nil }) {
        part.progress.begunRows = offset + 1
        break
      }
    }
    while part.progress.finishedRows < count {
      let own = ownCells(of: group, part.progress.finishedRows)
      guard own.allSatisfy({ part.progress.lines[$0] ?? 0 == cells[$0].lines.count }) else { break }
      for cell in own { part.progress.lines[cell] = nil }
      part.progress.finishedRows += 1
    }
    part.isFinished = part.isFinished && part.progress.finishedRows == count
  }

  /// Adds the lines of cells in rows that stand in the part and took nothing.
  private func addMissingLines(of group: Int, to part: inout GroupPart) {
    for offset in part.heights.rows(of: grid.groups[group].rows.count) {
      for cell in ownCells(of: group, offset) where part.lines[cell] == nil {
        let had = had(cell, of: group, part.progress)
        part.lines[cell] = had..<had
      }
    }
  }

  /// Whether a part cut between entries can be read by itself.
  ///
  /// Each cell in its first `rows` must begin in it, cells that are repeated beside the next part must end in it, and
  /// at least two lines must be on either side, or four after it where only one cell continues.
  private func hasSenseAlone(
    _ part: GroupPart, of group: Int, after progress: RowProgress, rows: Range<Int>, _ window: Range<Int>
  ) -> Bool {
    var (taken, left, goingOn) = (0, 0, 0)
    for cell in window.flatMap({ ownCells(of: group, $0) }) + sharedCells[group] {
      let count = cells[cell].lines.count
      let lines = part.lines[cell] ?? 0..<0
      if rows.contains(offset(ofCell: cell, in: group)), lines.lowerBound == 0, count > 0,
        lines.isEmpty || grid.cells[cell].isRepeated && lines.upperBound < count
      {
        return false
      }
      (taken, left) = (max(taken, lines.count), max(left, count - lines.upperBound))
      if lines.upperBound < count { goingOn += 1 }
    }
    let below = ahead(in: group, from: window.upperBound)
    // Of rows below the window only those that began on an earlier page may be among the first ones.
    let begun = progress.lines.keys.count {
      grid.cells[$0].rows.count == 1 && offset(ofCell: $0, in: group) >= window.upperBound
    }
    if below.filledCells > begun, rows.upperBound > window.upperBound { return false }
    (left, goingOn) = (max(left, below.mostLines), goingOn + below.filledCells)
    return taken > 1 && (left == 0 || left >= (goingOn > 1 ? 2 : 4))
  }

  /// The part of a group from its beginning to where it has made `progress`.
  func part(of group: Int, until progress: RowProgress) -> GroupPart {
    let rows = grid.groups[group].rows
    var part = GroupPart(progress: progress)
    let end = grid.groups[group].isReadAcross ? max(1, progress.begunRows) : rows.count
    func take(_ cell: Int, inRows offsets: Range<Int>) {
      let until = had(cell, of: group, progress)
      part.lines[cell] = 0..<until
      part.tookLines = part.tookLines || until > 0
      part.heights.stretch(offsets, to: height(cells[cell], 0..<until))
    }
    for offset in 0..<progress.begunRows {
      for cell in ownCells(of: group, offset) { take(cell, inRows: (offset..<offset + 1).clamped(to: 0..<end)) }
    }
    for cell in sharedCells[group] {
      let first = offset(ofCell: cell, in: group)
      take(cell, inRows: (first..<first + grid.cells[cell].rows.count).clamped(to: 0..<end))
    }
    addMissingLines(of: group, to: &part)
    part.hadLines =
      ahead(in: group, from: 0).filledCells > 0 || sharedCells[group].contains { !cells[$0].lines.isEmpty }
    part.isFinished =
      ahead(in: group, from: progress.finishedRows).filledCells == 0
      && sharedCells[group].allSatisfy { had($0, of: group, progress) == cells[$0].lines.count }
    return part
  }

  /// The height that repeated texts may take at no cost, because the rest of cells over several rows, or of rows that
  /// are read across, needs it anyway.
  ///
  /// - Parameter room: a height above which it does not matter.
  private func heightBesideAnyway(of group: Int, after progress: RowProgress, room: Length) -> Length {
    let shared =
      sharedCells[group].map { height(cells[$0], had($0, of: group, progress)..<cells[$0].lines.count) }.max() ?? .zero
    guard grid.groups[group].isReadAcross else { return shared }
    return max(shared, window(of: group, after: progress, within: room, beside: [:]).height)
  }

  /// Whether the part holds no line of the cells over one row that continue.
  private func holdsUpOwnCells(_ part: GroupPart, of group: Int, after progress: RowProgress) -> Bool {
    guard ahead(in: group, from: progress.finishedRows).filledCells > 0 else { return false }
    return !part.lines.contains { grid.cells[$0.key].rows.count == 1 && !$0.value.isEmpty }
  }

  /// The height that repeated texts give to the rows in which they stand; cells over several rows do not count.
  private func ownHeights(of again: [Int: LineStack], in group: Int) -> [Int: Length] {
    var heights: [Int: Length] = [:]
    for (cell, stack) in again where grid.cells[cell].rows.count == 1 {
      let offset = offset(ofCell: cell, in: group)
      heights[offset] = max(heights[offset] ?? .zero, wholeHeight(stack))
    }
    return heights
  }

  private func totalHeight(of again: [Int: LineStack], in group: Int) -> Length {
    let spanning = again.filter { grid.cells[$0.key].rows.count > 1 }.map { wholeHeight($0.value) }.max() ?? .zero
    return max(spanning, ownHeights(of: again, in: group).values.reduce(.zero, +))
  }

  func wholeHeight(_ stack: LineStack) -> Length { height(stack, stack.lines.indices) }

  /// The rows of a group that are next, with the heights of their remaining lines and of repeated texts.
  private func window(
    of group: Int, after progress: RowProgress, within room: Length, beside again: [Int: LineStack]
  ) -> RowWindow {
    let repeated = ownHeights(of: again, in: group)
    let first = min(progress.finishedRows, repeated.keys.min() ?? .max)
    return RowWindow(from: first, of: grid.groups[group].rows.count, within: room) { offset in
      ownCells(of: group, offset).reduce(repeated[offset] ?? .zero) { most, cell in
        max(most, height(cells[cell], had(cell, of: group, progress)..<cells[cell].lines.count))
      }
    }
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
    guard !cursor.progress.isEmpty else { return nil }
    return cursor.progress.lines.allSatisfy { cells[$0].isBetweenEntries($1) } ? .betweenEntries : .betweenLines
  }

  /// The heights below `most`, from the largest on, at which a cell of a group taken from its beginning ends with an
  /// entry.
  ///
  /// - Parameter count: the most heights to return.
  func entryRooms(of group: Int, under most: Length, count: Int) -> [Length] {
    let rows = grid.groups[group].rows
    let window = RowWindow(from: 0, of: rows.count, within: most) { rowHeights[rows.lowerBound + $0] }
    let begun = sharedCells[group].filter { window.rows.contains(offset(ofCell: $0, in: group)) }
    let rooms = (window.rows.flatMap { ownCells(of: group, $0) } + begun).flatMap { cell -> [Length] in
      var (height, rooms) = (window.top(of: offset(ofCell: cell, in: group)) + style.padding, [Length]())
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
