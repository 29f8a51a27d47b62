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
}

/// Stacks a chapter's blocks into pages of `size`.
///
/// A heading stays with what follows it: with the next heading, or with its table's header and first row.
///
/// - Complexity: O(text + rows).
func paginated(
  _ chapter: Chapter, size: Size, shaper: some TextShaper
) -> (pages: [BodyPage], diagnostics: [Diagnostic]) {
  var flow = PageFlow(size: size)
  var diagnostics: [Diagnostic] = []
  for block in chapter.blocks {
    switch block {
    case .heading(let heading):
      let composed = ComposedHeading(heading, measure: size.width, shaper: shaper)
      diagnostics += composed.stack.diagnostics
      flow.pending.append(composed)
    case .table(let grid, let style):
      let table = compose(grid, style: style, shaper: shaper)
      diagnostics += table.diagnostics
      do {
        try flow.add(table)
      } catch {
        let hints = ["make the type area higher or the column wider, or the text shorter"]
        diagnostics.append(.error(.rowTooTall("\(chapter.name) \(error.name)"), hints: hints))
      }
    }
  }
  flow.placePending()
  return (flow.pages, diagnostics)
}

/// Pages being filled from top to bottom.
private struct PageFlow {
  let size: Size
  var pages: [BodyPage]
  /// Headings that wait for what they are kept with.
  var pending: [ComposedHeading] = []
  /// The space after the heading that ends the page so far; the next heading's space before it runs into it.
  private var spaceAfterLast = Length.zero

  init(size: Size) {
    self.size = size
    pages = [BodyPage(frame: Frame(size: size))]
  }

  private var used: Length { pages[pages.count - 1].used }
  private var isAtPageHead: Bool { used == .zero }
  private var left: Length { size.height - used }

  private mutating func startPage() {
    pages.append(BodyPage(frame: Frame(size: size)))
    spaceAfterLast = .zero
  }

  /// Between what stands above and a heading: of two spaces that meet the larger counts, and none at a page's head.
  private func spaceBefore(_ heading: ComposedHeading, isAtPageHead: Bool, after last: Length) -> Length {
    isAtPageHead ? .zero : max(.zero, heading.heading.spaceBefore - last)
  }

  /// The height of the pending headings where they stand now.
  private var pendingHeight: Length {
    var height = Length.zero
    var last = spaceAfterLast
    for heading in pending {
      height += spaceBefore(heading, isAtPageHead: isAtPageHead && height == .zero, after: last) + heading.height
      last = heading.heading.spaceAfter
    }
    return height
  }

  mutating func placePending() {
    if pendingHeight > left, !isAtPageHead { startPage() }
    for heading in pending {
      let y = used + spaceBefore(heading, isAtPageHead: isAtPageHead, after: spaceAfterLast)
      heading.place(into: &pages[pages.count - 1].frame, at: y)
      pages[pages.count - 1].used = y + heading.height
      spaceAfterLast = heading.heading.spaceAfter
    }
    pending = []
  }

  mutating func add(_ table: ComposedTable) throws(TableTooTall) {
    var parts = try fragments(of: table, first: left - pendingHeight, following: size.height)
    if beginsLater(parts), !isAtPageHead {
      startPage()
      parts = try fragments(of: table, first: left - pendingHeight, following: size.height)
    }
    if beginsLater(parts), !pending.isEmpty {
      parts = try fragmentsUnderHeadings(of: table)
    }
    placePending()
    for (index, part) in parts.enumerated() {
      if index > 0 { startPage() }
      if let part { place(part, of: table) }
    }
  }

  /// The fragments of a table whose headings and first row do not fit on a whole page together: the row is cut rather
  /// than parted from them, and only where not even a line of it fits, the headings stand alone.
  private func fragmentsUnderHeadings(of table: ComposedTable) throws(TableTooTall) -> [TableFragment?] {
    let height = left - pendingHeight
    if let cut = try? fragments(of: table, first: height, following: height) { return cut }
    return try fragments(of: table, first: .zero, following: size.height)
  }

  private mutating func place(_ part: TableFragment, of table: ComposedTable) {
    let page = pages.count - 1
    if isAtPageHead { pages[page].continuesObjective = part.continuesSection }
    pages[page].frame.place(contentsOf: Typesetting.place(part, of: table), at: Point(x: .zero, y: used))
    pages[page].provenance += part.provenance
    pages[page].used += part.height
    spaceAfterLast = .zero
  }
}

/// Whether nothing of the table stands on the page where it was to begin.
private func beginsLater(_ fragments: [TableFragment?]) -> Bool {
  guard let first = fragments.first else { return false }
  return first == nil
}
