import Frames
import Measure

/// What a page's part of a table may be: the fullest one, and where it might as well end.
struct FilledFragment {
  /// Nil where nothing of the table should stand here.
  var fragment: TableFragment?
  /// Where the next fragment begins; nil at the table's end.
  var next: TableCursor?
  /// The legal ends before that, in order.
  var stops: [FragmentStop] = []
}

/// A place between two groups where a fragment may end, and what it would be like if it did.
struct FragmentStop: Hashable {
  /// The group that the next fragment begins with.
  var group: Int
  /// The fragment's height with what stands at its foot.
  var height: Length
  /// Whether all that stands in the fragment is a single row of one line.
  var isSingleLine: Bool
  /// Whether the section goes on.
  var breaksSection: Bool
}

/// The part of `table` from `start` on that fits into `available`, or the rows before group `limit` if that is less.
///
/// - Parameter wholePage: the height of a page; what is higher than that is cut.
/// - Complexity: O(cells of the fragment).
func fragment(
  of table: ComposedTable, from start: TableCursor, available: Length, wholePage: Length, before limit: Int? = nil
) -> FilledFragment {
  var builder = FragmentBuilder(
    table: table, start: start, available: available, wholePage: wholePage, limit: limit ?? table.grid.groups.count)
  return builder.build()
}

/// Fills one fragment with groups, and says where the next begins.
///
/// A fragment's height is the header's, and for each section in it the greater of two: its rows' and its spanning
/// heading's; and the foot mark's where the last section goes on. Whole groups are taken while they fit; a group that is
/// too high for any page, or that may be cut, is cut where it stands.
struct FragmentBuilder {
  let table: ComposedTable
  let start: TableCursor
  let available: Length
  let wholePage: Length
  let limit: Int
  var filled = FilledFragment()
  var fragment = TableFragment()
  /// The height of the header and of the sections that are finished.
  var closed = Length.zero
  var portion: SectionPortion?
  /// How many groups stand here, how many of them are rows, and the last one; repeated bands apart.
  var taken = 0
  var rowsTaken = 0
  var lastGroup: Int?

  init(table: ComposedTable, start: TableCursor, available: Length, wholePage: Length, limit: Int) {
    self.table = table
    self.start = start
    self.available = available
    self.wholePage = wholePage
    self.limit = limit
  }

  var groups: [RowGroup] { table.grid.groups }
  var bodyOfWholePage: Length { wholePage - table.headerHeight }
  /// Whether the fragment has a page to itself, so that what does not fit here fits nowhere.
  private var isWholePage: Bool { available >= wholePage }

  mutating func build() -> FilledFragment {
    fragment.isContinuation = start != TableCursor(group: 0)
    closed = table.headerHeight
    guard closed <= available else { return FilledFragment(next: start) }
    append(rows: 0..<table.grid.headerRowCount, heights: table.rowHeights[..<table.grid.headerRowCount])
    var group = start.group
    while group < groups.count {
      if portion?.section != table.sectionOfGroup[group] {
        if let unfinished = closePortion() { return ended(at: unfinished) }
        noteStop(before: group)
        if group >= limit { return ended(at: TableCursor(group: group)) }
        if mustBeginOnNextPage(group) { return endedBefore(group) }
        openPortion(at: group)
      } else {
        noteStop(before: group)
        if group >= limit { return endedBefore(group) }
      }
      let isCut = group == start.group && !start.consumed.isEmpty
      if !isCut, fits(unit(at: group)) || isBandOverCutRow(group) || isBandThatFillsPage(group) {
        take(group)
        group += 1
      } else if isCut || mayCut(group), var rest = takePart(of: group) {
        group = rest.group
        guard !rest.consumed.isEmpty else { continue }
        rest.headingLines = settleHeading() ?? 0
        closed += portion?.rowsHeight ?? .zero
        return ended(at: rest)
      } else {
        return endedBefore(group)
      }
    }
    return ended(at: closePortion())
  }

  /// The page ends before `group`, and before a repeated heading that would stand alone.
  private mutating func endedBefore(_ group: Int) -> FilledFragment {
    guard taken > 0 else { return FilledFragment(next: start) }
    if let portion, portion.taken == 0 { abandonPortion() }
    let unfinished = closePortion()
    return ended(at: unfinished ?? TableCursor(group: group))
  }

  /// The fragment as it is, with its foot mark where it ends before its section does and there is room.
  private mutating func ended(at next: TableCursor?) -> FilledFragment {
    if let next, goesOn(at: next), closed + table.footMark.height <= available {
      fragment.footMarkHeight = table.footMark.height
    }
    fragment.isSingleLine = isSingleLine
    filled.fragment = fragment
    filled.next = next
    return filled
  }

  private func goesOn(at next: TableCursor) -> Bool {
    let section = table.grid.sections[table.sectionOfGroup[next.group]]
    return section.heading != nil && (next.group > section.groups.lowerBound || !next.consumed.isEmpty)
  }

  /// Notes that the fragment may end before `group`, if it may.
  private mutating func noteStop(before group: Int) {
    guard let lastGroup, group > start.group, !groups[lastGroup].keepsWithNext else { return }
    let section = table.sectionOfGroup[group]
    let breaksSection = portion?.section == section
    if breaksSection, table.style.breaks.sections == .keep, !isSectionTooHigh(section) { return }
    var height = closed
    if breaksSection, let portion {
      height += max(portion.rowsHeight, portion.heading?.height ?? .zero)
      if table.grid.sections[section].heading != nil { height += table.footMark.height }
    }
    guard height <= available else { return }
    filled.stops.append(
      FragmentStop(group: group, height: height, isSingleLine: isSingleLine, breaksSection: breaksSection))
  }

  /// Whether all that stands here is a row of one line.
  private var isSingleLine: Bool {
    guard let lastGroup, rowsTaken == 1 else { return false }
    return table.bodyCells[lastGroup].allSatisfy { cell in
      (fragment.cutLines[cell]?.count ?? table.cells[cell].lines.count) <= 1
    }
  }

  mutating func append(rows: Range<Int>, heights: some Sequence<Length>) {
    for (row, height) in zip(rows, heights) { fragment.rows.append(.init(row: row, height: height)) }
  }
}

// MARK: What fits

extension FragmentBuilder {
  /// The groups that must not be parted from `group`: a band and what follows it.
  private func unit(at group: Int) -> Range<Int> {
    var end = group
    while end < groups.count - 1, groups[end].keepsWithNext { end += 1 }
    return group..<end + 1
  }

  /// The height of the mark that stands here if the page ends with `group`.
  private func footMarkHeight(after group: Int) -> Length {
    let section = table.grid.sections[table.sectionOfGroup[group]]
    return section.heading == nil || group + 1 >= section.groups.upperBound ? .zero : table.footMark.height
  }

  private func fits(_ unit: Range<Int>) -> Bool {
    guard let portion else { return false }
    // A heading higher than a page takes what there is and goes on, so it asks for nothing.
    let heading = portion.heading.map { $0.height > bodyOfWholePage ? .zero : $0.height } ?? .zero
    func height(to end: Int) -> Length {
      closed + max(portion.rowsHeight + table.height(of: unit.lowerBound..<end), heading)
    }
    let needed = height(to: unit.upperBound)
    if needed + footMarkHeight(after: unit.upperBound - 1) <= available { return true }
    // The mark is not needed where the section ends here, and gives way where nothing else stands on the page.
    let end = table.grid.sections[portion.section].groups.upperBound
    return needed <= available && (rowsTaken == 0 && isWholePage || height(to: end) <= available)
  }

  private func isTooHighForAnyPage(_ group: Int) -> Bool {
    let index = table.sectionOfGroup[group]
    let section = table.grid.sections[index]
    guard section.form == .band, section.heading != nil, group > section.groups.lowerBound else {
      return table.height(of: group) > bodyOfWholePage
    }
    // Its mark can make the repeated band a line higher than the first one.
    let band = max(table.height(of: section.groups.lowerBound), repeatedHeight(index) ?? .zero)
    return table.height(of: group) + band > bodyOfWholePage
  }

  private func mayCut(_ group: Int) -> Bool {
    isTooHighForAnyPage(group) || table.style.breaks.rows == .mayBreak && !groups[group].keepsWithNext
  }

  /// Whether a section as a whole is higher than any page.
  private func isSectionTooHigh(_ index: Int) -> Bool {
    let section = table.grid.sections[index]
    let heading = section.form == .column ? section.heading.map { table.cells[$0] } : nil
    let headingHeight = heading.map { table.height($0, $0.lines.indices) } ?? .zero
    return max(table.height(of: section.groups), headingHeight) > bodyOfWholePage
  }

  /// Whether `group` opens a section that is kept whole, or that is higher than a page and begins on a new one.
  private func mustBeginOnNextPage(_ group: Int) -> Bool {
    let index = table.sectionOfGroup[group]
    let section = table.grid.sections[index]
    guard table.style.breaks.sections == .keep, group == section.groups.lowerBound, start.consumed.isEmpty || taken > 0,
      taken > 0 || !isWholePage
    else { return false }
    let heading = section.form == .column ? section.heading.map { table.cells[$0] } : nil
    let headingHeight = heading.map { table.height($0, $0.lines.indices) } ?? .zero
    return closed + max(table.height(of: section.groups), headingHeight) > available
  }

  /// Whether `group` is a band over a row that is to be cut, and the first lines of the row fit under it.
  private func isBandOverCutRow(_ group: Int) -> Bool {
    guard groups[group].keepsWithNext, group + 1 < groups.count, mayCut(group + 1) else { return false }
    return part(of: group + 1, consumed: [:], under: table.height(of: group)) != nil
  }

  /// Whether `group` is a band that leaves no room for a line under it on any page: on a page of its own it stands alone.
  private func isBandThatFillsPage(_ group: Int) -> Bool {
    groups[group].keepsWithNext && isWholePage && closed == table.headerHeight
      && fragment.rows.count == table.grid.headerRowCount && closed + table.height(of: group) <= available
  }
}

// MARK: Groups, whole and cut

extension FragmentBuilder {
  private mutating func take(_ group: Int) {
    let rows = groups[group].rows
    append(rows: rows, heights: table.rowHeights[rows])
    portion?.rowsHeight += table.height(of: group)
    countIn(group)
    if let name = groups[group].name { fragment.provenance.append(RowPart(row: name, part: .whole)) }
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
  private func part(of group: Int, consumed: [Int: Int], under above: Length = .zero) -> GroupPart? {
    guard let portion else { return nil }
    if let heading = portion.heading, heading.height <= bodyOfWholePage, closed + heading.height > available {
      return nil
    }
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
  private mutating func takePart(of group: Int) -> TableCursor? {
    let consumed = group == start.group ? start.consumed : [:]
    guard let part = part(of: group, consumed: consumed) else { return nil }
    append(rows: groups[group].rows, heights: part.heights)
    fragment.cutLines.merge(part.lines) { _, new in new }
    portion?.rowsHeight += part.heights.reduce(.zero, +)
    countIn(group)
    if let name = groups[group].name, part.hadLines {
      let began = !consumed.isEmpty
      let extent: RowPart.Part = part.isFinished ? (began ? .last : .whole) : (began ? .middle : .first)
      fragment.provenance.append(RowPart(row: name, part: extent))
    }
    return part.isFinished ? TableCursor(group: group + 1) : TableCursor(group: group, consumed: part.consumed)
  }
}
