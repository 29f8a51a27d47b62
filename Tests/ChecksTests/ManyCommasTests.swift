import Checks
import Testing

@Suite("many-commas") struct ManyCommasTests {
  @Test(arguments: [
    ("これは、これは、これは、これは、これはだめ。", "、")
  ])
  func finds(text: String, part: String) {
    #expect(remarks("many-commas", in: text).map(\.matched).contains(part))
  }

  @Test(arguments: [
    "名詞、名詞、名詞、名詞、名詞の場合",
    "これは、テストです。",
  ])
  func isSilent(text: String) {
    #expect(remarks("many-commas", in: text).isEmpty)
  }
}
