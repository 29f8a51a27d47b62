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
    let mark = markHeight(inside: portion)
    let isLast = footMarkHeight(after: group) == .zero
    let isBesideHeading = start.headingLines > 0 && group == start.group
    var tries: [(room: Length, places: CuttingPlaces, isLast: Bool)] = []
    if table.style.breaks.rows == .betweenEntries {
      tries += [(isLast ? room : room - mark, .entries, isLast), (room - mark, .entries, false)]
      // Where the fullest place leaves a line alone, an earlier one may not.
      let rooms = consumed.isEmpty ? table.entryRooms(of: group, under: room - mark, count: mostStopsInRow) : []
      tries += rooms.map { ($0, .entries, false) }
    }
    // A row that was begun goes on, whatever it takes.
    if mayCutBetweenLines(group) || !consumed.isEmpty {
      tries += [(isLast ? room : room - mark, .careful, isLast), (room - mark, .careful, false)]
      if isWholePage && rowsTaken == 0 { tries += [(room, .careful, false), (room, .anywhere, false)] }
    }
    for (room, places, mustFinish) in tries {
      let part = table.part(of: group, consumed: consumed, room: room, cut: places)
      if mustFinish, mark > .zero, !part.isFinished { continue }
      // A row that is cut between lines anyway does not leave most of the room empty for the sake of its entries.
      if places == .entries, mayCutBetweenLines(group), part.heights.reduce(.zero, +) < room / 2 { continue }
      if part.tookLines || part.isFinished && !part.hadLines && isBesideHeading { return part }
    }
    return nil
  }

  /// The height of the mark under a part that ends inside an open section.
  private func markHeight(inside portion: SectionPortion) -> Length {
    table.grid.sections[portion.section].heading == nil ? .zero : table.footMark.height
  }

  /// Notes that the fragment may end inside `group`, which is cut between entries and begins here, before the fullest of
  /// such places.
  mutating func noteStops(inside group: Int, before fullest: GroupPart) {
    guard let portion, table.style.breaks.rows == .betweenEntries, !mayCutBetweenLines(group) else { return }
    let mark = markHeight(inside: portion)
    var known = fullest.consumed
    var stops: [FragmentStop] = []
    for room in table.entryRooms(of: group, under: fullest.heights.reduce(.zero, +), count: mostStopsInRow) {
      let part = table.part(of: group, consumed: [:], room: room, cut: .entries)
      guard part.tookLines, !part.isFinished, part.consumed != known else { continue }
      known = part.consumed
      let rows = portion.rowsHeight + part.heights.reduce(.zero, +)
      let height = closed + max(rows, portion.heading?.height ?? .zero) + mark
      guard height <= available else { continue }
      stops.append(
        FragmentStop(
          next: TableCursor(group: group, consumed: part.consumed), height: height, isSingleLine: false,
          breaksSection: true))
    }
    filled.stops += stops.reversed()
  }

  /// The part of a group at whose end the fragment is to end; nil where that lies elsewhere.
  private func stop(inside group: Int) -> GroupPart? {
    guard let limit, endsInside(group) else { return nil }
    return table.part(of: group, until: limit.consumed)
  }

  /// Takes what fits of a group that is cut.
  ///
  /// - Returns: where it goes on, with `consumed` empty where it is finished; nil where not one line fits.
  mutating func takePart(of group: Int) -> TableCursor? {
    let consumed = group == start.group ? start.consumed : [:]
    guard let part = stop(inside: group) ?? part(of: group, consumed: consumed) else { return nil }
    if consumed.isEmpty, !part.isFinished { noteStops(inside: group, before: part) }
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

/// At how many places before the fullest one a page may end inside a row.
private let mostStopsInRow = 6
