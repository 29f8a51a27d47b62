import Frames
import Measure

/// The part of one section in a fragment.
struct SectionPortion {
  var section: Int
  /// The index in the fragment of the part's first row.
  var firstRow: Int
  var rowsHeight: Length
  /// The number of the section's groups in the fragment; a repeated band is not counted.
  var taken = 0
  /// The spanning heading; nil for bands and for sections without a heading.
  var heading: SpanningHeading?

  struct SpanningHeading {
    var stack: LineStack
    /// The first line that is still to be set.
    var from: Int
    /// Whether the heading is repeated here; otherwise it stands here for the first time.
    var isRepeated: Bool
    var height: Length
  }
}

// Sections and their headings.
extension FragmentBuilder {
  mutating func openPortion(at group: Int) {
    let index = table.sectionOfGroup[group]
    let section = table.grid.sections[index]
    let isContinued = group > section.groups.lowerBound || group == start.group && !start.progress.isEmpty
    if fragment.rows.count == fragment.headerRowCount { fragment.continuesSection = isContinued }
    var opened = SectionPortion(section: index, firstRow: fragment.rows.count, rowsHeight: .zero)
    defer { portion = opened }
    guard let heading = section.heading else { return }
    let repeated = table.repeated[index]
    let repeatedHeight = isContinued && start.headingLines == 0 ? repeatedHeight(index) : nil
    if repeatedHeight != nil { fragment.repeatedSections.insert(index) }
    switch (section.form, repeatedHeight) {
    case (.band, let repeatedHeight?):
      append(rows: groups[section.groups.lowerBound].rows, heights: [repeatedHeight])
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

  /// The height of a section's heading where it is repeated; nil where it is too high to be repeated.
  func repeatedHeight(_ section: Int) -> Length? { table.repeatedHeight(section, in: bodyOfWholePage) }

  /// Removes a repeated heading under which nothing stands.
  mutating func abandonPortion() {
    guard let abandoned = portion else { return }
    fragment.rows.removeSubrange(abandoned.firstRow...)
    fragment.repeatedSections.remove(abandoned.section)
    if let heading = table.grid.sections[abandoned.section].heading { fragment.cutLines[heading] = nil }
    portion = nil
  }

  /// Ends the part of the open section; its last row becomes higher until a spanning heading fits.
  ///
  /// - Returns: the place where the heading continues, if it is higher than the page and not finished.
  mutating func closePortion() -> TableCursor? {
    let rest = settleHeading()
    closed += portion?.rowsHeight ?? .zero
    portion = nil
    guard let rest, let group = lastGroup else { return nil }
    // The rows are finished and the heading is not: it continues beside rows that have nothing left.
    return TableCursor(group: group, progress: table.finished(group), headingLines: rest)
  }

  /// Gives the open section's spanning heading its lines.
  ///
  /// - Returns: the number of its own lines so far, if some are left.
  mutating func settleHeading() -> Int? {
    guard let ending = portion, let heading = ending.heading,
      let cell = table.grid.sections[ending.section].heading
    else { return nil }
    let left = available - closed
    // A heading that continues leaves room for the mark.
    let usable = heading.height > left ? left - table.footMark.height : left
    let room = max(ending.rowsHeight, min(heading.height, usable))
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
