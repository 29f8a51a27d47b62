import Frames
import Measure
import TestSupport
import Testing

@testable import Typesetting

// The breaks that balanced pages choose and avoid, on pages of a thousand points.

private func pages(
  _ blocks: [ComposedBlock], height: Double = 1000, rules: PageRules = PageRules()
) -> [FilledPage] {
  var breaks = PageBreaks(PageFilling(blocks: blocks, height: .points(height)), rules: rules)
  return breaks.filledPages()
}

/// The number of rows that begin or continue on each page.
private func rowCounts(_ groups: [[Double]], rules: PageRules = PageRules()) -> [Int] {
  pages([.table(bareTable(page: 1000, header: 20, groups: groups))], rules: rules).map { page in
    page.pieces.compactMap(\.fragment).flatMap(\.provenance).count
  }
}

@Test("An objective is not parted for the sake of pages that are alike, but where a page would be nearly empty")
func splitsThatBuyNothing() {
  #expect(rowCounts([[200, 200], [120, 120, 120], [250, 250]]) == [5, 2])
  #expect(rowCounts([[240], [260, 260, 260]]) == [2, 2])
}

@Test("The last page is the shorter one where either could be")
func aShortLastPage() {
  #expect(rowCounts([[400], [200], [400]]) == [2, 1])
}

@Test("A page that is emptier than it should be goes before an objective that stays whole")
func pagesAreFilledToTheirFloor() {
  let groups: [[Double]] = [[300, 300], [200, 200, 200], [300]]
  #expect(rowCounts(groups) == [2, 4])
  #expect(rowCounts(groups, rules: PageRules(leastFilled: 700)) == [3, 3])
  // The last page has a least filling of its own.
  #expect(rowCounts([[400], [200], [400]]) == [2, 1])
  #expect(rowCounts([[400], [200], [400]], rules: PageRules(leastFilledLast: 600)) == [1, 2])
}

@Test("Notes stay with the table above them and with each other, though pages would be more alike without")
func notesStayTogether() {
  func text(_ lines: Int, isNote: Bool) -> ComposedBlock {
    let text = String(repeating: "一二三四五六七八九十", count: lines)
    return .prose(
      ComposedProse(
        Prose([paragraph(text)], keepsWithPrevious: isNote), measure: .points(100), shaper: SquareShaper()))
  }
  let made = pages(
    [
      .table(bareTable(page: 200, header: 10, groups: [[60], [40]])), text(2, isNote: true), text(2, isNote: false),
      .table(bareTable(page: 200, header: 10, groups: [[80]])),
    ], height: 200)
  #expect(made.map { $0.pieces.map(\.block) } == [[0, 1, 2], [3]])
}

private func end(_ used: Double, next: PageStart? = PageStart(block: 1)) -> PageEnd {
  PageEnd(next: next, used: .points(used))
}

private let emptyPages: [(PageEnd, Int)] = [
  (end(1000), 0), (end(1010), 0), (end(700), 90_000), (end(699), 90_601 + 253_000), (end(600, next: nil), 120_000),
  (end(599, next: nil), 120_600 + 126_500),
]
private let parts: [(PageEnd, Int)] = [
  (PageEnd(used: .points(1000), strandedParts: 2), 2_000_000),
  (PageEnd(used: .points(1000), breaksSection: true), 90_000),
  (PageEnd(used: .points(1000), rowCut: .betweenEntries), 40_000),
  (PageEnd(used: .points(1000), rowCut: .betweenLines), 80_000),
  (PageEnd(used: .points(1000), partsText: true), 60_000),
]

@Test("What a page costs", arguments: emptyPages + parts)
func costs(end: PageEnd, expected: Int) {
  #expect(cost(of: end, height: .points(1000), rules: PageRules(leastFilled: 700, leastFilledLast: 600)) == expected)
}

@Test("A new part begins a page where what stands before it, from the page's head, takes more than half of it")
func partsBeginGently() {
  func count(_ lines: [Int], starts: [Int]) -> Int {
    let blocks = lines.map { lines in
      Block.prose(Prose([paragraph(String(repeating: "一二三四五六七八九十", count: lines))]))
    }
    let chapter = Chapter(name: "章", number: 1, anchor: Anchor("c"), blocks: blocks, gentleStarts: starts)
    let size = Size(width: .points(100), height: .points(100))
    return paginated(chapter, size: size, rules: PageRules(), shaper: SquareShaper()).pages.count
  }
  #expect(count([3, 3, 1], starts: [2]) == 2)
  #expect(count([3, 2, 1], starts: [2]) == 1)
  #expect(count([6, 3, 1], starts: [1, 2]) == 2)
}
