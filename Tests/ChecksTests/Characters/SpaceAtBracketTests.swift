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

  @Test("are left in an entry that is no sentence") func labels() {
    let outcomes = ["参加世帯数（累計） 12世帯", "（累計）⟦ ⟧を公表した。"]
    #expect(marked(outcomes: outcomes, by: "space-at-bracket") == outcomes)
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
