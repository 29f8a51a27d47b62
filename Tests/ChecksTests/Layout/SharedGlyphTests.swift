import Checks
import Frames
import Measure
import Testing

@Test func twoCharactersOfOneGlyphAreFound() {
  // ⽇ (U+2F47) drawn with the glyph of 日, as Japanese fonts do.
  let lines = [SmallLine(text: "日曜日", baseline: 20), SmallLine(text: "⽇本", baseline: 40, of: 1)]
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
  #expect(found("shared-glyph", made).map(\.matched) == ["⽇"])
  #expect(found("shared-glyph", booklet([lines])).isEmpty)
}
