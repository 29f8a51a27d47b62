import Measure

extension ComposedTable {
  /// Whether `group` fits on no page of `height` under the header and, where it does not open its section, the repeated band.
  func isTooHigh(_ group: Int, forPages height: Length) -> Bool {
    let body = height - headerHeight
    let index = sectionOfGroup[group]
    let section = grid.sections[index]
    guard section.form == .band, section.heading != nil, group > section.groups.lowerBound else {
      return self.height(of: group) > body
    }
    // Its mark can make the repeated band a line higher than the first one.
    let band = max(self.height(of: section.groups.lowerBound), repeatedHeight(index, in: body) ?? .zero)
    return self.height(of: group) + band > body
  }

  /// The height of a section's heading as it stands again on pages whose rows have `body`; nil where it is too high and does
  /// not.
  ///
  /// A band takes its height from the rows under it, and so may fill half a page; a cell beside the rows a whole one.
  func repeatedHeight(_ section: Int, in body: Length) -> Length? {
    let height = self.height(repeated[section], repeated[section].lines.indices)
    return height <= (grid.sections[section].form == .band ? body / 2 : body) ? height : nil
  }
}

// What still fits into a fragment.
extension FragmentBuilder {
  /// The groups that must not be parted from `group`: a band and what follows it.
  func unit(at group: Int) -> Range<Int> {
    var end = group
    while end < groups.count - 1, groups[end].keepsWithNext { end += 1 }
    return group..<end + 1
  }

  /// The height of the mark that stands here if the page ends with `group`.
  func footMarkHeight(after group: Int) -> Length {
    let section = table.grid.sections[table.sectionOfGroup[group]]
    return section.heading == nil || group + 1 >= section.groups.upperBound ? .zero : table.footMark.height
  }

  /// The height without which the open section's spanning heading does not stand here: all of it, or a line of one that is
  /// higher than a page, which takes what there is and goes on.
  func leastHeadingHeight(_ portion: SectionPortion) -> Length {
    guard let heading = portion.heading, heading.height > bodyOfWholePage else {
      return portion.heading?.height ?? .zero
    }
    return table.height(heading.stack, heading.from..<min(heading.from + 1, heading.stack.lines.count))
  }

  /// Whether groups that must not be parted fit as a whole.
  func fits(_ unit: Range<Int>) -> Bool {
    guard let portion else { return false }
    let heading = leastHeadingHeight(portion)
    func height(to end: Int) -> Length {
      closed + max(portion.rowsHeight + table.height(of: unit.lowerBound..<end), heading)
    }
    let needed = height(to: unit.upperBound)
    if needed + footMarkHeight(after: unit.upperBound - 1) <= available { return true }
    // The mark is not needed where the section ends here, and gives way where nothing else stands on the page.
    let end = table.grid.sections[portion.section].groups.upperBound
    return needed <= available && (rowsTaken == 0 && isWholePage || height(to: end) <= available)
  }

  /// Whether `group` fits on no page.
  func isTooHighForAnyPage(_ group: Int) -> Bool { table.isTooHigh(group, forPages: wholePage) }

  /// Whether `group` may be cut, between its entries or its lines.
  func mayCut(_ group: Int) -> Bool {
    mayCutBetweenLines(group) || table.style.breaks.rows == .betweenEntries && !groups[group].keepsWithNext
  }

  /// Whether `group` may be cut between lines of an entry.
  func mayCutBetweenLines(_ group: Int) -> Bool {
    isTooHighForAnyPage(group) || table.style.breaks.rows == .mayBreak && !groups[group].keepsWithNext
  }

  /// The height of a section that stands as a whole.
  private func height(ofSection index: Int) -> Length {
    let section = table.grid.sections[index]
    let heading = section.form == .column ? section.heading.map { table.cells[$0] } : nil
    return max(table.height(of: section.groups), heading.map { table.height($0, $0.lines.indices) } ?? .zero)
  }

  /// Whether a section as a whole is higher than any page.
  func isSectionTooHigh(_ index: Int) -> Bool { height(ofSection: index) > bodyOfWholePage }

  /// Whether `group` opens a section that is kept whole, or that is higher than a page and begins on a new one.
  func mustBeginOnNextPage(_ group: Int) -> Bool {
    let index = table.sectionOfGroup[group]
    let isOpening = group == table.grid.sections[index].groups.lowerBound && (start.consumed.isEmpty || taken > 0)
    guard table.style.breaks.sections == .keep, isOpening, taken > 0 || !isWholePage else { return false }
    return closed + height(ofSection: index) > available
  }

  /// Whether `group` is a band over a row that is to be cut, and the first lines of the row fit under it.
  func isBandOverCutRow(_ group: Int) -> Bool {
    guard groups[group].keepsWithNext, group + 1 < groups.count, mayCut(group + 1) else { return false }
    return part(of: group + 1, consumed: [:], under: table.height(of: group)) != nil
  }

  /// Whether `group` is a band that leaves no room for a line under it on any page: on a page of its own it stands alone.
  func isBandThatFillsPage(_ group: Int) -> Bool {
    groups[group].keepsWithNext && isWholePage
      && closed == table.openingHeight(isContinuation: fragment.isContinuation)
      && fragment.rows.count == table.grid.headerRowCount && closed + table.height(of: group) <= available
  }
}
