import Frames
import LineComposition
import Measure
import TestSupport
import Testing

/// Lines are counted in scalars, of which a cluster may have several.
@Test func aClusterOfSeveralScalarsCountsAsMany() {
  let text = "か\u{3099}く辻\u{E0100}市"
  let found = report(
    on: text, in: FontFace(family: "Square", size: .points(10)), measure: .points(20), rules: LineRules(),
    shaper: SquareShaper())
  #expect(found.lines.map { $0.start..<$0.end } == [0..<3, 3..<6])
  #expect(found.gaps.count == 5)
}
