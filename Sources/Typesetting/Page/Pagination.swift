import Frames
import Measure

/// The content of a page's type area, before running head and folio are added.
struct BodyPage {
  var frame: Frame
  var provenance: [RowPart] = []
  var passages: [PassagePart] = []
  var continuesObjective = false
  /// The chapter's blocks on the page, whole or in part.
  var blocks = 0...0
  /// The heading on an earlier page under which this page continues.
  var continuedHeading: ContinuedHeading?
  /// The words of the heading with which the page opens.
  var openingTitle: String?
  /// The height that is used.
  var used = Length.zero
}

/// A chapter's blocks on pages of `size`, and the problems found in them.
///
/// - Complexity: O(text + rows).
func paginated(
  _ chapter: Chapter, size: Size, rules: PageRules, shaper: some TextShaper
) -> (pages: [BodyPage], problems: [TypesettingProblem]) {
  var found: [TypesettingProblem] = []
  let blocks = chapter.blocks.enumerated().map { index, block -> ComposedBlock in
    let measure = chapter.measure(ofBlock: index, on: size.width)
    switch block {
    case .heading(let heading):
      let composed = ComposedHeading(heading, measure: measure, shaper: shaper)
      found += composed.stack.problems
      return .heading(composed)
    case .prose(let prose):
      let composed = ComposedProse(prose, measure: measure, shaper: shaper)
      found += composed.stack.problems
      return .prose(composed)
    case .figure(let figure):
      let composed = ComposedFigure(figure, measure: measure, shaper: shaper)
      found += composed.caption.problems
      if composed.isNarrowed { found.append(TypesettingProblem(.figureNarrowed, node: figure.node)) }
      return .figure(composed)
    case .table(let grid, let style):
      let table = compose(grid, style: style, shaper: shaper)
      found += table.problems
      return .table(table)
    }
  }
  let composed = ComposedChapter(blocks, columns: chapter.columns, gentleStarts: chapter.gentleStarts)
    .closer(rules, height: size.height)
  let pages = composed.pages(rules, height: size.height)
  for area in pages.flatMap(\.areas) {
    found += problems(on: area.filled, blocks: composed.blocks(of: area), chapter: chapter.name, height: size.height)
  }
  return (pages.map { drawn($0, of: composed, size: size) }, found)
}

private func drawn(_ page: ComposedChapter.Page, of chapter: ComposedChapter, size: Size) -> BodyPage {
  var body = BodyPage(frame: Frame(size: size))
  for (index, area) in page.areas.enumerated() {
    let left = area.column.map { chapter.columns.left($0, on: size.width) } ?? .zero
    let column = drawn(area.filled, blocks: chapter.blocks(of: area), size: size)
    body.frame.place(contentsOf: column.frame, at: Point(x: left, y: area.top))
    body.provenance += column.provenance
    body.passages += column.passages
    if index == 0 { body.continuesObjective = column.continuesObjective }
    body.used = max(body.used, min(size.height, area.top + column.used))
  }
  body.blocks = chapter.blocks(on: page)
  body.openingTitle = chapter.openingTitle(page)
  body.continuedHeading = chapter.headingBefore(page)
  body.frame.fit()
  return body
}

/// The content of a column of a page, its top left corner at zero.
private func drawn(_ page: FilledPage, blocks: [ComposedBlock], size: Size) -> BodyPage {
  var body = BodyPage(frame: Frame(size: size))
  for (index, piece) in page.pieces.enumerated() {
    switch blocks[piece.block] {
    case .heading(let heading):
      heading.place(piece.lines, into: &body.frame, at: piece.top)
      body.used = min(size.height, piece.top + heading.height(piece.lines))
    case .prose(let prose):
      prose.place(piece.lines, into: &body.frame, at: piece.top)
      body.passages += prose.passages(in: piece.lines)
      body.used = min(size.height, piece.top + prose.stack.height(piece.lines))
    case .figure(let figure):
      figure.place(into: &body.frame, at: piece.top, within: piece.room)
      body.passages += figure.passages
      body.used = piece.top + figure.height(within: piece.room)
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

/// The problems of a page: faults, and rules that could not be kept.
private func problems(
  on page: FilledPage, blocks: [ComposedBlock], chapter: String, height: Length
) -> [TypesettingProblem] {
  var problems: [TypesettingProblem] = []
  for failure in page.failures {
    guard case .table(let table) = blocks[failure.block] else { continue }
    let fault: TypesettingProblem.Fault = table.headerHeight >= height ? .headerTooTall : .rowTooTall
    problems.append(TypesettingProblem(fault, node: failure.node, name: chapter))
  }
  for piece in page.pieces {
    if case .figure(let figure) = blocks[piece.block], figure.isShortened(within: piece.room) {
      if let caption = figure.figure.caption, figure.caption.height >= height {
        problems.append(TypesettingProblem(.captionTooTall, in: caption))
      } else {
        problems.append(TypesettingProblem(.figureShortened, node: figure.figure.node))
      }
    }
    guard let fragment = piece.fragment, case .table(let table) = blocks[piece.block] else { continue }
    if let row = fragment.provenance.first?.row, fragment.lacksHeading(of: table) {
      problems.append(TypesettingProblem(.headingNotRepeated, node: row))
    }
    problems += fragment.cutHeadings(of: table).map { TypesettingProblem(.headingCut, in: $0) }
    if let row = fragment.shortenedRow { problems.append(TypesettingProblem(.rowNotRepeated, node: row)) }
    guard table.style.breaks.rows != .mayBreak else { continue }
    for part in fragment.provenance where part.part == .first && !fragment.endsWhereItMay(table, pageHeight: height) {
      problems.append(TypesettingProblem(.rowCut, node: part.row))
    }
  }
  if page.partsHeadings, let last = page.pieces.last, case .heading(let heading) = blocks[last.block] {
    let title = heading.heading.title
    if last.lines.upperBound == heading.stack.lines.count {
      problems.append(TypesettingProblem(.headingAlone, in: title))
    } else if last.lines.lowerBound == 0 {
      problems.append(TypesettingProblem(.headingCut, in: title))
    }
  }
  return problems
}

extension TableFragment {
  /// Whether the row that continues after the fragment may be divided there: between entries, and not because it is
  /// higher than a page.
  fileprivate func endsWhereItMay(_ table: ComposedTable, pageHeight: Length) -> Bool {
    guard table.style.breaks.rows == .betweenEntries, let row = rows.last?.row else { return false }
    let group = table.groupOfRow[row]
    return !table.isTooHigh(group, forPages: pageHeight)
      && table.bodyCells(of: group).allSatisfy { cell in
        cutLines[cell].map { table.cells[cell].isBetweenEntries($0.upperBound) } ?? true
      }
  }

  /// The headings of sections that begin here and continue on the next page, because they are higher than a page.
  fileprivate func cutHeadings(of table: ComposedTable) -> [Paragraph] {
    table.grid.sections.compactMap { section in
      guard let heading = section.heading, let lines = cutLines[heading], lines.lowerBound == 0, !lines.isEmpty,
        lines.upperBound < table.cells[heading].lines.count
      else { return nil }
      return table.grid.cells[heading].paragraphs.last
    }
  }

  /// Whether the fragment begins inside a section without any line of the section's heading.
  fileprivate func lacksHeading(of table: ComposedTable) -> Bool {
    guard continuesSection, let row = rows.dropFirst(headerRowCount).first?.row else { return false }
    let section = table.sectionOfGroup[table.groupOfRow[row]]
    guard let heading = table.grid.sections[section].heading, !table.cells[heading].lines.isEmpty else { return false }
    return !repeatedSections.contains(section) && cutLines[heading]?.isEmpty ?? true
  }
}
