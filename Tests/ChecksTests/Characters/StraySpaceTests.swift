import Testing

@Suite("stray-space") struct StraySpaceTests {
  @Test(arguments: [
    ("⟦ ⟧市民", "市民"),
    ("市民⟦ ⟧、職員", "市民、職員"),
    ("（⟦ ⟧仮称）", "（仮称）"),
    ("施設⟦  ⟧3件", "施設 3件"),
    ("市民⟦ ⟧", "市民"),
    ("実施した。⟦ ⟧次に", "実施した。次に"),
    ("「⟦　⟧市民」", "「市民」"),
    ("市民⟦ ⟧）", "市民）"),
  ])
  func finds(sentence: String, mended: String) {
    #expect(marked(sentence, by: "stray-space") == sentence)
    #expect(mending(sentence, by: "stray-space") == mended)
  }

  @Test(arguments: [
    "参加 3人",
    "(仮称) 展",
    "A  B",
    "市民\n  次の行",
    "氏名（　）と【　】に記入",
  ])
  func isSilent(sentence: String) {
    #expect(marked(sentence, by: "stray-space") == sentence)
  }
}
