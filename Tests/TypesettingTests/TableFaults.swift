import Frames
import Measure

@testable import Typesetting

/// The faults in a table's parts on pages; empty where every line of every cell stands exactly once, inside its cell,
/// below the header, and beside or below its section's heading, and no part is higher than its page.
///
/// - Parameters:
///   - heights: the room that each part had.
///   - isUnderHeadings: whether only headings stood above the first part, so that no page has room for them and
///     what does not fit there.
func tableFaults(
  in parts: [TableFragment], of table: ComposedTable, heights: [Length], wholePage: Length,
  isUnderHeadings: Bool = false
) -> [String] {
  var faults: [String] = []
  var had = Array(repeating: 0, count: table.cells.count)
  var lastGroup = 0
  for (index, part) in parts.enumerated() {
    func fault(_ what: String) { faults.append("part \(index + 1) of \(parts.count): \(what)") }
    let header = 0..<part.headerRowCount
    if header.count != table.grid.headerRowCount, index > 0 || table.style.headers == .everyTable { fault("no header") }
    if part.height > heights[index] { fault("higher than its page by \(part.height - heights[index])") }
    if !part.rows.prefix(header.count).map(\.row).elementsEqual(header) { fault("not the header") }
    if part.isContinuation != (index > 0) { fault("the header is not marked as repeated") }
    let body = part.rows.dropFirst(header.count).map(\.row)
    if body.isEmpty, table.grid.rowCount > table.grid.headerRowCount { fault("no rows") }
    // A repeated band comes before rows that are further on.
    let own = body.filter { row in
      let group = table.groupOfRow[row]
      return !(table.grid.groups[group].keepsWithNext && part.repeatedSections.contains(table.sectionOfGroup[group]))
    }
    let groups = own.map { table.groupOfRow[$0] }
    if groups.first.map({ $0 < lastGroup }) ?? false { fault("rows go back") }
    if zip(own, own.dropFirst()).contains(where: { $0 >= $1 }) { fault("rows are out of order") }
    lastGroup = groups.last ?? lastGroup
    let layout = FragmentLayout(part, of: table)
    for area in layout.areas {
      let cell = table.grid.cells[area.cell]
      let section = cell.role == .heading ? table.sectionOfHeading[area.cell] : nil
      let isRepeated = section.map(part.repeatedSections.contains) ?? false
      let stack = isRepeated ? table.repeated[section ?? 0] : table.cells[area.cell]
      let lines = part.cutLines[area.cell] ?? stack.lines.indices
      let again = part.repeatedCells[area.cell]
      let needed = table.height(again ?? stack, again?.lines.indices ?? lines)
      if needed > layout.box(area).size.height { fault("cell \(area.cell) is too low for its text") }
      if again != nil, !lines.isEmpty || had[area.cell] < stack.lines.count {
        fault("cell \(area.cell) stands again before it has ended")
      }
      if cell.role == .header || isRepeated {
        if lines != stack.lines.indices { fault("what stands again is not whole") }
        continue
      }
      if lines.lowerBound != had[area.cell], !lines.isEmpty { fault("cell \(area.cell) goes on with the wrong line") }
      had[area.cell] = max(had[area.cell], lines.upperBound)
    }
    faults += lineFaults(of: part, index: index, had: had, table: table, wholePage: wholePage)
    if let last = own.last, table.grid.groups[table.groupOfRow[last]].keepsWithNext {
      let page = index == 0 && isUnderHeadings ? heights[index] : wholePage
      let room = page - table.headerHeight - table.height(of: table.groupOfRow[last])
      if room >= table.style.padding + .points(11) { fault("a band stands without its row") }
    }
    faults += headingFaults(of: part, index: index, had: had, table: table, wholePage: wholePage)
    let isInside = index + 1 < parts.count && parts[index + 1].continuesSection
    if part.footMarkHeight > .zero, !isInside { fault("a mark where the section ends") }
    if !table.footMark.lines.isEmpty, isInside, part.footMarkHeight == .zero,
      part.height + table.footMark.height <= heights[index]
    {
      fault("no mark where the section goes on")
    }
  }
  for (cell, count) in had.enumerated() where table.grid.cells[cell].role != .header {
    if count != table.cells[cell].lines.count { faults.append("cell \(cell) has \(count) of its lines") }
  }
  return faults
}

/// The faults in rows that are read across: none is cut that has room on a page, whatever is repeated above it.
private func lineFaults(
  of part: TableFragment, index: Int, had: [Int], table: ComposedTable, wholePage: Length
) -> [String] {
  part.rows.compactMap { placed in
    let group = table.groupOfRow[placed.row]
    guard group >= 0, table.grid.groups[group].isReadAcross else { return nil }
    let own = Set(table.owners[placed.row]).filter { table.grid.cells[$0].rows.count == 1 }
    let height = own.map { table.height(table.cells[$0], table.cells[$0].lines.indices) }.max() ?? .zero
    let isParted =
      own.contains { had[$0] > 0 } && own.contains { had[$0] < table.cells[$0].lines.count }
    return isParted && height * 3 < wholePage - table.headerHeight
      ? "part \(index + 1): a line of a row is parted" : nil
  }
}

/// The faults in headings: a part that begins inside a section must show the section's heading.
///
/// Exceptions are a band that fills half a page, a cell that fills a page, and a heading that continues by itself.
private func headingFaults(
  of part: TableFragment, index: Int, had: [Int], table: ComposedTable, wholePage: Length
) -> [String] {
  guard part.continuesSection, let row = part.rows.dropFirst(part.headerRowCount).first?.row else { return [] }
  let section = table.sectionOfGroup[table.groupOfRow[row]]
  let stack = table.repeated[section]
  let body = wholePage - table.headerHeight
  let most = table.grid.sections[section].form == .band ? body / 2 : body
  let isHigh = table.height(stack, stack.lines.indices) > most
  if isHigh || part.repeatedSections.contains(section) { return [] }
  let heading = table.grid.sections[section].heading
  let goesOn = heading.map { (part.cutLines[$0]?.isEmpty == false) } ?? false
  return goesOn ? [] : ["part \(index + 1): the section's heading does not stand again"]
}
