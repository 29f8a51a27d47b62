import Diagnostics
import Frames
import Measure

/// What stands in the type area of a page, before running head and folio.
struct BodyPage {
  var frame: Frame
  var provenance: [RowPart] = []
  var continuesObjective = false
  /// How much of the height is used.
  var used = Length.zero
}

extension Message {
  static func rowTooTall(_ name: String) -> Message {
    Message(id: "row-too-tall", text: "not one line of the row fits on a page (\(name))")
  }
  static func headerTooTall(_ name: String) -> Message {
    Message(id: "header-too-tall", text: "the table's header and a line under it are higher than a page (\(name))")
  }
  static func rowCut(_ name: String) -> Message {
    Message(id: "row-cut", text: "the row is higher than a page and is parted between its lines (\(name))")
  }
  static func headingNotRepeated(_ row: String) -> Message {
    Message(
      id: "heading-not-repeated",
      text: "the heading over the row is too high to stand again after the page break (\(row))")
  }
  static func headingAlone(_ title: String) -> Message {
    Message(id: "heading-alone", text: "no line of the table fits on the page under its heading “\(title)”")
  }
}

/// A chapter's blocks on pages of `size`.
///
/// - Complexity: O(text + rows).
func paginated(
  _ chapter: Chapter, size: Size, breaking: PageBreaking, shaper: some TextShaper
) -> (pages: [BodyPage], diagnostics: [Diagnostic]) {
  var diagnostics: [Diagnostic] = []
  let blocks = chapter.blocks.map { block -> ComposedBlock in
    switch block {
    case .heading(let heading):
      let composed = ComposedHeading(heading, measure: size.width, shaper: shaper)
      diagnostics += composed.stack.diagnostics
      return .heading(composed)
    case .table(let grid, let style):
      let table = compose(grid, style: style, shaper: shaper)
      diagnostics += table.diagnostics
      return .table(table)
    }
  }
  let filling = PageFilling(blocks: blocks, height: size.height)
  var breaks = PageBreaks(filling)
  let pages = breaks.pages(breaking)
  for page in pages { diagnostics += remarks(on: page, blocks: blocks, chapter: chapter.name, height: size.height) }
  return (pages.map { drawn($0, blocks: blocks, size: size) }, diagnostics)
}

private func drawn(_ page: FilledPage, blocks: [ComposedBlock], size: Size) -> BodyPage {
  var body = BodyPage(frame: Frame(size: size))
  for (index, piece) in page.pieces.enumerated() {
    switch blocks[piece.block] {
    case .heading(let heading):
      heading.place(into: &body.frame, at: piece.top)
      body.used = piece.top + heading.height
    case .table(let table):
      guard let fragment = piece.fragment else { continue }
      if index == 0 { body.continuesObjective = fragment.continuesSection }
      body.frame.place(contentsOf: place(fragment, of: table), at: Point(x: .zero, y: piece.top))
      body.provenance += fragment.provenance
      body.used = piece.top + fragment.height
    }
  }
  return body
}

/// What is wrong with a page, and what had to give on it.
private func remarks(on page: FilledPage, blocks: [ComposedBlock], chapter: String, height: Length) -> [Diagnostic] {
  var remarks: [Diagnostic] = []
  for failure in page.failures {
    guard case .table(let table) = blocks[failure.block] else { continue }
    let isHeader = table.headerHeight >= height
    let name = "\(chapter) \(failure.name)"
    let hints = ["make the type area higher or the column wider, or the text shorter"]
    remarks.append(.error(isHeader ? .headerTooTall(name) : .rowTooTall(name), hints: hints))
  }
  for piece in page.pieces {
    guard let fragment = piece.fragment, case .table(let table) = blocks[piece.block] else { continue }
    if let row = fragment.provenance.first?.row, fragment.lacksHeading(of: table) {
      let hints = ["make the heading's text shorter, or its column wider"]
      remarks.append(.warning(.headingNotRepeated(row), at: table.source(ofRow: row), hints: hints))
    }
    guard table.style.breaks.rows == .whole else { continue }
    for part in fragment.provenance where part.part == .first {
      let hints = ["make the columns wider, or part the row in two"]
      remarks.append(.warning(.rowCut(part.row), at: table.source(ofRow: part.row), hints: hints))
    }
  }
  if page.partsHeadings, let last = page.pieces.last, case .heading(let heading) = blocks[last.block] {
    let hints = ["make the type area higher, or the heading's style smaller"]
    remarks.append(.warning(.headingAlone(heading.heading.title.text), hints: hints))
  }
  return remarks
}

extension TableFragment {
  /// Whether the fragment opens inside a section without a line of its heading.
  fileprivate func lacksHeading(of table: ComposedTable) -> Bool {
    guard continuesSection, let row = rows.dropFirst(table.grid.headerRowCount).first?.row else { return false }
    let section = table.sectionOfGroup[table.groupOfRow[row]]
    guard let heading = table.grid.sections[section].heading, !table.cells[heading].lines.isEmpty else { return false }
    return !repeatedSections.contains(section) && cutLines[heading]?.isEmpty ?? true
  }
}

extension ComposedTable {
  /// Where the text of a named row stands in the user's file.
  fileprivate func source(ofRow name: String) -> SourceSpan? {
    guard let group = grid.groups.firstIndex(where: { $0.name == name }) else { return nil }
    return bodyCells[group].sorted().lazy.flatMap { grid.cells[$0].paragraphs }.compactMap(\.source).first
  }
}
