import Testing

@Suite("many-commas") struct ManyCommasTests {
  @Test(arguments: [
    "これは、これは、これは、これは⟦、⟧これはだめ。",
    "これは、そして、だから、しかし⟦、⟧それでも、続く。",
  ])
  func finds(sentence: String) {
    #expect(marked(sentence, by: "many-commas") == sentence)
  }

  @Test(arguments: [
    "名詞、名詞、名詞、名詞、名詞の場合",
    "これは、テストです。",
    "これは、これは、これは、これで終わり。",
  ])
  func isSilent(sentence: String) {
    #expect(marked(sentence, by: "many-commas") == sentence)
  }
}
