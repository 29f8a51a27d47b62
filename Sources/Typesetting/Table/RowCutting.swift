import Measure

/// What fits of a group into the rest of a page, where it must be cut between lines.
struct GroupPart {
  /// One for each row of the group.
  var heights: [Length]
  /// The lines of each body cell that stand here, and how many it has had with them.
  var lines: [Int: Range<Int>] = [:]
  var consumed: [Int: Int] = [:]
  /// Whether a line was left to take, whether one was taken, and whether none is left.
  var hadLines = false
  var tookLines = false
  var isFinished = true
}

extension ComposedTable {
  /// The lines of each cell of `group` that fit into `room`, cell by cell, from those on that are `consumed`.
  ///
  /// - Parameter isCareful: whether a cell's text is parted only with two lines or more on either side; a text of three
  ///   lines or fewer then stays whole.
  /// - Complexity: O(lines of the group).
  func part(of group: Int, consumed: [Int: Int], room: Length, isCareful: Bool) -> GroupPart {
    let rows = grid.groups[group].rows
    let left = remainingHeights(of: group, consumed: consumed)
    var part = GroupPart(heights: Array(repeating: .zero, count: rows.count))
    for cell in bodyCells[group] {
      let stack = cells[cell]
      let from = consumed[cell] ?? 0
      let offsets = grid.cells[cell].rows.shifted(by: -rows.lowerBound)
      let above = left[..<offsets.lowerBound].reduce(.zero, +)
      let fitting = stack.count(from: from, fitting: room - above - style.padding)
      let end = from + (isCareful ? carefulCut(fitting, of: stack.lines.count - from) : fitting)
      part.lines[cell] = from..<end
      part.consumed[cell] = end
      part.hadLines = part.hadLines || from < stack.lines.count
      part.tookLines = part.tookLines || end > from
      part.isFinished = part.isFinished && end == stack.lines.count
      stretch(&part.heights, offsets, to: height(stack, from..<end))
    }
    return part
  }

  /// The heights of a group's rows for the lines that are left; cells over several rows do not count.
  private func remainingHeights(of group: Int, consumed: [Int: Int]) -> [Length] {
    let rows = grid.groups[group].rows
    var heights = Array(repeating: Length.zero, count: rows.count)
    for cell in bodyCells[group] where grid.cells[cell].rows.count == 1 {
      let needed = height(cells[cell], (consumed[cell] ?? 0)..<cells[cell].lines.count)
      let offset = grid.cells[cell].rows.lowerBound - rows.lowerBound
      heights[offset] = max(heights[offset], needed)
    }
    return heights
  }
}

/// How many of `count` lines stand before a break where `fitting` of them would have room: all of them, none, or so many
/// that neither side is a line alone.
private func carefulCut(_ fitting: Int, of count: Int) -> Int {
  guard fitting < count else { return count }
  let taken = min(fitting, count - 2)
  return taken < 2 ? 0 : taken
}

extension Range<Int> {
  func shifted(by offset: Int) -> Range<Int> { lowerBound + offset..<upperBound + offset }
}
