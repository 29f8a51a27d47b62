import Frames
import Measure

/// The part of a table for one page: the fullest one, and the other places where it may end.
struct FilledFragment {
  /// The fullest part; nil where nothing of the table should be on this page.
  var fragment: TableFragment?
  /// The beginning of the next fragment; nil at the table's end.
  var next: TableCursor?
  /// The legal ends before that, in order.
  var stops: [FragmentStop] = []
}

/// A place between two groups, or inside one, where a fragment may end, with the fragment's properties in that case.
struct FragmentStop: Hashable {
  /// The beginning of the next fragment.
  var next: TableCursor
  /// The fragment's height, its foot mark included.
  var height: Length
  /// Whether the fragment is a single row of one line.
  var isSingleLine: Bool
  /// Whether the section continues in the next fragment.
  var breaksSection: Bool
}

/// The part of `table` from `start` on that fits into `available`, or the part before `limit` if that is smaller.
///
/// - Parameters:
///   - wholePage: the height of a page; a group that is higher is cut.
///   - limit: the `next` of one of the part's own stops.
///   - hasHeader: whether the header stands above the part; on a page of its own it always should.
/// - Complexity: O(cells of the fragment).
func fragment(
  of table: ComposedTable, from start: TableCursor, available: Length, wholePage: Length,
  before limit: TableCursor? = nil, hasHeader: Bool = true
) -> FilledFragment {
  var builder = FragmentBuilder(
    table: table, start: start, available: available, wholePage: wholePage, limit: limit, hasHeader: hasHeader)
  return builder.build()
}

/// Fills one fragment with groups, and tells where the next one begins.
///
/// A fragment's height is the sum of the header; for each section in it, of its rows or its spanning heading, whichever
/// is higher; and of the foot mark where the last section continues. Whole groups are taken while they fit. A group
/// that is too high for any page, or that may be cut, is cut at the end of the room.
struct FragmentBuilder {
  let table: ComposedTable
  let start: TableCursor
  let available: Length
  let wholePage: Length
  let limit: TableCursor?
  var filled = FilledFragment()
  var fragment = TableFragment()
  /// The height of the caption, the header and the finished sections.
  var closed = Length.zero
  var portion: SectionPortion?
  /// The number of groups in the fragment, and the number of those that are rows; repeated bands are not counted.
  var taken = 0
  var rowsTaken = 0
  var lastGroup: Int?
  /// The part of the last group that is in the fragment; nil where it is whole.
  var lastPart: GroupPart?

  init(
    table: ComposedTable, start: TableCursor, available: Length, wholePage: Length, limit: TableCursor?,
    hasHeader: Bool
  ) {
    fragment.headerRowCount = hasHeader ? table.grid.headerRowCount : 0
    self.table = table
    self.start = start
    self.available = available
    self.wholePage = wholePage
    self.limit = limit
  }

  var groups: [RowGroup] { table.grid.groups }
  var bodyOfWholePage: Length { wholePage - table.headerHeight }
  /// The height of the caption and the header.
  var openingHeight: Length {
    table.openingHeight(isContinuation: fragment.isContinuation, hasHeader: fragment.headerRowCount > 0)
  }
  /// Whether the fragment has a whole page, so that a group that does not fit here fits nowhere.
  var isWholePage: Bool { available >= wholePage }

  mutating func build() -> FilledFragment {
    fragment.isContinuation = start != TableCursor(group: 0)
    fragment.captionHeight = table.captionHeight(isContinuation: fragment.isContinuation)
    closed = openingHeight
    guard closed <= available else { return FilledFragment(next: start) }
    append(rows: 0..<fragment.headerRowCount, heights: table.rowHeights[..<fragment.headerRowCount])
    var group = start.group
    while group < groups.count {
      if let ended = reach(group) { return ended }
      let isCut = group == start.group && !start.progress.isEmpty
      if !isCut, standsWhole(group) {
        take(group)
        group += 1
      } else if isCut || mayCut(group), let rest = takePart(of: group) {
        guard rest.progress.isEmpty else { return ended(inside: rest) }
        group = rest.group
      } else {
        return endedBefore(group)
      }
    }
    return ended(at: closePortion())
  }

  /// Prepares for `group`: records that the fragment may end before it, and opens its section if it is a new one.
  ///
  /// - Returns: the fragment, where it ends here.
  private mutating func reach(_ group: Int) -> FilledFragment? {
    guard portion?.section != table.sectionOfGroup[group] else {
      noteStop(before: group)
      return isLimit(group) ? endedBefore(group) : nil
    }
    if let unfinished = closePortion() { return ended(at: unfinished) }
    noteStop(before: group)
    if isLimit(group) { return ended(at: TableCursor(group: group)) }
    if mustBeginOnNextPage(group) { return endedBefore(group) }
    openPortion(at: group)
    return nil
  }

  /// Whether the fragment must end before `group`.
  private func isLimit(_ group: Int) -> Bool {
    limit.map { $0.group < group || $0.group == group && $0.progress.isEmpty } ?? false
  }

  /// Whether the fragment must end inside `group`.
  func endsInside(_ group: Int) -> Bool { limit.map { $0.group == group && !$0.progress.isEmpty } ?? false }

  /// Whether `group` is taken whole, with the groups that must follow it.
  private func standsWhole(_ group: Int) -> Bool {
    guard !endsInside(group) else { return false }
    return fits(unit(at: group)) || isBandOverCutRow(group) || isBandThatFillsPage(group)
  }

  /// Ends the fragment before `group`, and before a repeated heading that would stand alone.
  private mutating func endedBefore(_ group: Int) -> FilledFragment {
    guard taken > 0 else { return FilledFragment(next: start) }
    if let portion, portion.taken == 0 { abandonPortion() }
    let unfinished = closePortion()
    return ended(at: unfinished ?? TableCursor(group: group))
  }

  /// Ends the fragment between the lines of a group, which continues at `rest`.
  private mutating func ended(inside rest: TableCursor) -> FilledFragment {
    var next = rest
    next.headingLines = settleHeading() ?? 0
    closed += portion?.rowsHeight ?? .zero
    return ended(at: next)
  }

  /// Ends the fragment, with a foot mark where its section continues and there is room.
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
    return section.heading != nil && (next.group > section.groups.lowerBound || !next.progress.isEmpty)
  }

  /// Records that the fragment may end before `group`, if it may.
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
      FragmentStop(
        next: TableCursor(group: group), height: height, isSingleLine: isSingleLine, breaksSection: breaksSection))
  }

  /// Whether the fragment is a single row of one line.
  private var isSingleLine: Bool {
    guard let lastGroup, rowsTaken == 1 else { return false }
    if let lastPart { return lastPart.lines.values.allSatisfy { $0.count <= 1 } }
    return table.bodyCells(of: lastGroup).allSatisfy { table.cells[$0].lines.count <= 1 }
  }

  mutating func append(rows: Range<Int>, heights: some Sequence<Length>) {
    for (row, height) in zip(rows, heights) { fragment.rows.append(.init(row: row, height: height)) }
  }
}
