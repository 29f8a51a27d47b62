import Frames
import Measure
import Testing

@Suite("shared-glyph") struct SharedGlyphTests {
  // ⽇ is the radical U+2F47, not 日.
  private let lines = [SmallLine(text: "日曜日", baseline: 20), SmallLine(text: "本⽇の", baseline: 40, of: 1)]

  @Test func findsTheRarerOfTwoCharactersThatLookAlike() {
    // ⽇ is drawn with the glyph of 日, as in Japanese fonts.
    let made = booklet([lines]) { page in
      let items = page.trim.items.map { placed -> Placed in
        var placed = placed
        if case .glyphs(var run, let ink) = placed.item {
          for index in run.glyphs.indices where run.glyphs[index].glyph == 0x2F47 { run.glyphs[index].glyph = 0x65E5 }
          placed.item = .glyphs(run, ink)
        }
        return placed
      }
      page.trim = Frame(size: page.trim.size, items: items, lines: page.trim.lines)
    }
    #expect(marked(made, by: "shared-glyph") == [["日曜日", "本⟦⽇⟧の"]])
  }

  @Test func isSilentWhereEachHasItsOwnGlyph() {
    #expect(marked(booklet([lines]), by: "shared-glyph") == [["日曜日", "本⽇の"]])
  }
}
