import Testing

@Suite("mixed-katakana") struct MixedKatakanaTests {
  @Test(arguments: [
    ["ウィングアリーナ", "⟦ウイングアリーナ⟧", "ウィングアリーナ"], ["ミラー", "⟦ミラ⟧", "ミラー"],
    // Three words, two words, and spellings that `mixed-notation` finds.
    ["ビル", "ビール", "ベル"], ["カード", "カーポート"], ["サーバ", "サーバー", "サーバー"],
  ])
  func finds(outcomes: [String]) {
    #expect(marked(outcomes: outcomes, by: "mixed-katakana") == outcomes)
  }
}
