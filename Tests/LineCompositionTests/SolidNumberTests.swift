import Frames
import Measure
import TestSupport
import Testing

@testable import LineComposition

private let face = FontFace(family: "square", size: .points(10))

/// The space by which each cluster's advance exceeds its body, in points.
private func gaps(_ text: String, tracking: Double = 0, alignment: Alignment = .start, measure: Double) -> [Double] {
  var rules = LineRules()
  rules.westernGap = .fixed(0)
  func advances(_ tracking: Double, _ alignment: Alignment) -> [Double] {
    compose(
      text, in: face, measure: .points(measure), alignment: alignment, tracking: .points(tracking), rules: rules,
      shaper: SquareShaper()
    ).lines.flatMap(\.runs).flatMap(\.run.glyphs).map(\.advance.points)
  }
  return zip(advances(tracking, alignment), advances(0, .start)).map { ($0 * 100).rounded() / 100 - $1 }
}

@Suite("Numbers and Latin words in spaced lines") struct SolidNumberTests {
  @Test(arguments: [
    ("平成30年度", [2.0, 2, 0, 2, 2, 0]), ("DX推進", [0.0, 2, 2, 0]), ("1.5倍", [0.0, 0, 2, 0]), ("目標", [2.0, 0]),
  ])
  func trackingLeavesThemSolid(text: String, expected: [Double]) {
    #expect(gaps(text, tracking: 2, measure: 200) == expected)
  }

  @Test func spreadingSharesTheRoomAmongTheOtherGaps() {
    // Five bodies of 40 pt in all on a measure of 70 pt: three open gaps.
    #expect(gaps("平30年度", alignment: .even, measure: 70) == [10, 0, 10, 10, 0])
    #expect(gaps("2024", alignment: .even, measure: 70) == [0, 0, 0, 0])
  }
}
