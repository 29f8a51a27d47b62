import Frames
import Measure
import Testing

@Suite("thin-rule") struct ThinRuleTests {
  /// The weight of a line in points, its ink, the scale of its frame in thousandths, and whether the check finds it.
  @Test(arguments: [
    (0.25, Ink.black, 1000, false), (0.2, .black, 1000, true), (0, .black, 1000, false), (0.1, .paper, 1000, false),
    (0.4, .black, 500, true), (0.5, .black, 500, false),
  ])
  func findsTheFirstLineOfAWeight(weight: Double, ink: Ink, scale: Int, isFound: Bool) {
    let line = [SmallLine(text: "市", baseline: 20)]
    let made = booklet([line, line]) { page in
      var inner = Frame(size: Size(width: .points(40), height: .points(10)))
      inner.place(
        .rule(Stroke(vector: Point(x: .points(20), y: .zero), weight: .points(weight), ink: ink)), at: .zero,
        as: .artifact(.layout))
      page.trim.place(
        .frame(inner, scale: Scale(thousandths: scale)), at: Point(x: .points(10), y: .points(40)),
        as: .artifact(.layout))
    }
    #expect(marked(made, by: "thin-rule") == [(isFound ? ["⟦⟧"] : []) + ["市"], ["市"]])
  }
}
