import Measure
import Provenance

/// A block of a chapter with its lines made.
enum ComposedBlock {
  case heading(ComposedHeading)
  case prose(ComposedProse)
  case figure(ComposedFigure)
  case table(ComposedTable)
}

/// The beginning of a page: before a block, inside a table, inside running text, or inside a heading that is higher
/// than a page.
struct PageStart: Hashable {
  /// The index of the block.
  var block: Int
  /// The place inside the table; nil before the block.
  var cursor: TableCursor?
  /// How many lines of a heading or of running text stand on earlier pages.
  var line = 0
}

/// A legal end of a page, and the properties of the page if it ended there.
struct PageEnd: Hashable {
  /// The beginning of the next page; nil at the chapter's end.
  var next: PageStart?
  /// The height that is used.
  var used: Length
  /// The number of parts of tables on the page that are a single row of one line.
  var strandedParts = 0
  var breaksSection = false
  /// The place at which a row is cut; nil where none continues.
  var rowCut: RowCut?
  /// Whether running text continues on the next page.
  var partsText = false
}

/// The place at which a row that continues on the next page is cut.
enum RowCut: Hashable {
  case betweenEntries
  case betweenLines
}

/// The content of a page: its blocks, its rows and their heights; nothing is drawn.
struct FilledPage {
  var pieces: [Piece] = []
  /// The legal ends in order; the last one is that of the fullest page.
  var ends: [PageEnd] = []
  /// The tables that cannot be set, by block, with the row at which this was found.
  var failures: [(block: Int, node: NodeID?)] = []
  /// Whether the page has headings whose table begins on the next page.
  var partsHeadings = false

  struct Piece {
    var block: Int
    var top: Length
    /// The part of a table; nil for other blocks.
    var fragment: TableFragment?
    /// The lines of a heading or of running text; empty for a table.
    var lines = 0..<0
    /// The height that a figure may take.
    var room = Length.zero
  }
}

/// A heading that waits for the block with which it is kept, and its first line that is not yet placed.
private struct WaitingHeading {
  var block: Int
  var heading: ComposedHeading
  var firstLine = 0

  var lines: Range<Int> { firstLine..<heading.stack.lines.count }
}

/// Fills pages with the blocks of one chapter, one page at a time, each from its beginning.
///
/// A heading stays with what follows it: the next heading, its table's header and first row, or the first lines of its
/// text. A heading that is higher than a page is divided between its lines. Where a page would end at a place that is
/// not legal, it ends at the last legal place before; where there is none, it ends all the same.
struct PageFilling {
  let blocks: [ComposedBlock]
  let height: Length
  /// The height of a whole page, where `height` is only a part of one; a block without room then waits for a whole
  /// page.
  let wholePage: Length
  /// The blocks before which a page always ends.
  let pageStarts: Set<Int>

  init(blocks: [ComposedBlock], height: Length, wholePage: Length? = nil, pageStarts: Set<Int> = []) {
    self.blocks = blocks
    self.pageStarts = pageStarts
    self.height = height
    self.wholePage = wholePage ?? height
  }

  /// Whether a page may end at a place that is not legal, because nothing else is possible.
  fileprivate var isWholePage: Bool { height >= wholePage }

  /// The page that begins at `start`: as full as possible, or ending before `limit`.
  ///
  /// - Parameter limit: the `next` of one of the page's own ends.
  /// - Complexity: O(cells on the page).
  func page(from start: PageStart, before limit: PageStart? = nil) -> FilledPage {
    var page = OpenPage(filling: self, start: start, limit: limit)
    return page.filled()
  }

  /// The upper edges of headings below `used`, and the lower edge of the last.
  ///
  /// Of two spaces that meet the larger one counts; at a page's head there is none.
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

/// A page that is being filled.
private struct OpenPage {
  let filling: PageFilling
  let start: PageStart
  let limit: PageStart?
  var block: Int
  var cursor: TableCursor?
  var page = FilledPage()
  var used = Length.zero
  /// The space after the last block on the page so far.
  var spaceAfterLast = Length.zero
  /// The part of that space that is not yet counted as used, because it is not needed where nothing follows.
  var owedSpace = Length.zero
  /// Whether the last block on the page so far is kept with what follows.
  var isKeptOpen = false
  /// The headings that wait for the block with which they are kept.
  var pending: [WaitingHeading] = []
  /// How many lines of the first heading stand on earlier pages.
  let firstLine: Int
  /// The number of parts of a single line that are on the page wherever it ends.
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

  /// The lower edge of the waiting headings, with the space after the last of them.
  private var bottomOfPending: Length {
    filling.tops(of: pending, under: used + owedSpace, after: spaceAfterLast).end
  }

  /// The upper edge of a block below the waiting headings: of two spaces that meet the larger one counts.
  private func top(spaceBefore: Length) -> Length {
    let bottom = bottomOfPending
    guard bottom > .zero else { return bottom }
    return bottom + max(.zero, spaceBefore - (pending.last?.heading.heading.spaceAfter ?? spaceAfterLast))
  }

  /// Ends the page before the waiting headings, or before the block that has no room.
  ///
  /// The page ends there if it may, otherwise at the last legal place before. Where there is none, and the page is only
  /// a part of a whole page, it stays empty.
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
    // The same end may be found twice: before headings, and where they do not fit.
    if let last = page.ends.last, last.next == next { page.ends.removeLast() }
    page.ends.append(end)
  }

  /// Whether the page's end at `next` lies between two blocks of running text.
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

  /// Ends the page with as many lines of the waiting headings as have room, where they are higher than a page.
  ///
  /// - Parameter following: the beginning of the next page if all lines fit and only the space after them does not.
  private mutating func partPending(before following: PageStart?) {
    let (tops, _) = filling.tops(of: pending, under: used + owedSpace, after: spaceAfterLast)
    var next = following
    for (waiting, top) in zip(pending, tops) {
      var lines = waiting.heading.lines(from: waiting.firstLine, within: filling.height - top)
      // A page takes at least one line.
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

  /// Adds the running text at `block`, from line `first` on, as far as it fits.
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

  /// Places the waiting headings and `lines` of running text below them, and records where the page may end.
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
      // Headings and figure are together higher than a page: the figure is made smaller rather than parted from them.
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

  /// Adds the table at `block` as far as it fits.
  ///
  /// - Returns: whether the page ends with it.
  private mutating func add(_ table: ComposedTable) -> Bool {
    let start = cursor ?? TableCursor(group: 0)
    let available = filling.height - top(spaceBefore: cursor == nil ? table.style.spaceBefore : .zero)
    let stop = limit.flatMap { $0.block == block ? $0.cursor : nil }
    let hasHeader = lastTable.map { !table.sharesHeader(of: $0) } ?? true
    let filled = fragment(
      of: table, from: start, available: available, wholePage: filling.wholePage, before: stop, hasHeader: hasHeader)
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
    // Headings and first row do not fit on a page together: the row is cut rather than parted from them. The headings
    // stand alone only where not even a line of the row fits.
    let cut = fragment(of: table, from: start, available: available, wholePage: available, before: stop)
    if cut.fragment == nil {
      if pending.count > 1, pending[0].firstLine > 0 {
        // The rest of a heading that began on the page before stands alone, and the next headings do not follow it
        // here.
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

  /// The last table on the page so far.
  private var lastTable: ComposedTable? {
    guard let piece = page.pieces.last(where: { $0.fragment != nil }),
      case .table(let table) = filling.blocks[piece.block]
    else { return nil }
    return table
  }

  /// Places the waiting headings and the filled part of their table, if there is one.
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

  /// Records that the page may end inside the table that is added next.
  private mutating func end(inside stop: FragmentStop) {
    page.ends.append(
      PageEnd(
        next: PageStart(block: block, cursor: stop.next), used: used + stop.height,
        strandedParts: strandedParts + (stop.isSingleLine ? 1 : 0), breaksSection: stop.breaksSection,
        rowCut: stop.next.progress.isEmpty ? nil : .betweenEntries))
  }
}

extension ComposedTable {
  /// Whether a fragment that begins at `cursor` begins in the middle of a section.
  func isInsideSection(_ cursor: TableCursor) -> Bool {
    !cursor.progress.isEmpty || cursor.group > grid.sections[sectionOfGroup[cursor.group]].groups.lowerBound
  }
}
