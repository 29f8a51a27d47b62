import Testing
import Typesetting

@Suite("page-count") struct PageCountTests {
  @Test(arguments: [(3, true, true), (4, true, false), (3, false, false), (5, true, true)])
  func findsTheLastPage(count: Int, isStapled: Bool, isFound: Bool) {
    var limits = PageLimits()
    limits.isStapled = isStapled
    let made = booklet(Array(repeating: [SmallLine(text: "市", baseline: 20)], count: count), limits: limits)
    let pages = Array(repeating: ["市"], count: count - 1) + [(isFound ? ["⟦⟧"] : []) + ["市"]]
    #expect(marked(made, by: "page-count") == pages)
  }
}
