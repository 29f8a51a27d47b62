import Testing

@Suite("placeholder") struct PlaceholderTests {
  @Test(arguments: [
    "講座の開催 ⟦■■⟧回",
    "参加者 ⟦nn⟧人",
    "返礼品の数 ⟦調整中⟧",
    "【⟦仮⟧】図書の購入",
    "専門研修への派遣 ⟦人⟧",
    "参加者 215人⟦（）⟧",
  ])
  func finds(sentence: String) {
    #expect(marked(sentence, by: "placeholder") == sentence)
  }

  @Test(arguments: [
    "（仮称）条例の検討",
    "△3件",
    "○",
    "関係機関と調整中である。",
    "参加者 215人",
    "提出欄（　）",
    "会場 本",
  ])
  func isSilent(sentence: String) {
    #expect(marked(sentence, by: "placeholder") == sentence)
  }
}
