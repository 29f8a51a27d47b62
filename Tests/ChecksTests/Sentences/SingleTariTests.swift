import Testing

@Suite("single-tari") struct SingleTariTests {
  @Test(arguments: [
    "図書を読ん⟦だり⟧、音楽を聴くことができた。",
    "体験し⟦たり⟧学習した。",
  ])
  func finds(sentence: String) {
    #expect(marked(sentence, by: "single-tari") == sentence)
  }

  @Test(arguments: [
    "見たり聞いたりする。",
    "台に登ったり降りたりする。",
    "全域にわたり実施した。",
    "担当に当たり、確認した。",
    "図書を読んだりすることができた。",
    "ゆったり過ごす。",
  ])
  func isSilent(sentence: String) {
    #expect(marked(sentence, by: "single-tari") == sentence)
  }
}
