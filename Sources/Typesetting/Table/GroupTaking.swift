import Frames
import Measure

// Whole and cut groups in a fragment.
extension FragmentBuilder {
  mutating func take(_ group: Int) {
    lastPart = nil
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

  /// The part of a cut group that fits, with `above` as the height of what will be above it; nil where nothing fits.
  ///
  /// Room for a foot mark is kept unless the section ends with the group. Single lines are allowed only where the page
  /// would otherwise be empty.
  func part(of group: Int, after progress: RowProgress, under above: Length = .zero) -> GroupPart? {
    guard let portion else { return nil }
    guard closed + leastHeadingHeight(portion) <= available else { return nil }
    let room = available - closed - portion.rowsHeight - above
    let mark = markHeight(inside: portion)
    let isLast = footMarkHeight(after: group) == .zero
    let isBesideHeading = start.headingLines > 0 && group == start.group
    var tries: [(room: Length, places: CuttingPlaces, isLast: Bool)] = []
    if table.style.breaks.rows == .betweenEntries {
      tries += [(isLast ? room : room - mark, .entries, isLast), (room - mark, .entries, false)]
      // Where the fullest place leaves a single line, an earlier one may not.
      let rooms = progress.isEmpty ? table.entryRooms(of: group, under: room - mark, count: mostStopsInRow) : []
      tries += rooms.map { ($0, .entries, false) }
    }
    // A row that was begun continues, wherever it must be cut.
    if mayCutBetweenLines(group) || !progress.isEmpty {
      tries += [(isLast ? room : room - mark, .careful, isLast), (room - mark, .careful, false)]
      if isWholePage && rowsTaken == 0 { tries += [(room, .careful, false), (room, .anywhere, false)] }
    }
    for (room, places, mustFinish) in tries {
      let part = table.part(of: group, after: progress, room: room, cut: places)
      if mustFinish, mark > .zero, !part.isFinished { continue }
      // A row that may be cut between lines does not leave most of the room empty to keep its entries whole.
      if places == .entries, mayCutBetweenLines(group), part.heights.sum < room / 2 { continue }
      if part.tookLines || part.isFinished && !part.hadLines && isBesideHeading { return part }
    }
    return nil
  }

  /// The height of the foot mark below a part that ends inside an open section.
  private func markHeight(inside portion: SectionPortion) -> Length {
    table.grid.sections[portion.section].heading == nil ? .zero : table.footMark.height
  }

  /// Records the places before the fullest one where the fragment may end inside `group`, which begins here and is cut
  /// between entries.
  mutating func noteStops(inside group: Int, before fullest: GroupPart) {
    guard let portion, table.style.breaks.rows == .betweenEntries, !mayCutBetweenLines(group) else { return }
    let mark = markHeight(inside: portion)
    var known = fullest.progress
    var stops: [FragmentStop] = []
    for room in table.entryRooms(of: group, under: fullest.heights.sum, count: mostStopsInRow) {
      let part = table.part(of: group, after: RowProgress(), room: room, cut: .entries)
      guard part.tookLines, !part.isFinished, part.progress != known else { continue }
      known = part.progress
      let rows = portion.rowsHeight + part.heights.sum
      let height = closed + max(rows, portion.heading?.height ?? .zero) + mark
      guard height <= available else { continue }
      stops.append(
        FragmentStop(
          next: TableCursor(group: group, progress: part.progress), height: height, isSingleLine: false,
          breaksSection: true))
    }
    filled.stops += stops.reversed()
  }

  /// The part of a group with which the fragment must end; nil where it must end elsewhere.
  private func stop(inside group: Int) -> GroupPart? {
    guard let limit, endsInside(group) else { return nil }
    return table.part(of: group, until: limit.progress)
  }

  /// Takes the part of a cut group that fits.
  ///
  /// - Returns: the place where the group continues, or the next group where it is finished; nil where not one line
  ///   fits.
  mutating func takePart(of group: Int) -> TableCursor? {
    let progress = group == start.group ? start.progress : RowProgress()
    guard let part = stop(inside: group) ?? part(of: group, after: progress) else { return nil }
    if progress.isEmpty, !part.isFinished { noteStops(inside: group, before: part) }
    lastPart = part
    append(part, of: groups[group].rows)
    fragment.cutLines.merge(part.lines) { _, new in new }
    fragment.repeatedCells.merge(part.again) { _, new in new }
    portion?.rowsHeight += part.heights.sum
    countIn(group)
    if part.tellsLess, let row = groups[group].node { fragment.shortenedRow = row }
    if let row = groups[group].node, part.hadLines {
      let began = !progress.isEmpty
      let extent: RowPart.Part = part.isFinished ? (began ? .last : .whole) : (began ? .middle : .first)
      fragment.provenance.append(RowPart(row: row, part: extent))
    }
    return part.isFinished ? TableCursor(group: group + 1) : TableCursor(group: group, progress: part.progress)
  }
}

extension FragmentBuilder {
  /// Appends the rows of a part; others, of which nothing is left or nothing begun, have no height.
  private mutating func append(_ part: GroupPart, of rows: Range<Int>) {
    for offset in part.heights.rows(of: rows.count) {
      fragment.rows.append(.init(row: rows.lowerBound + offset, height: part.heights.byRow[offset] ?? .zero))
    }
  }
}

/// The most places before the fullest one where a page may end inside a row.
private let mostStopsInRow = 6
