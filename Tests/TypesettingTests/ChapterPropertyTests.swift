import Frames
import Measure
import TestSupport
import Testing

@testable import Typesetting

/// Headings and tables in turn, as in a department.
private func randomChapter(using generator: inout SeededGenerator) -> [ComposedBlock] {
  var shape = TableShape(sections: 3, columns: 1...4)
  switch generator.pick([0, 1, 2, 3]) {
  case 0: shape = TableShape(lines: 120, rows: 3, sections: 2, columns: 1...3)
  case 1: shape = TableShape(lines: 2, rows: 30, sections: 2, columns: 1...2)
  case 2: shape.headingLines = 50
  default: break
  }
  if generator.oneIn(2) { shape.headers = .onceAPage }
  let breaks = randomBreaks(using: &generator)
  func heading(_ space: Double) -> ComposedBlock {
    let heading = Heading(title: paragraph("章"), spaceBefore: .points(space), spaceAfter: .points(4))
    return .heading(ComposedHeading(heading, measure: .points(100), shaper: SquareShaper()))
  }
  var blocks = [heading(0)]
  for _ in 0..<Int.random(in: 1...5, using: &generator) {
    blocks += [heading(12), .table(randomTable(shape, breaks: breaks, using: &generator))]
  }
  return blocks
}

/// The faults in a chapter's pages.
private func faults(in pages: [FilledPage], of blocks: [ComposedBlock], height: Length) -> [String] {
  var faults: [String] = []
  var parts: [Int: [(part: TableFragment, room: Length)]] = [:]
  var underHeadings: Set<Int> = []
  var order: [Int] = []
  for (number, page) in pages.enumerated() {
    func fault(_ what: String) { faults.append("page \(number + 1): \(what)") }
    if page.pieces.isEmpty { fault("nothing stands here") }
    var bottom = Length.zero
    for (index, piece) in page.pieces.enumerated() {
      if piece.top < bottom { fault("block \(piece.block) overlaps the one above") }
      order.append(piece.block)
      switch blocks[piece.block] {
      case .heading(let heading):
        bottom = piece.top + heading.height
        let isLast = index == page.pieces.count - 1
        if isLast, !page.partsHeadings { fault("a heading stands at the foot") }
      case .prose, .figure: fault("no running text was asked for")
      case .table:
        guard let fragment = piece.fragment, case .table(let table) = blocks[piece.block] else { continue }
        let above = page.pieces[..<index].last { $0.fragment != nil }.map(\.block)
        if case .table(let other)? = above.map({ blocks[$0] }), table.sharesHeader(of: other) {
          if fragment.headerRowCount > 0 { fault("a header that stands above") }
        } else if fragment.headerRowCount != table.grid.headerRowCount {
          fault("no header above")
        }
        bottom = piece.top + fragment.height
        let isUnderHeadings = page.pieces[..<index].allSatisfy { $0.fragment == nil }
        if isUnderHeadings, parts[piece.block] == nil { underHeadings.insert(piece.block) }
        parts[piece.block, default: []].append((fragment, height - piece.top))
      }
    }
    if bottom > height { fault("runs over the foot") }
    // The chosen end must have promised this height.
    let next = number + 1 < pages.count ? pages[number + 1].pieces.first?.block : nil
    let ends = page.ends.filter { $0.used == bottom && $0.next?.block == next }
    if ends.isEmpty { fault("no end of the page has its height") }
  }
  if order != order.sorted() { faults.append("blocks are out of order") }
  for (block, composed) in blocks.enumerated() {
    switch composed {
    case .heading: if order.count(where: { $0 == block }) != 1 { faults.append("heading \(block) does not stand once") }
    case .prose, .figure: break
    case .table(let table):
      let (own, rooms) = (parts[block]?.map(\.part) ?? [], parts[block]?.map(\.room) ?? [])
      faults += tableFaults(
        in: own, of: table, heights: rooms, wholePage: height, isUnderHeadings: underHeadings.contains(block))
    }
  }
  return faults
}

@Test(arguments: 0..<20)
func balancedChaptersAreWholeAndNoLonger(batch: Int) {
  for offset in 0..<25 {
    let seed = UInt64(10_000 + batch * 25 + offset)
    var generator = SeededGenerator(seed: seed)
    let blocks = randomChapter(using: &generator)
    let height = Length.points(generator.pick([150, 260, 420, 700, 1080]))
    let filling = PageFilling(blocks: blocks, height: height)
    func made(_ breaking: PageBreaking) -> [FilledPage] {
      var breaks = PageBreaks(filling, rules: PageRules(breaking, leastFilled: 700, leastFilledLast: 500))
      return breaks.filledPages()
    }
    let (fullest, balanced) = (made(.firstFit), made(.balanced))
    #expect(faults(in: fullest, of: blocks, height: height) == [], "first fit, seed \(seed)")
    #expect(faults(in: balanced, of: blocks, height: height) == [], "balanced, seed \(seed)")
    #expect(balanced.count <= fullest.count, "seed \(seed)")
    #expect(fullest.allSatisfy { $0.failures.isEmpty } && balanced.allSatisfy { $0.failures.isEmpty })
  }
}

@Test func balancedPagesAreAlikeWhereFullOnesLeaveARemainder() {
  // Eleven rows of 20 pt on pages with room for ten and the header: 10 + 1 by first fit, 6 + 5 balanced.
  let table = bareTable(page: 220, header: 20, groups: [Array(repeating: 20, count: 11)])
  func counts(_ breaking: PageBreaking) -> [Int] {
    var breaks = PageBreaks(
      PageFilling(blocks: [.table(table)], height: .points(220)), rules: PageRules(breaking))
    return breaks.filledPages().map { $0.pieces.compactMap(\.fragment).reduce(0) { $0 + $1.provenance.count } }
  }
  #expect(counts(.firstFit) == [10, 1])
  #expect(counts(.balanced).sorted() == [5, 6])
}
