import Frames
import Measure
import Testing

@Suite("no-bleed") struct NoBleedTests {
  /// A tint 30 pt high on two pages 120 pt wide: its left edge, its width, and the bleed in millimetres.
  @Test(arguments: [(100.0, 20.0, 0.0, true), (100, 20, 3, false), (90, 20, 0, false), (0, 5, 0, true)])
  func findsTheFirstPage(x: Double, width: Double, bleed: Double, isFound: Bool) {
    let line = [SmallLine(text: "市", baseline: 20)]
    let made = booklet([line, line]) { page in
      page.bleed = .millimeters(bleed)
      let tab = Size(width: .points(width), height: .points(30))
      page.trim.place(.fill(tab, .black), at: Point(x: .points(x), y: .points(40)), as: .artifact(.thumbIndex))
    }
    #expect(marked(made, by: "no-bleed") == [(isFound ? ["⟦⟧"] : []) + ["市"], ["市"]])
  }
}
