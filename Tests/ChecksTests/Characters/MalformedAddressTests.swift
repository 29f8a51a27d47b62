import Testing

@Suite("malformed-address") struct MalformedAddressTests {
  @Test(arguments: [
    "電話 ⟦0564-23-11111⟧",
    "電話 ⟦564-23-1111⟧",
    "⟦htps://www.city.example.jp/⟧",
    "メール ⟦info＠city.example.jp⟧",
    "⟦info@city..example.jp⟧",
  ])
  func finds(sentence: String) {
    #expect(marked(sentence, by: "malformed-address") == sentence)
  }

  @Test(arguments: [
    "電話 0564-23-1111",
    "電話 090-1234-5678",
    "https://www.city.example.jp/a_b/?q=1",
    "info@city.example.jp",
    "info@wakabano.example",
    "2018-12-29",
    "1-2-3",
    "電話 23-1111（内線 210）",
  ])
  func isSilent(sentence: String) {
    #expect(marked(sentence, by: "malformed-address") == sentence)
  }
}
