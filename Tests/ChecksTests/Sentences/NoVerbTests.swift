import Testing

@Suite("no-verb") struct NoVerbTests {
  @Test(arguments: [
    ("地域環境保全活動⟦の⟧推進します。", "地域環境保全活動を推進します。"),
    ("施設⟦の⟧整備しました。", "施設を整備しました。"),
    ("道路⟦の⟧改修しました。", "道路を改修しました。"),
  ])
  func finds(sentence: String, mended: String) {
    #expect(marked(sentence, by: "no-verb") == sentence)
    #expect(mending(sentence, by: "no-verb") == mended)
  }

  @Test(arguments: [
    "活動の推進を図ります。",
    "施設の整備をしました。",
    "計画の推進に努めます。",
    "道路の改修",
  ])
  func isSilent(sentence: String) {
    #expect(marked(sentence, by: "no-verb") == sentence)
  }
}
