import Testing

@Suite("unbalanced-bracket") struct UnbalancedBracketTests {
  @Test(arguments: [
    "⟦「⟧対がない文章です。",
    "開く括弧がない⟦』⟧",
    "実施 3回⟦（⟧うち1回は中止",
    "彼は⟦\"⟧言った。",
    "⟦（⟧「注」",
    "彼は「⟦（⟧だめ」と言った",
    "第1章⟦）⟧の後",
    "二つ⟦」⟧と⟦『⟧",
  ])
  func finds(sentence: String) {
    #expect(marked(sentence, by: "unbalanced-bracket") == sentence)
  }

  @Test(arguments: [
    "「よい」",
    "(ア) 案",
    "1) 項目",
    "3) 次の項目",
    "『「入れ子」も』",
    "『『入れ子』も』",
    "5 < 6",
    "12）",
    "ア）案",
    "“引用”",
    "（「注」）",
  ])
  func isSilent(sentence: String) {
    #expect(marked(sentence, by: "unbalanced-bracket") == sentence)
  }
}
