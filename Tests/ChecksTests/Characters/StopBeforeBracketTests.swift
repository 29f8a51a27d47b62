import Testing

@Suite("stop-before-bracket") struct StopBeforeBracketTests {
  @Test(arguments: [
    ("「発売します⟦。⟧」と", "「発売します」と"),
    ("（終了⟦。⟧）", "（終了）"),
  ])
  func finds(sentence: String, mended: String) {
    #expect(marked(sentence, by: "stop-before-bracket") == sentence)
    #expect(mending(sentence, by: "stop-before-bracket") == mended)
  }

  @Test(arguments: [
    "「発売します」と",
    "「発売」。",
  ])
  func isSilent(sentence: String) {
    #expect(marked(sentence, by: "stop-before-bracket") == sentence)
  }
}
