import Testing

@Suite("jtf-word") struct JTFWordTests {
  @Test(arguments: [
    ("⟦フィルタ⟧をかける", "フィルターをかける"),
    ("⟦以下の通り⟧", "以下のとおり"),
  ])
  func finds(sentence: String, mended: String) {
    #expect(marked(sentence, by: "jtf-word") == sentence)
    #expect(mending(sentence, by: "jtf-word") == mended)
  }

  @Test(arguments: [
    "フィルタリング",
    "以下のとおり",
    "一致します",
    "次のとおり",
  ])
  func isSilent(sentence: String) {
    #expect(marked(sentence, by: "jtf-word") == sentence)
  }
}
