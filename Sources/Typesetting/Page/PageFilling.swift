import Measure
import Provenance

/// A chapter's block with its lines made.
enum ComposedBlock {
  case heading(ComposedHeading)
  case prose(ComposedProse)
  case figure(ComposedFigure)
  case table(ComposedTable)
}

/// Where a page begins: before a block, inside a table, inside running text, or inside a heading that is higher than a
/// page.
struct PageStart: Hashable {
  var block: Int
  /// Nil before the block.
  var cursor: TableCursor?
  /// How many lines of a heading or of running text stand on earlier pages.
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
  /// Whether a row goes on, and what it is cut between.
  var rowCut: RowCut?
  /// Whether running text goes on on the next page.
  var partsText = false
}

/// What a row that goes on over a page's end is cut between.
enum RowCut: Hashable {
  case betweenEntries
  case betweenLines
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
    /// The part of a table; nil for what is none.
    var fragment: TableFragment?
    /// The lines of a heading or of running text; none for a table.
    var lines = 0..<0
    /// The height that a figure may take.
    var room = Length.zero
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
/// A heading stays with what follows it: with the next heading, with its table's header and first row, or with the first
/// lines of its text. Headings that are higher than a page are parted between their lines. Where the page would end at a
/// place that is not legal, it ends at the last legal one before that; where there is none, it ends all the same.
struct PageFilling {
  let blocks: [ComposedBlock]
  let height: Length
  /// How high a page is where `height` is only a part of it: what has no room then waits for a whole page.
  let wholePage: Length
  /// The blocks before which a page ends in any case.
  let pageStarts: Set<Int>

  init(blocks: [ComposedBlock], height: Length, wholePage: Length? = nil, pageStarts: Set<Int> = []) {
    self.blocks = blocks
    self.pageStarts = pageStarts
    self.height = height
    self.wholePage = wholePage ?? height
  }

  /// Whether a page may end where it should not, because nothing else is possible.
  fileprivate var isWholePage: Bool { height >= wholePage }

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
  let start: PageStart
  let limit: PageStart?
  var block: Int
  var cursor: TableCursor?
  var page = FilledPage()
  var used = Length.zero
  /// The space after what ends the page so far.
  var spaceAfterLast = Length.zero
  /// How much of that space does not count as used yet: what nothing follows needs none.
  var owedSpace = Length.zero
  /// Whether what ends the page so far keeps with what follows.
  var isKeptOpen = false
  /// Headings that wait for what they are kept with.
  var pending: [WaitingHeading] = []
  /// How many lines of its first heading stand on earlier pages.
  let firstLine: Int
  /// Parts of a single line that stand here whatever the page's end.
  var strandedParts = 0

  init(filling: PageFilling, start: PageStart, limit: PageStart?) {
    self.filling = filling
    self.start = start
    self.limit = limit
    (block, cursor, firstLine) = (start.block, start.cursor, start.line)
  }

  mutating func filled() -> FilledPage {
    while block < filling.blocks.count, block == start.block || !filling.pageStarts.contains(block) {
      if pending.isEmpty, cursor == nil, !page.pieces.isEmpty {
        let here = PageStart(block: block)
        if limit == here || !isKept(block) { end(at: here) }
        if limit == here { return page }
      }
      let from = block == start.block ? firstLine : 0
      switch filling.blocks[block] {
      case .heading(let heading):
        pending.append(WaitingHeading(block: block, heading: heading, firstLine: from))
        block += 1
      case .prose(let prose):
        if add(prose, from: from) { return page }
      case .figure(let figure):
        if add(figure) { return page }
      case .table(let table):
        if add(table) { return page }
      }
    }
    let next = block < filling.blocks.count ? PageStart(block: block) : nil
    if pending.isEmpty {
      end(at: next)
    } else if bottomOfPending <= filling.height {
      placePending()
      end(at: next)
    } else if page.pieces.isEmpty, filling.isWholePage {
      partPending(before: next)
    } else {
      retreat()
    }
    return page
  }

  /// Whether the page should not end before `block`.
  private func isKept(_ block: Int) -> Bool {
    if case .prose(let prose) = filling.blocks[block], prose.prose.keepsWithPrevious { return true }
    return isKeptOpen
  }

  /// The lower edge of the headings that wait, the space after the last of them included.
  private var bottomOfPending: Length {
    filling.tops(of: pending, under: used + owedSpace, after: spaceAfterLast).end
  }

  /// The upper edge of what stands under the headings that wait: of two spaces that meet the larger counts.
  private func top(spaceBefore: Length) -> Length {
    let bottom = bottomOfPending
    guard bottom > .zero else { return bottom }
    return bottom + max(.zero, spaceBefore - (pending.last?.heading.heading.spaceAfter ?? spaceAfterLast))
  }

  /// Ends the page before the headings that wait, or before the block that has no room.
  ///
  /// There if it may end there, or at the last place before that where it may. Where there is none and the page is no
  /// whole one, it stays empty.
  private mutating func retreat() {
    let boundary = PageStart(block: pending.first?.block ?? block)
    guard let last = page.ends.last?.next else {
      if filling.isWholePage { return end(at: boundary) }
      page = FilledPage(ends: [PageEnd(next: start, used: .zero)])
      return
    }
    if last != boundary { page = filling.page(from: start, before: last) }
  }

  private mutating func end(at next: PageStart?, rowCut: RowCut? = nil) {
    let end = PageEnd(
      next: next, used: used, strandedParts: strandedParts, rowCut: rowCut, partsText: partsText(at: next))
    // A boundary may be found twice: before headings, and where they do not fit.
    if let last = page.ends.last, last.next == next { page.ends.removeLast() }
    page.ends.append(end)
  }

  /// Whether the page's end at `next` lies between two pieces of running text.
  private func partsText(at next: PageStart?) -> Bool {
    guard let next, next.block > 0, case .prose = filling.blocks[next.block],
      case .prose = filling.blocks[next.block - 1]
    else { return false }
    return true
  }

  private mutating func placePending() {
    let (tops, end) = filling.tops(of: pending, under: used + owedSpace, after: spaceAfterLast)
    (owedSpace, isKeptOpen) = (.zero, false)
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
    let (tops, _) = filling.tops(of: pending, under: used + owedSpace, after: spaceAfterLast)
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

  /// Adds what fits of the running text at `block`, from one of its lines on.
  ///
  /// - Returns: whether the page ends with it.
  private mutating func add(_ prose: ComposedProse, from first: Int) -> Bool {
    guard first < prose.lineCount else {
      block += 1
      return false
    }
    let top = first > 0 ? bottomOfPending : top(spaceBefore: prose.spaceBefore)
    let fitting = first + max(0, prose.stack.count(from: first, fitting: filling.height - top))
    if let limit, limit.block == block, limit.line > first {
      place(prose, first..<limit.line, at: top)
      return true
    }
    if fitting == prose.lineCount {
      place(prose, first..<fitting, at: top)
      return false
    }
    if let last = prose.ends(from: first, through: fitting).last {
      place(prose, first..<last, at: top)
    } else if !page.pieces.isEmpty || !filling.isWholePage {
      retreat()
    } else if fitting == first, !pending.isEmpty {
      partPending(before: PageStart(block: block))
    } else {
      place(prose, first..<prose.forcedEnd(from: first, through: fitting), at: top)
    }
    return true
  }

  /// Places the headings that wait and `lines` of running text under them, and notes where the page may end.
  private mutating func place(_ prose: ComposedProse, _ lines: Range<Int>, at top: Length) {
    placePending()
    func end(before line: Int) {
      let height = prose.stack.height(lines.lowerBound..<line)
      page.ends.append(
        PageEnd(
          next: PageStart(block: block, line: line), used: top + height, strandedParts: strandedParts, partsText: true))
    }
    for line in prose.ends(from: lines.lowerBound, through: lines.upperBound) where line < lines.upperBound {
      end(before: line)
    }
    page.pieces.append(.init(block: block, top: top, fragment: nil, lines: lines))
    used = top + prose.stack.height(lines)
    guard lines.upperBound == prose.lineCount else { return end(before: lines.upperBound) }
    (spaceAfterLast, owedSpace) = (prose.prose.spaceAfter, prose.prose.spaceAfter)
    isKeptOpen = prose.keepsWithNext
    block += 1
  }

  /// Adds the figure at `block`, whole or not at all.
  ///
  /// - Returns: whether the page ends before it.
  private mutating func add(_ figure: ComposedFigure) -> Bool {
    let top = top(spaceBefore: figure.figure.spaceBefore)
    var room = filling.wholePage
    if top + figure.height(within: room) > filling.height {
      guard page.pieces.isEmpty, filling.isWholePage else {
        retreat()
        return true
      }
      // Headings and figure are higher than a page together: it becomes smaller rather than that they are parted.
      room = filling.height - top
      guard figure.canStand(within: room, wholePage: filling.wholePage) else {
        partPending(before: PageStart(block: block))
        return true
      }
    }
    placePending()
    page.pieces.append(.init(block: block, top: top, room: room))
    used = top + figure.height(within: room)
    (spaceAfterLast, owedSpace) = (figure.figure.spaceAfter, figure.figure.spaceAfter)
    isKeptOpen = false
    block += 1
    return false
  }

  /// Adds what fits of the table at `block`.
  ///
  /// - Returns: whether the page ends with it.
  private mutating func add(_ table: ComposedTable) -> Bool {
    let start = cursor ?? TableCursor(group: 0)
    let available = filling.height - top(spaceBefore: cursor == nil ? table.style.spaceBefore : .zero)
    let stop = limit.flatMap { $0.block == block ? $0.cursor : nil }
    let filled = fragment(of: table, from: start, available: available, wholePage: filling.wholePage, before: stop)
    if filled.fragment != nil { return place(filled, of: table, from: start) }
    guard page.pieces.isEmpty, filling.isWholePage else {
      retreat()
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
    let top = top(spaceBefore: isContinuation ? .zero : table.style.spaceBefore)
    placePending()
    guard let part = filled.fragment else {
      page.partsHeadings = true
      end(at: PageStart(block: block))
      return true
    }
    used = top
    precondition(filled.next != start, "a part of a table took nothing")
    for stop in filled.stops { end(inside: stop) }
    page.pieces.append(.init(block: block, top: used, fragment: part))
    used += part.height
    (spaceAfterLast, owedSpace) = (table.style.spaceAfter, table.style.spaceAfter)
    isKeptOpen = false
    if part.isSingleLine, isContinuation || filled.next != nil { strandedParts += 1 }
    guard let next = filled.next else {
      (block, cursor) = (block + 1, nil)
      return false
    }
    end(at: PageStart(block: block, cursor: next), rowCut: table.rowCut(at: next))
    page.ends[page.ends.count - 1].breaksSection = part.footMarkHeight > .zero || table.isInsideSection(next)
    return true
  }

  /// Notes that the page may end inside the table that comes next.
  private mutating func end(inside stop: FragmentStop) {
    page.ends.append(
      PageEnd(
        next: PageStart(block: block, cursor: stop.next), used: used + stop.height,
        strandedParts: strandedParts + (stop.isSingleLine ? 1 : 0), breaksSection: stop.breaksSection,
        rowCut: stop.next.consumed.isEmpty ? nil : .betweenEntries))
  }
}

extension ComposedTable {
  /// Whether a fragment that begins at `cursor` opens in the middle of a section.
  func isInsideSection(_ cursor: TableCursor) -> Bool {
    !cursor.consumed.isEmpty || cursor.group > grid.sections[sectionOfGroup[cursor.group]].groups.lowerBound
  }
}
