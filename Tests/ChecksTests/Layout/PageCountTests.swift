import Checks
import Testing
import Typesetting

@Test(arguments: [(3, true, true), (4, true, false), (3, false, false), (5, true, true)])
private func aStapledBookletHasFourPagesToTheSheet(count: Int, isStapled: Bool, isFound: Bool) {
  var limits = PageLimits()
  limits.isStapled = isStapled
  let pages = Array(repeating: [SmallLine(text: "市", baseline: 20)], count: count)
  #expect(found("page-count", booklet(pages, limits: limits)).map(\.page) == (isFound ? [count] : []))
}
