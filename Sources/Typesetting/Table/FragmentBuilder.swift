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

/// A place between two groups, or inside one, where a fragment may end, and what it would be like if it did.
struct FragmentStop: Hashable {
  /// Where the next fragment begins.
  var next: TableCursor
  /// The fragment's height with what stands at its foot.
  var height: Length
  /// Whether all that stands in the fragment is a single row of one line.
  var isSingleLine: Bool
  /// Whether the section goes on.
  var breaksSection: Bool
}

/// The part of `table` from `start` on that fits into `available`, or what stands before `limit` if that is less.
///
/// - Parameter limit: the beginning that one of the part's own stops names.
/// - Parameter wholePage: the height of a page; what is higher than that is cut.
/// - Complexity: O(cells of the fragment).
func fragment(
  of table: ComposedTable, from start: TableCursor, available: Length, wholePage: Length,
  before limit: TableCursor? = nil
) -> FilledFragment {
  var builder = FragmentBuilder(
    table: table, start: start, available: available, wholePage: wholePage, limit: limit)
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
  let limit: TableCursor?
  var filled = FilledFragment()
  var fragment = TableFragment()
  /// The height of the caption, of the header and of the sections that are finished.
  var closed = Length.zero
  var portion: SectionPortion?
  /// How many groups stand here, how many of them are rows, and the last one; repeated bands apart.
  var taken = 0
  var rowsTaken = 0
  var lastGroup: Int?

  init(table: ComposedTable, start: TableCursor, available: Length, wholePage: Length, limit: TableCursor?) {
    self.table = table
    self.start = start
    self.available = available
    self.wholePage = wholePage
    self.limit = limit
  }

  var groups: [RowGroup] { table.grid.groups }
  var bodyOfWholePage: Length { wholePage - table.headerHeight }
  /// Whether the fragment has a page to itself, so that what does not fit here fits nowhere.
  var isWholePage: Bool { available >= wholePage }

  mutating func build() -> FilledFragment {
    fragment.isContinuation = start != TableCursor(group: 0)
    fragment.captionHeight = table.captionHeight(isContinuation: fragment.isContinuation)
    closed = table.openingHeight(isContinuation: fragment.isContinuation)
    guard closed <= available else { return FilledFragment(next: start) }
    append(rows: 0..<table.grid.headerRowCount, heights: table.rowHeights[..<table.grid.headerRowCount])
    var group = start.group
    while group < groups.count {
      if let ended = reach(group) { return ended }
      let isCut = group == start.group && !start.consumed.isEmpty
      if !isCut, standsWhole(group) {
        take(group)
        group += 1
      } else if isCut || mayCut(group), let rest = takePart(of: group) {
        guard rest.consumed.isEmpty else { return ended(inside: rest) }
        group = rest.group
      } else {
        return endedBefore(group)
      }
    }
    return ended(at: closePortion())
  }

  /// Comes to `group`: notes that the fragment may end before it, and opens its section where that is another one.
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

  /// Whether the fragment is to end before `group`.
  private func isLimit(_ group: Int) -> Bool {
    limit.map { $0.group < group || $0.group == group && $0.consumed.isEmpty } ?? false
  }

  /// Whether the fragment is to end inside `group`.
  func endsInside(_ group: Int) -> Bool { limit.map { $0.group == group && !$0.consumed.isEmpty } ?? false }

  /// Whether `group` is taken as a whole, with what must not be parted from it.
  private func standsWhole(_ group: Int) -> Bool {
    guard !endsInside(group) else { return false }
    return fits(unit(at: group)) || isBandOverCutRow(group) || isBandThatFillsPage(group)
  }

  /// The page ends before `group`, and before a repeated heading that would stand alone.
  private mutating func endedBefore(_ group: Int) -> FilledFragment {
    guard taken > 0 else { return FilledFragment(next: start) }
    if let portion, portion.taken == 0 { abandonPortion() }
    let unfinished = closePortion()
    return ended(at: unfinished ?? TableCursor(group: group))
  }

  /// The page ends between the lines of a group, which goes on at `rest`.
  private mutating func ended(inside rest: TableCursor) -> FilledFragment {
    var next = rest
    next.headingLines = settleHeading() ?? 0
    closed += portion?.rowsHeight ?? .zero
    return ended(at: next)
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
      FragmentStop(
        next: TableCursor(group: group), height: height, isSingleLine: isSingleLine, breaksSection: breaksSection))
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
