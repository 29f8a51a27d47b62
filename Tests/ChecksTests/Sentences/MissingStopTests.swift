import Testing

@Suite("missing-stop") struct MissingStopTests {
  @Test(arguments: [
    "これは句点がありませ⟦ん⟧",
    "市民の声を聴きま⟦す⟧  ",
  ])
  func finds(sentence: String) {
    #expect(marked(sentence, by: "missing-stop") == sentence)
  }

  @Test(arguments: [
    "これは問題ない。",
    "市民意識調査の実施",
    "- 箇条書きは無視される",
    "「これはせりふ」",
    "市民",
    "# 見出しは文です",
  ])
  func isSilent(sentence: String) {
    #expect(marked(sentence, by: "missing-stop") == sentence)
  }
}
