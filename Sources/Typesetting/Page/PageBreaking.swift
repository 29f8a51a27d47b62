import Measure

/// The cost of a page that ends in a certain way, in millionths of an empty page.
///
/// | what                                                  |                                               cost |
/// |-------------------------------------------------------|---------------------------------------------------:|
/// | height that stays empty                               | the square of its share of the page in thousandths |
/// | the same at the chapter's end                         |                             three quarters of that |
/// | a page emptier than the rules ask                     |     250 000, and 3 000 for each missing thousandth |
/// | the same at the chapter's end                         |                                       half of that |
/// | a part of a table that is a single row of one line    |                                          1 000 000 |
/// | a section that continues on the next page             |                                             90 000 |
/// | the same inside a row, between its entries            |                                            130 000 |
/// | the same inside a row, between its lines              |                                            170 000 |
/// | running text that continues, also notes under a table |                                             60 000 |
/// | a heading at the foot, a band without its row         |                                never: no legal end |
/// | a single line of a paragraph, a lead without its list |                                never: no legal end |
///
/// Squares make pages alike: two pages that are each a quarter empty cost half of one full and one half-empty page. A
/// last page that is shorter than the others is what readers expect. A section that continues costs as much as three
/// tenths of an empty page, running text as much as a quarter, so that neither is divided for a few lines more or less
/// on pages that nobody compares. A cut row costs as much as two fifths of an empty page. A stranded line costs as much
/// as an empty page, so it occurs only where nothing else is possible.
func cost(of end: PageEnd, height: Length, rules: PageRules = PageRules()) -> Int {
  let empty = max(.zero, height - end.used).units * 1000 / max(1, height.units)
  let square = empty * empty
  let isLast = end.next == nil
  let missing = (isLast ? rules.leastFilledLast : rules.leastFilled) - (1000 - empty)
  let tooEmpty = missing > 0 ? 250_000 + missing * 3000 : 0
  let cut =
    switch end.rowCut {
    case .none: 0
    case .betweenEntries: 40_000
    case .betweenLines: 80_000
    }
  return (isLast ? square * 3 / 4 + tooEmpty / 2 : square + tooEmpty) + end.strandedParts * 1_000_000 + cut
    + (end.breaksSection ? 90_000 : 0) + (end.partsText ? 60_000 : 0)
}

/// The beginnings and ends of a chapter's pages.
struct PageBreaks {
  let filling: PageFilling
  let rules: PageRules
  private var pages: [PageStart: FilledPage] = [:]
  /// The number of pages from a beginning on, each as full as possible.
  private var counts: [PageStart: Int] = [:]

  init(_ filling: PageFilling, rules: PageRules = PageRules()) {
    self.filling = filling
    self.rules = rules
  }

  /// The pages of the chapter.
  ///
  /// - Complexity: O(legal breaks × breaks on a page).
  mutating func filledPages() -> [FilledPage] {
    let first = PageStart(block: 0)
    let isBalanced = rules.breaking == .balanced && firstFitCount(from: first) > 1
    let starts = isBalanced ? balancedStarts(from: first) : fullestStarts(from: first)
    return starts.indices.map { index in
      let next = index + 1 < starts.count ? starts[index + 1] : nil
      let fullest = page(from: starts[index])
      if fullest.ends.last?.next == next { return fullest }
      return filling.page(from: starts[index], before: next)
    }
  }

  private mutating func page(from start: PageStart) -> FilledPage {
    if let known = pages[start] { return known }
    let page = filling.page(from: start)
    pages[start] = page
    return page
  }

  private mutating func fullestStarts(from first: PageStart) -> [PageStart] {
    var starts = [first]
    while let last = starts.last, let next = page(from: last).ends.last?.next { starts.append(next) }
    return starts
  }

  /// The height used on each page, where each page is as full as possible.
  mutating func fullestHeights() -> [Length] {
    fullestStarts(from: PageStart(block: 0)).map { page(from: $0).ends.last?.used ?? .zero }
  }

  /// The number of pages, where each is as full as possible.
  private mutating func firstFitCount(from start: PageStart) -> Int {
    var chain: [PageStart] = []
    var next: PageStart? = start
    var count = 0
    while let start = next {
      if let known = counts[start] {
        count = known
        break
      }
      chain.append(start)
      next = page(from: start).ends.last?.next
    }
    for start in chain.reversed() {
      count += 1
      counts[start] = count
    }
    return count
  }

  /// A way to the beginning of a page: its cost, and the page before.
  private struct Way {
    var start: PageStart
    var cost: Int
    /// The index of the way to the page before, in the layer before.
    var previous: Int
  }

  /// The beginnings of the pages with the least cost, among all ways with the fewest pages.
  ///
  /// There is a layer for each page: the beginnings that can be reached, each by its cheapest way. A beginning from
  /// which the remaining pages cannot reach the chapter's end is dropped, so that a layer holds no more than about the
  /// breaks of one page.
  private mutating func balancedStarts(from first: PageStart) -> [PageStart] {
    let limit = firstFitCount(from: first)
    var layers = [[Way(start: first, cost: 0, previous: 0)]]
    while true {
      precondition(layers.count <= limit, "the fullest pages reach the chapter's end")
      let next = waysOverPage(after: layers[layers.count - 1], pagesLeft: limit - layers.count)
      if let last = next.last { return starts(of: layers, endingAt: last) }
      layers.append(next.ways)
    }
  }

  /// The ways over one page more than `ways`, and the index of the one that the cheapest way to the chapter's end
  /// continues.
  ///
  /// - Parameter pagesLeft: how many pages there may be behind that page.
  private mutating func waysOverPage(after ways: [Way], pagesLeft: Int) -> (ways: [Way], last: Int?) {
    var reached: [Way] = []
    var places: [PageStart: Int] = [:]
    var cheapest: (cost: Int, previous: Int)?
    for (index, way) in ways.enumerated() {
      for end in page(from: way.start).ends.reversed() {
        let total = way.cost + cost(of: end, height: filling.height, rules: rules)
        guard let next = end.next else {
          if cheapest.map({ total < $0.cost }) ?? true { cheapest = (total, index) }
          continue
        }
        if let known = places[next] {
          if total < reached[known].cost { reached[known] = Way(start: next, cost: total, previous: index) }
        } else if firstFitCount(from: next) <= pagesLeft {
          places[next] = reached.count
          reached.append(Way(start: next, cost: total, previous: index))
        }
      }
    }
    return (reached, cheapest?.previous)
  }

  /// The beginnings of the pages on the way that ends with index `last` of the last layer.
  private func starts(of layers: [[Way]], endingAt last: Int) -> [PageStart] {
    var starts: [PageStart] = []
    var way = last
    for layer in layers.reversed() {
      starts.append(layer[way].start)
      way = layer[way].previous
    }
    return starts.reversed()
  }
}
