import Measure

extension ComposedTable {
  /// Whether no page of `height` has room for `group` below the header and, unless it opens its section, below the
  /// repeated band.
  func isTooHigh(_ group: Int, forPages height: Length) -> Bool {
    let body = height - headerHeight
    let index = sectionOfGroup[group]
    let section = grid.sections[index]
    guard section.form == .band, section.heading != nil, group > section.groups.lowerBound else {
      return self.height(of: group) > body
    }
    // With its mark the repeated band may be a line higher than the first one.
    let band = max(self.height(of: section.groups.lowerBound), repeatedHeight(index, in: body) ?? .zero)
    return self.height(of: group) + band > body
  }

  /// The height of a section's heading where it is repeated, on pages with a height of `body` for rows; nil where it is
  /// too high to be repeated.
  ///
  /// A band takes room from the rows below it, so it may take half of the page at most; a cell beside the rows may take
  /// all of it.
  func repeatedHeight(_ section: Int, in body: Length) -> Length? {
    let height = self.height(repeated[section], repeated[section].lines.indices)
    return height <= (grid.sections[section].form == .band ? body / 2 : body) ? height : nil
  }
}

// The checks whether something still fits into a fragment.
extension FragmentBuilder {
  /// The groups that must stay with `group`: a band and the groups that follow it.
  func unit(at group: Int) -> Range<Int> {
    var end = group
    while end < groups.count - 1, groups[end].keepsWithNext { end += 1 }
    return group..<end + 1
  }

  /// The height of the foot mark, if the page ends with `group`.
  func footMarkHeight(after group: Int) -> Length {
    let section = table.grid.sections[table.sectionOfGroup[group]]
    return section.heading == nil || group + 1 >= section.groups.upperBound ? .zero : table.footMark.height
  }

  /// The least height of the open section's spanning heading on this page: all of it, or one line of a heading that is
  /// higher than a page and continues.
  func leastHeadingHeight(_ portion: SectionPortion) -> Length {
    guard let heading = portion.heading, heading.height > bodyOfWholePage else {
      return portion.heading?.height ?? .zero
    }
    return table.height(heading.stack, heading.from..<min(heading.from + 1, heading.stack.lines.count))
  }

  /// Whether groups that must stay together fit as a whole.
  func fits(_ unit: Range<Int>) -> Bool {
    guard let portion else { return false }
    let heading = leastHeadingHeight(portion)
    func height(to end: Int) -> Length {
      closed + max(portion.rowsHeight + table.height(of: unit.lowerBound..<end), heading)
    }
    let needed = height(to: unit.upperBound)
    if needed + footMarkHeight(after: unit.upperBound - 1) <= available { return true }
    // The mark is not needed where the section ends here, and is left out where nothing else is on the page.
    let end = table.grid.sections[portion.section].groups.upperBound
    return needed <= available && (rowsTaken == 0 && isWholePage || height(to: end) <= available)
  }

  /// Whether no page has room for `group`.
  func isTooHighForAnyPage(_ group: Int) -> Bool { table.isTooHigh(group, forPages: wholePage) }

  /// Whether `group` may be cut, between its entries or between its lines.
  func mayCut(_ group: Int) -> Bool {
    mayCutBetweenLines(group) || table.style.breaks.rows == .betweenEntries && !groups[group].keepsWithNext
  }

  /// Whether `group` may be cut between the lines of an entry.
  func mayCutBetweenLines(_ group: Int) -> Bool {
    isTooHighForAnyPage(group) || table.style.breaks.rows == .mayBreak && !groups[group].keepsWithNext
  }

  /// The height of a section that stays whole.
  private func height(ofSection index: Int) -> Length {
    let section = table.grid.sections[index]
    let heading = section.form == .column ? section.heading.map { table.cells[$0] } : nil
    return max(table.height(of: section.groups), heading.map { table.height($0, $0.lines.indices) } ?? .zero)
  }

  /// Whether a section is higher than any page.
  func isSectionTooHigh(_ index: Int) -> Bool { height(ofSection: index) > bodyOfWholePage }

  /// Whether `group` opens a section that must begin on the next page: one that is kept whole, or that is higher than a
  /// page.
  func mustBeginOnNextPage(_ group: Int) -> Bool {
    let index = table.sectionOfGroup[group]
    let isOpening = group == table.grid.sections[index].groups.lowerBound && (start.progress.isEmpty || taken > 0)
    guard table.style.breaks.sections == .keep, isOpening, taken > 0 || !isWholePage else { return false }
    return closed + height(ofSection: index) > available
  }

  /// Whether `group` is a band above a row that is to be cut, and the first lines of that row fit below it.
  func isBandOverCutRow(_ group: Int) -> Bool {
    guard groups[group].keepsWithNext, group + 1 < groups.count, mayCut(group + 1) else { return false }
    return part(of: group + 1, after: RowProgress(), under: table.height(of: group)) != nil
  }

  /// Whether `group` is a band that leaves no room for a line below it on any page; it then has a page of its own.
  func isBandThatFillsPage(_ group: Int) -> Bool {
    groups[group].keepsWithNext && isWholePage && closed == openingHeight
      && fragment.rows.count == fragment.headerRowCount && closed + table.height(of: group) <= available
  }
}
