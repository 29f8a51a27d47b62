import Measure
import Provenance

/// A chapter's block with its lines made.
enum ComposedBlock {
  case heading(ComposedHeading)
  case table(ComposedTable)
}

/// Where a page begins: before a block, inside a table, or inside a heading that is higher than a page.
struct PageStart: Hashable {
  var block: Int
  /// Nil before the block.
  var cursor: TableCursor?
  /// How many lines of a heading stand on earlier pages.
  var line = 0
}

/// A legal end of a page, and what the page would be like if it ended there.
struct PageEnd: Hashable {
  /// Where the next page begins; nil at the chapter's end.
  var next: PageStart?
  /// The height that is used.
  var used: Length
  /// How many parts of tables of a single row of one line stand here.
  var strandedParts = 0
  var breaksSection = false
  var cutsRow = false
}

/// What stands on a page: which blocks, which rows, how high; nothing is drawn.
struct FilledPage {
  var pieces: [Piece] = []
  /// The legal ends in order; the last is the fullest page.
  var ends: [PageEnd] = []
  /// The tables that cannot be set, by block, and the row where it showed.
  var failures: [(block: Int, node: NodeID?)] = []
  /// Whether headings stand here whose table begins on the next page.
  var partsHeadings = false

  struct Piece {
    var block: Int
    var top: Length
    /// The part of a table; nil for a heading.
    var fragment: TableFragment?
    /// The lines of a heading; none for a table.
    var lines = 0..<0
  }
}

/// A heading that waits for what it is kept with, and which of its lines are still to be placed.
private struct WaitingHeading {
  var block: Int
  var heading: ComposedHeading
  var firstLine = 0

  var lines: Range<Int> { firstLine..<heading.stack.lines.count }
}

/// Fills pages of one chapter with its blocks, one page at a time, each from a place where it begins.
///
/// A heading stays with what follows it: with the next heading, or with its table's header and first row. Headings that
/// are higher than a page are parted between their lines.
struct PageFilling {
  let blocks: [ComposedBlock]
  let height: Length

  /// The page that begins at `start`, as full as it can be, or ending before `limit`.
  ///
  /// - Parameter limit: the beginning that one of the page's own ends names.
  /// - Complexity: O(cells on the page).
  func page(from start: PageStart, before limit: PageStart? = nil) -> FilledPage {
    var page = OpenPage(filling: self, start: start, limit: limit)
    return page.filled()
  }

  /// The height of headings under `used`, and their places; of two spaces that meet the larger counts, and none at a
  /// page's head.
  fileprivate func tops(
    of headings: [WaitingHeading], under used: Length, after last: Length
  ) -> (tops: [Length], end: Length) {
    var tops: [Length] = []
    var (y, last) = (used, last)
    for waiting in headings {
      let design = waiting.heading.heading
      y += y == .zero ? .zero : max(.zero, design.spaceBefore - last)
      tops.append(y)
      y += waiting.heading.height(waiting.lines)
      last = design.spaceAfter
    }
    return (tops, y)
  }
}

/// A page while it is being filled.
private struct OpenPage {
  let filling: PageFilling
  let limit: PageStart?
  var block: Int
  var cursor: TableCursor?
  var page = FilledPage()
  var used = Length.zero
  /// The space after the heading that ends the page so far.
  var spaceAfterLast = Length.zero
  /// Headings that wait for what they are kept with.
  var pending: [WaitingHeading] = []
  /// How many lines of its first heading stand on earlier pages.
  let firstLine: Int
  /// Parts of a single line that stand here whatever the page's end.
  var strandedParts = 0

  init(filling: PageFilling, start: PageStart, limit: PageStart?) {
    self.filling = filling
    self.limit = limit
    (block, cursor, firstLine) = (start.block, start.cursor, start.line)
  }

  mutating func filled() -> FilledPage {
    let start = block
    while block < filling.blocks.count {
      if pending.isEmpty, cursor == nil, !page.pieces.isEmpty {
        end(at: PageStart(block: block))
        if limit == PageStart(block: block) { return page }
      }
      switch filling.blocks[block] {
      case .heading(let heading):
        pending.append(
          WaitingHeading(block: block, heading: heading, firstLine: block == start ? firstLine : 0))
        block += 1
      case .table(let table):
        if add(table) { return page }
      }
    }
    if filling.tops(of: pending, under: used, after: spaceAfterLast).end <= filling.height {
      placePending()
      end(at: nil)
    } else if page.pieces.isEmpty {
      partPending(before: nil)
    } else {
      end(at: pending.first.map { PageStart(block: $0.block) })
    }
    return page
  }

  private mutating func end(at next: PageStart?, cutsRow: Bool = false) {
    let end = PageEnd(next: next, used: used, strandedParts: strandedParts, cutsRow: cutsRow)
    // A boundary may be found twice: before headings, and where they do not fit.
    if let last = page.ends.last, last.next == next { page.ends.removeLast() }
    page.ends.append(end)
  }

  private mutating func placePending() {
    let (tops, end) = filling.tops(of: pending, under: used, after: spaceAfterLast)
    for (waiting, top) in zip(pending, tops) {
      page.pieces.append(.init(block: waiting.block, top: top, fragment: nil, lines: waiting.lines))
      spaceAfterLast = waiting.heading.heading.spaceAfter
    }
    used = end
    pending = []
  }

  /// Ends the page with as many lines of the waiting headings as it has room for: together they are higher than a page.
  ///
  /// - Parameter following: where the next page begins if all lines fit and only the space after them does not.
  private mutating func partPending(before following: PageStart?) {
    let (tops, _) = filling.tops(of: pending, under: used, after: spaceAfterLast)
    var next = following
    for (waiting, top) in zip(pending, tops) {
      var lines = waiting.heading.lines(from: waiting.firstLine, within: filling.height - top)
      // A page takes at least a line.
      if lines.isEmpty, page.pieces.isEmpty {
        lines = waiting.firstLine..<min(waiting.firstLine + 1, waiting.heading.stack.lines.count)
      }
      if !lines.isEmpty || waiting.lines.isEmpty {
        page.pieces.append(.init(block: waiting.block, top: top, fragment: nil, lines: lines))
        used = min(filling.height, top + waiting.heading.height(lines))
      }
      guard lines == waiting.lines else {
        next = PageStart(block: waiting.block, line: lines.upperBound)
        break
      }
    }
    page.partsHeadings = true
    end(at: next)
  }

  /// Adds what fits of the table at `block`.
  ///
  /// - Returns: whether the page ends with it.
  private mutating func add(_ table: ComposedTable) -> Bool {
    let start = cursor ?? TableCursor(group: 0)
    let available = filling.height - filling.tops(of: pending, under: used, after: spaceAfterLast).end
    let stop = limit.flatMap { $0.block == block ? $0.cursor?.group : nil }
    let filled = fragment(of: table, from: start, available: available, wholePage: filling.height, before: stop)
    if filled.fragment != nil { return place(filled, of: table, from: start) }
    guard page.pieces.isEmpty else {
      end(at: PageStart(block: pending.first?.block ?? block))
      return true
    }
    guard !pending.isEmpty else {
      page.failures.append((block, TableTooTall(table, at: start).node))
      (block, cursor) = (block + 1, nil)
      return false
    }
    // Headings and first row do not fit on a page together: the row is cut rather than parted from them, and only where
    // not even a line of it fits, the headings stand alone.
    let cut = fragment(of: table, from: start, available: available, wholePage: available, before: stop)
    if cut.fragment == nil {
      if pending.count > 1, pending[0].firstLine > 0 {
        // What is left of a heading that began on the page before stands alone, rather than the next ones.
        let next = pending[1].block
        pending.removeSubrange(1...)
        partPending(before: PageStart(block: next))
        page.partsHeadings = page.pieces.last?.lines.upperBound != pending[0].heading.stack.lines.count
        return true
      }
      if available < .zero {
        partPending(before: PageStart(block: block))
        return true
      }
    }
    return place(cut, of: table, from: start)
  }

  /// Places the headings that wait and what has been filled of their table, if anything.
  ///
  /// - Returns: whether the page ends with it.
  private mutating func place(_ filled: FilledFragment, of table: ComposedTable, from start: TableCursor) -> Bool {
    let isContinuation = cursor != nil
    placePending()
    guard let part = filled.fragment else {
      page.partsHeadings = true
      end(at: PageStart(block: block))
      return true
    }
    precondition(filled.next != start, "a part of a table took nothing")
    for stop in filled.stops { end(inside: stop) }
    page.pieces.append(.init(block: block, top: used, fragment: part))
    used += part.height
    spaceAfterLast = .zero
    if part.isSingleLine, isContinuation || filled.next != nil { strandedParts += 1 }
    guard let next = filled.next else {
      (block, cursor) = (block + 1, nil)
      return false
    }
    end(at: PageStart(block: block, cursor: next), cutsRow: !next.consumed.isEmpty)
    page.ends[page.ends.count - 1].breaksSection = part.footMarkHeight > .zero || table.isInsideSection(next)
    return true
  }

  /// Notes that the page may end inside the table that comes next.
  private mutating func end(inside stop: FragmentStop) {
    page.ends.append(
      PageEnd(
        next: PageStart(block: block, cursor: TableCursor(group: stop.group)), used: used + stop.height,
        strandedParts: strandedParts + (stop.isSingleLine ? 1 : 0), breaksSection: stop.breaksSection))
  }
}

extension ComposedTable {
  /// Whether a fragment that begins at `cursor` opens in the middle of a section.
  func isInsideSection(_ cursor: TableCursor) -> Bool {
    !cursor.consumed.isEmpty || cursor.group > grid.sections[sectionOfGroup[cursor.group]].groups.lowerBound
  }
}
