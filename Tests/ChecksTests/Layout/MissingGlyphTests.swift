import Checks
import Diagnostics
import Testing

@Suite("missing-glyph") struct MissingGlyphTests {
  private let lines = [SmallLine(text: "市𠮷民", baseline: 20), SmallLine(text: "𠮷", baseline: 40, of: 1)]

  @Test func findsTheCharacterWhereverItStands() {
    #expect(marked(booklet([lines], missing: ["𠮷"]), by: "missing-glyph") == [["市⟦𠮷⟧民", "⟦𠮷⟧"]])
  }

  @Test func whatFollowsOneAnotherIsOneMatter() {
    let made = booklet([[SmallLine(text: "市한국어民국", baseline: 20)]], missing: ["한", "국", "어"])
    #expect(marked(made, by: "missing-glyph") == [["市⟦한국어⟧民⟦국⟧"]])
    #expect(
      found("missing-glyph", made).first?.message.en == "no font has “한국어” (U+D55C U+AD6D U+C5B4); 〓 stands for it")
  }

  /// The parts of the emoji are drawn one by one, the joiners and selectors between them not at all.
  @Test(arguments: ["👨\u{200D}👩\u{200D}👧", "🏳\u{FE0F}\u{200D}🌈", "👩🏽\u{200D}🚒", "1\u{FE0F}\u{20E3}"])
  func anEmojiOfSeveralIsOneMatter(emoji: String) {
    let text = "家\(emoji)族"
    let made = booklet([[SmallLine(text: text, baseline: 20)]]) { $0.drawEmojiInParts() }
    #expect(marked(made, by: "missing-glyph") == [["家⟦\(emoji)⟧族"]])
    #expect(found("missing-glyph", made).count == 1)
    #expect(found("missing-form", made).isEmpty && findings(in: text, by: "invisible-character").isEmpty)
  }

  @Test func isSilentWhereAFontHasIt() {
    #expect(marked(booklet([lines]), by: "missing-glyph") == [["市𠮷民", "𠮷"]])
  }
}
