import Frames
import Measure

// Groups that stand in a fragment, whole and cut.
extension FragmentBuilder {
  mutating func take(_ group: Int) {
    let rows = groups[group].rows
    append(rows: rows, heights: table.rowHeights[rows])
    portion?.rowsHeight += table.height(of: group)
    countIn(group)
    if let row = groups[group].node { fragment.provenance.append(RowPart(row: row, part: .whole)) }
  }

  private mutating func countIn(_ group: Int) {
    taken += 1
    if !groups[group].keepsWithNext { rowsTaken += 1 }
    portion?.taken += 1
    lastGroup = group
  }

  /// What fits of a group that is cut, `above` being the height of what will stand over it; nil where nothing does.
  ///
  /// A foot mark's room is kept free unless the section ends with the group. Lines that would stand alone are allowed
  /// only where the page would otherwise be empty.
  func part(of group: Int, consumed: [Int: Int], under above: Length = .zero) -> GroupPart? {
    guard let portion else { return nil }
    guard closed + leastHeadingHeight(portion) <= available else { return nil }
    let room = available - closed - portion.rowsHeight - above
    let mark = table.grid.sections[portion.section].heading == nil ? .zero : table.footMark.height
    let isLast = footMarkHeight(after: group) == .zero
    let isBesideHeading = start.headingLines > 0 && group == start.group
    let isAlone = isWholePage && rowsTaken == 0
    let tries =
      [(isLast ? room : room - mark, true), (room - mark, true)] + (isAlone ? [(room, true), (room, false)] : [])
    for (index, (room, isCareful)) in tries.enumerated() {
      let part = table.part(of: group, consumed: consumed, room: room, isCareful: isCareful)
      if index == 0, isLast, mark > .zero, !part.isFinished { continue }
      if part.tookLines || part.isFinished && !part.hadLines && isBesideHeading { return part }
    }
    return nil
  }

  /// Takes what fits of a group that is cut.
  ///
  /// - Returns: where it goes on, with `consumed` empty where it is finished; nil where not one line fits.
  mutating func takePart(of group: Int) -> TableCursor? {
    let consumed = group == start.group ? start.consumed : [:]
    guard let part = part(of: group, consumed: consumed) else { return nil }
    append(rows: groups[group].rows, heights: part.heights)
    fragment.cutLines.merge(part.lines) { _, new in new }
    fragment.repeatedCells.merge(part.again) { _, new in new }
    portion?.rowsHeight += part.heights.reduce(.zero, +)
    countIn(group)
    if part.tellsLess, let row = groups[group].node { fragment.shortenedRow = row }
    if let row = groups[group].node, part.hadLines {
      let began = !consumed.isEmpty
      let extent: RowPart.Part = part.isFinished ? (began ? .last : .whole) : (began ? .middle : .first)
      fragment.provenance.append(RowPart(row: row, part: extent))
    }
    return part.isFinished ? TableCursor(group: group + 1) : TableCursor(group: group, consumed: part.consumed)
  }
}
