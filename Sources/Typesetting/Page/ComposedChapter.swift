import Measure

/// A chapter with its lines made, not yet divided into pages.
struct ComposedChapter {
  let columns: Columns
  /// The blocks that span all columns.
  let spanning: [ComposedBlock]
  /// The blocks in the columns.
  var blocks: [ComposedBlock]
  /// The indices of headings before which a page begins, if more than half of a page stands before them.
  private let gentleStarts: [Int]

  init(_ blocks: [ComposedBlock], columns: Columns, gentleStarts: [Int] = []) {
    let spanningCount = columns.spanningCount(of: blocks.count)
    self.columns = columns
    self.gentleStarts = gentleStarts
    spanning = Array(blocks[..<spanningCount])
    self.blocks = Array(blocks[spanningCount...])
  }

  /// The content of a page of the chapter, from left to right.
  struct Page {
    var areas: [Area]
  }

  /// The content of a column, or of the part of a page that spans all columns.
  struct Area {
    var filled: FilledPage
    /// The column, from 0; nil for the part that spans all columns.
    var column: Int?
    /// The distance from the head of the type area.
    var top: Length
  }

  func blocks(of area: Area) -> [ComposedBlock] { area.column == nil ? spanning : blocks }

  /// The index in the whole chapter of the block with index `block` in `area`.
  func number(of block: Int, in area: Area) -> Int { area.column == nil ? block : spanning.count + block }

  /// The range of the chapter's blocks that stand on a page, whole or in part.
  func blocks(on page: Page) -> ClosedRange<Int> {
    let numbers = page.areas.flatMap { area in area.filled.pieces.map { number(of: $0.block, in: area) } }
    return (numbers.min() ?? 0)...(numbers.max() ?? 0)
  }

  /// The chapter on pages of `height`.
  func pages(_ rules: PageRules, height: Length) -> [Page] {
    guard columns.count > 1 else {
      var breaks = PageBreaks(
        PageFilling(blocks: blocks, height: height, pageStarts: pageStarts(height: height)), rules: rules)
      return breaks.filledPages().map { Page(areas: [Area(filled: $0, column: 0, top: .zero)]) }
    }
    var breaks = PageBreaks(PageFilling(blocks: spanning, height: height), rules: PageRules(.firstFit))
    var pages =
      spanning.isEmpty ? [] : breaks.filledPages().map { Page(areas: [Area(filled: $0, column: nil, top: .zero)]) }
    let used = (pages.last?.areas.first?.filled.ends.last?.used ?? .zero) + (spanning.last?.owedSpace ?? .zero)
    guard !blocks.isEmpty else { return pages }
    // The first columns stand below the blocks that span them.
    var (top, isUnder) = (used, !pages.isEmpty)
    var start: PageStart? = PageStart(block: 0)
    while let first = start {
      let room = height - top
      var filled = filledColumns(from: first, height: room, wholePage: height)
      if filled.next == nil { filled.columns = balanced(filled.columns, from: first, height: room, wholePage: height) }
      let areas = filled.columns.enumerated().map { Area(filled: $1, column: $0, top: top) }
      if isUnder {
        pages[pages.count - 1].areas += areas
      } else {
        pages.append(Page(areas: areas))
      }
      precondition(filled.next != first || isUnder, "a page of columns took nothing")
      (start, top, isUnder) = (filled.next, .zero, false)
    }
    return pages
  }

  /// The height used on each page, where each page is as full as possible.
  func fullestHeights(_ height: Length) -> [Length] {
    var breaks = PageBreaks(PageFilling(blocks: blocks, height: height, pageStarts: pageStarts(height: height)))
    return breaks.fullestHeights()
  }

  /// The gentle starts that begin a page, because the text before them takes more than half of its last page.
  private func pageStarts(height: Length) -> Set<Int> {
    var starts: Set<Int> = []
    var first = 0
    for start in gentleStarts where start > first {
      var before = PageBreaks(
        PageFilling(blocks: Array(blocks[first..<start]), height: height), rules: PageRules(.firstFit))
      guard let used = before.filledPages().last?.ends.last?.used, used > height / 2 else { continue }
      starts.insert(start)
      first = start
    }
    return starts
  }

  /// The columns of a page that begins at `start`, each as full as possible, and the beginning of the next page.
  ///
  /// - Parameter partsTables: whether a column may end inside a table.
  private func filledColumns(
    from start: PageStart, height: Length, wholePage: Length, partsTables: Bool = true
  ) -> (columns: [FilledPage], next: PageStart?) {
    let filling = PageFilling(blocks: blocks, height: height, wholePage: wholePage)
    var columns: [FilledPage] = []
    var next: PageStart? = start
    while let first = next, columns.count < self.columns.count {
      var column = filling.page(from: first)
      // A block without room here waits for a whole page; an empty block needs no room.
      if column.pieces.isEmpty, column.ends.last?.next != nil { break }
      if !partsTables, column.ends.last?.next?.cursor != nil {
        guard let end = column.ends.last(where: { $0.next?.cursor == nil }) else { break }
        column = filling.page(from: first, before: end.next)
        next = end.next
      } else {
        next = column.ends.last?.next
      }
      columns.append(column)
    }
    return (columns, next)
  }

  /// The columns of the last page at the least height that holds all of them, found by bisection.
  ///
  /// Tables stay whole where the page is high enough for that. Where no smaller height is enough, the columns are
  /// `filled`.
  private func balanced(
    _ filled: [FilledPage], from start: PageStart, height: Length, wholePage: Length
  ) -> [FilledPage] {
    let whole = filledColumns(from: start, height: height, wholePage: wholePage, partsTables: false)
    let partsTables = whole.next != nil
    var best = partsTables ? filled : whole.columns
    var (low, high) = (0, height.units)
    while high - low > 1 {
      let middle = (low + high) / 2
      let tried = filledColumns(
        from: start, height: Length(units: middle), wholePage: wholePage, partsTables: partsTables)
      if tried.next == nil {
        (best, high) = (tried.columns, middle)
      } else {
        low = middle
      }
    }
    return best
  }
}

extension ComposedBlock {
  /// The space below the block that does not count as its height.
  fileprivate var owedSpace: Length {
    switch self {
    case .heading: .zero
    case .prose(let prose): prose.prose.spaceAfter
    case .figure(let figure): figure.figure.spaceAfter
    case .table(let table): table.style.spaceAfter
    }
  }
}
