import Testing

@Suite("mixed-style") struct MixedStyleTests {
  @Test(arguments: [
    "今日は晴れです。明日は雨⟦である⟧。",
    "調査し⟦ました⟧。結果は良好だった。これは有効である。",
    "よい⟦です⟧ね。雨だった。晴天だ。",
    "- 良いです。\n- 雨⟦である⟧。",
  ])
  func finds(sentence: String) {
    #expect(marked(sentence, by: "mixed-style") == sentence)
  }

  @Test(arguments: [
    "調査しました。良い結果です。",
    "調査した。良好である。",
    "まだ検討している。",
    "- 良いです。\n\n雨である。",
    "まだです。",
  ])
  func isSilent(sentence: String) {
    #expect(marked(sentence, by: "mixed-style") == sentence)
  }
}
