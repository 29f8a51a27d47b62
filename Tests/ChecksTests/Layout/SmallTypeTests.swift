import Measure
import Testing
import Typesetting

@Suite("small-type") struct SmallTypeTests {
  /// The size of all type, the layout's smallest size, and whether the check finds the first page.
  @Test(arguments: [(7.0, nil, false), (6.9, nil, true), (6.9, 6.0, false), (8.0, 9.0, true)])
  func findsTheFirstPageOfAFace(size: Double, floor: Double?, isFound: Bool) {
    var limits = PageLimits()
    if let floor { limits.leastType = .points(floor) }
    let lines = [SmallLine(text: "市民", baseline: 20, size: size), SmallLine(text: "の声", baseline: 40, size: size)]
    let made = booklet([lines, lines], limits: limits)
    #expect(marked(made, by: "small-type").map { $0.first == "⟦⟧" } == [isFound, false])
  }
}
