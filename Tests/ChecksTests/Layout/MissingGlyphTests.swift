import Checks
import Testing

@Test func aCharacterWithoutAGlyphIsFoundWhereverItStands() {
  let lines = [SmallLine(text: "市𠮷民", baseline: 20), SmallLine(text: "𠮷", baseline: 40, of: 1)]
  let findings = found("missing-glyph", booklet([lines], missing: ["𠮷"]))
  #expect(findings.map(\.matched) == ["𠮷", "𠮷"])
  #expect(findings.map(\.range) == [1..<2, 0..<1])
  #expect(found("missing-glyph", booklet([lines])).isEmpty)
}
