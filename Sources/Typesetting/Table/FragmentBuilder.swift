import Frames
import Measure

/// Fills one fragment with groups, and says where the next begins.
///
/// A fragment's height is the header's, and for each section in it the greater of two: its rows' and its spanning
/// heading's. Whole groups are taken while they fit; a group that is too high for any page is cut where it stands.
struct FragmentBuilder {
  let table: ComposedTable
  let start: TableCursor
  let available: Length
  let wholePage: Length
  private var fragment = TableFragment()
  /// The height of the header and of the sections that are finished.
  private var closed = Length.zero
  private var portion: SectionPortion?

  init(table: ComposedTable, start: TableCursor, available: Length, wholePage: Length) {
    self.table = table
    self.start = start
    self.available = available
    self.wholePage = wholePage
  }

  private var bodyOfWholePage: Length { wholePage - table.headerHeight }

  /// The fragment and the next one's beginning (nil at the table's end); no fragment where not one line fits.
  mutating func build() -> (fragment: TableFragment?, next: TableCursor?) {
    fragment.isContinuation = start != TableCursor(group: 0)
    closed = table.headerHeight
    guard closed <= available else { return (nil, start) }
    append(rows: 0..<table.grid.headerRowCount, heights: table.rowHeights[..<table.grid.headerRowCount])
    var group = start.group
    while group < table.grid.groups.count {
      let rowsBefore = fragment.rows.count
      if portion?.section != table.sectionOfGroup[group] {
        if let unfinished = closePortion() { return (fragment, unfinished) }
        openPortion(at: group)
      }
      let isCut = group == start.group && !start.consumed.isEmpty
      if !isCut, fits(unit(at: group)) || isBandOverCutRow(group) || isBandThatFillsPage(group) {
        take(group)
        group += 1
      } else if isCut || isTooHighForAnyPage(group), var rest = takePart(of: group) {
        group = rest.group
        guard !rest.consumed.isEmpty else { continue }
        rest.headingLines = settleHeading() ?? 0
        return (fragment, rest)
      } else {
        // Nothing of the group fits: the page ends before it, and before a repeated heading that would stand alone.
        if portion?.firstRow == rowsBefore { abandonPortion() }
        let unfinished = closePortion()
        let isEmpty = fragment.rows.count == table.grid.headerRowCount
        return isEmpty ? (nil, start) : (fragment, unfinished ?? TableCursor(group: group))
      }
    }
    let unfinished = closePortion()
    return (fragment, unfinished)
  }

  private mutating func append(rows: Range<Int>, heights: some Sequence<Length>) {
    for (row, height) in zip(rows, heights) { fragment.rows.append(.init(row: row, height: height)) }
  }
}

/// What stands in a fragment of one section.
private struct SectionPortion {
  var section: Int
  /// The fragment's row that it begins with.
  var firstRow: Int
  var rowsHeight: Length
  /// The spanning heading; nil for bands and for sections without a heading.
  var heading: SpanningHeading?

  struct SpanningHeading {
    var stack: LineStack
    /// The first line that is still to be set.
    var from: Int
    /// Whether it stands here again, rather than for the first time.
    var isRepeated: Bool
    var height: Length
  }
}

// MARK: Whole groups

extension FragmentBuilder {
  /// The groups that must not be parted from `group`: a band and what follows it.
  private func unit(at group: Int) -> Range<Int> {
    var end = group
    while end < table.grid.groups.count - 1, table.grid.groups[end].keepsWithNext { end += 1 }
    return group..<end + 1
  }

  private func fits(_ groups: Range<Int>) -> Bool {
    guard let portion else { return false }
    let rows = portion.rowsHeight + groups.reduce(.zero) { $0 + table.height(of: $1) }
    // A heading higher than a page takes what there is and goes on, so it asks for nothing.
    let heading = portion.heading.map { $0.height > bodyOfWholePage ? .zero : $0.height } ?? .zero
    return closed + max(rows, heading) <= available
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

  /// Whether `group` is a band over a row that must be cut anyway, and the first lines of the row fit under it.
  private func isBandOverCutRow(_ group: Int) -> Bool {
    guard let portion, table.grid.groups[group].keepsWithNext, group + 1 < table.grid.groups.count,
      isTooHighForAnyPage(group + 1)
    else { return false }
    let room = available - closed - portion.rowsHeight - table.height(of: group)
    return table.part(of: group + 1, consumed: [:], room: room).tookLines
  }

  /// Whether `group` is a band that leaves no room for a line under it on any page: on a page of its own it stands alone.
  private func isBandThatFillsPage(_ group: Int) -> Bool {
    table.grid.groups[group].keepsWithNext && available >= wholePage && closed == table.headerHeight
      && fragment.rows.count == table.grid.headerRowCount && closed + table.height(of: group) <= available
  }

  private mutating func take(_ group: Int) {
    let rows = table.grid.groups[group].rows
    append(rows: rows, heights: table.rowHeights[rows])
    portion?.rowsHeight += table.height(of: group)
    if let name = table.grid.groups[group].name { fragment.provenance.append(RowPart(row: name, part: .whole)) }
  }

  /// Takes what fits of a group that is cut.
  ///
  /// - Returns: where it goes on, with `consumed` empty where it is finished; nil where not one line fits.
  private mutating func takePart(of group: Int) -> TableCursor? {
    guard let portion else { return nil }
    let consumed = group == start.group ? start.consumed : [:]
    let part = table.part(of: group, consumed: consumed, room: available - closed - portion.rowsHeight)
    let isBesideHeading = part.isFinished && !part.hadLines && start.headingLines > 0
    guard part.tookLines || isBesideHeading else { return nil }
    append(rows: table.grid.groups[group].rows, heights: part.heights)
    fragment.cutLines.merge(part.lines) { _, new in new }
    self.portion?.rowsHeight += part.heights.reduce(.zero, +)
    if let name = table.grid.groups[group].name, part.hadLines {
      let began = !consumed.isEmpty
      let extent: RowPart.Part = part.isFinished ? (began ? .last : .whole) : (began ? .middle : .first)
      fragment.provenance.append(RowPart(row: name, part: extent))
    }
    return part.isFinished ? TableCursor(group: group + 1) : TableCursor(group: group, consumed: part.consumed)
  }
}

// MARK: Sections and their headings

extension FragmentBuilder {
  private mutating func openPortion(at group: Int) {
    let index = table.sectionOfGroup[group]
    let section = table.grid.sections[index]
    let isContinued = group > section.groups.lowerBound || group == start.group && !start.consumed.isEmpty
    if fragment.rows.count == table.grid.headerRowCount { fragment.continuesSection = isContinued }
    var opened = SectionPortion(section: index, firstRow: fragment.rows.count, rowsHeight: .zero)
    defer { portion = opened }
    guard let heading = section.heading else { return }
    let repeated = table.repeated[index]
    let repeatedHeight = isContinued && start.headingLines == 0 ? repeatedHeight(index) : nil
    if repeatedHeight != nil { fragment.repeatedSections.insert(index) }
    switch (section.form, repeatedHeight) {
    case (.band, let repeatedHeight?):
      append(rows: table.grid.groups[section.groups.lowerBound].rows, heights: [repeatedHeight])
      fragment.cutLines[heading] = repeated.lines.indices
      opened.rowsHeight = repeatedHeight
    case (.band, nil): break
    case (.column, let repeatedHeight?):
      opened.heading = .init(stack: repeated, from: 0, isRepeated: true, height: repeatedHeight)
    case (.column, nil) where isContinued && start.headingLines == 0:
      let own = table.cells[heading]
      opened.heading = .init(stack: own, from: own.lines.count, isRepeated: true, height: .zero)
    case (.column, nil):
      let own = table.cells[heading]
      let from = isContinued ? start.headingLines : 0
      opened.heading = .init(
        stack: own, from: from, isRepeated: false, height: table.height(own, from..<own.lines.count))
    }
  }

  /// The height of a section's heading as it stands again; nil where it would fill the page and does not.
  private func repeatedHeight(_ section: Int) -> Length? {
    let repeated = table.repeated[section]
    let height = table.height(repeated, repeated.lines.indices)
    return height <= bodyOfWholePage / 2 ? height : nil
  }

  /// Takes back a repeated heading under which nothing stands.
  private mutating func abandonPortion() {
    guard let abandoned = portion else { return }
    fragment.rows.removeSubrange(abandoned.firstRow...)
    fragment.repeatedSections.remove(abandoned.section)
    if let heading = table.grid.sections[abandoned.section].heading { fragment.cutLines[heading] = nil }
    portion = nil
  }

  /// Ends the section's part: its last row grows until a spanning heading fits.
  ///
  /// - Returns: where the heading goes on, if it is higher than the page and not finished.
  private mutating func closePortion() -> TableCursor? {
    let rest = settleHeading()
    closed += portion?.rowsHeight ?? .zero
    portion = nil
    guard let rest, let last = fragment.rows.last?.row,
      let group = table.grid.groups.firstIndex(where: { $0.rows.contains(last) })
    else { return nil }
    // The rows are finished, the heading is not: it goes on beside rows that have nothing left.
    let consumed = table.bodyCells[group].map { ($0, table.cells[$0].lines.count) }
    return TableCursor(group: group, consumed: Dictionary(uniqueKeysWithValues: consumed), headingLines: rest)
  }

  /// Gives the open section's spanning heading its lines.
  ///
  /// - Returns: how many of its own lines it has had, where some are left.
  private mutating func settleHeading() -> Int? {
    guard let ending = portion, let heading = ending.heading,
      let cell = table.grid.sections[ending.section].heading
    else { return nil }
    let room = max(ending.rowsHeight, min(heading.height, available - closed))
    let end = heading.from + heading.stack.count(from: heading.from, fitting: room - table.style.padding)
    fragment.cutLines[cell] = heading.from..<end
    let missing = table.height(heading.stack, heading.from..<end) - ending.rowsHeight
    if missing > .zero, fragment.rows.count > ending.firstRow {
      fragment.rows[fragment.rows.count - 1].height += missing
      portion?.rowsHeight += missing
    }
    return heading.isRepeated || end == heading.stack.lines.count ? nil : end
  }
}
