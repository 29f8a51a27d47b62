import Testing

@Suite("mistaken-homophone") struct MistakenHomophoneTests {
  @Test(arguments: [
    "待機児童の⟦解消に勤め⟧ます。",
    "介護連携⟦推進競技会⟧の開催",
    "⟦非難訓練⟧の実施",
  ])
  func finds(sentence: String) {
    #expect(marked(sentence, by: "mistaken-homophone") == sentence)
  }

  @Test(arguments: [
    "図書館に勤める人",
    "陸上競技会の開催",
    "工場を建てた。",
    "安全保障",
    "保健所と保険証",
    "水深を測る。",
    "女性活躍",
  ])
  func isSilent(sentence: String) {
    #expect(marked(sentence, by: "mistaken-homophone") == sentence)
  }
}
