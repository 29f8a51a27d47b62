import Testing

@Suite("space-at-bracket") struct SpaceAtBracketTests {
  @Test(arguments: [
    ("これは⟦ ⟧「よい」", "これは「よい」"),
    ("「よい」⟦　⟧こと", "「よい」こと"),
    ("（注）⟦ ⟧A案", "（注）A案"),
  ])
  func finds(sentence: String, mended: String) {
    #expect(marked(sentence, by: "space-at-bracket") == sentence)
    #expect(mending(sentence, by: "space-at-bracket") == mended)
  }

  @Test(arguments: [
    "「よい」",
    "これは (test) です",
    "- （注）",
    "氏名（　）と【　】に記入",
  ])
  func isSilent(sentence: String) {
    #expect(marked(sentence, by: "space-at-bracket") == sentence)
  }
}
