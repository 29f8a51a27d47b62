import Testing

@Suite("wrong-particle") struct WrongParticleTests {
  @Test(arguments: [
    "利便性の平準化⟦に⟧図りました。",
    "町民⟦へに⟧示した。",
    "制度⟦をが⟧整った。",
    "避難訓練⟦に⟧実施します。",
    "統廃合⟦が⟧検討します。",
    "必要な情報⟦が⟧届けます。",
  ])
  func finds(sentence: String) {
    #expect(marked(sentence, by: "wrong-particle") == sentence)
  }

  @Test(arguments: [
    "誰もが自由に利用できる。",
    "市民が安心して暮らす。",
    "2月に実施します。",
    "円滑に推進します。",
    "計画に基づいて推進します。",
    "情報が届いた。",
    "市民へのお知らせ",
    "関係課が施設を整備します。",
  ])
  func isSilent(sentence: String) {
    #expect(marked(sentence, by: "wrong-particle") == sentence)
  }
}
