import Testing

@Suite("invisible-character") struct InvisibleCharacterTests {
  @Test(arguments: [
    ("市⟦\u{200B}⟧民", "市民"),
    ("市⟦\u{0007}⟧民", "市民"),
    ("市⟦\u{3164}⟧民", "市民"),
    ("市⟦\u{115F}⟧民", "市民"),
    ("⟦\u{FEFF}⟧市民", "市民"),
    ("市⟦\u{200B}\u{200B}⟧民", "市民"),
    ("👨⟦\u{200D}⟧と1⟦\u{200D}⟧2", "👨と12"),
    ("👨⟦\u{200D}\u{200D}⟧👧", "👨👧"),
  ])
  func finds(sentence: String, mended: String) {
    #expect(marked(sentence, by: "invisible-character") == sentence)
    #expect(mending(sentence, by: "invisible-character") == mended)
  }

  @Test(arguments: [
    "市民",
    "市 民",
    "市\n民",
    "👨\u{200D}👩\u{200D}👧の講座、👩🏽\u{200D}🚒、🏳\u{FE0F}\u{200D}🌈",
  ])
  func isSilent(sentence: String) {
    #expect(marked(sentence, by: "invisible-character") == sentence)
  }
}
