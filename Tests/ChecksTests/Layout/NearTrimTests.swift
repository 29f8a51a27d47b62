import Frames
import Measure
import Testing

@Suite("near-trim") struct NearTrimTests {
  /// 3 mm are 8.5 pt; two square glyphs are 20 pt wide and reach 8.8 pt above the baseline.
  @Test(arguments: [
    (8.6, 40.0, false), (8.4, 40.0, true), (20, 17.4, false), (20, 17.2, true), (91.4, 40, false), (91.6, 40, true),
  ])
  func finds(x: Double, baseline: Double, isNear: Bool) {
    let inside = [SmallLine(text: "市民", x: 20, baseline: 40)]
    let made = booklet([inside, [SmallLine(text: "市民", x: x, baseline: baseline, of: 1)]])
    #expect(marked(made, by: "near-trim") == [["市民"], (isNear ? ["⟦⟧"] : []) + ["市民"]])
  }

  @Test func theThumbIndexIsMeantToStandAtTheEdge() {
    let made = booklet([[]]) { page in
      let run = GlyphRun(
        face: FontFace(family: "Square", size: .points(8)), glyphs: [PlacedGlyph(glyph: 1, advance: .points(8))],
        clusters: [GlyphCluster(utf8Count: 3, glyphCount: 1)], text: "市")
      page.trim.place(.glyphs(run, .black), at: Point(x: .points(2), y: .points(50)), as: .artifact(.thumbIndex))
    }
    #expect(marked(made, by: "near-trim") == [[]])
  }
}
