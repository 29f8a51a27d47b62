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
