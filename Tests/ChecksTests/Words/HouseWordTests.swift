import Checks
import Testing

@Suite("house-word") struct HouseWordTests {
  @Test(arguments: [
    ("⟦手引⟧を配る", "手引きを配る"), ("⟦解⟧を示す", "答えを示す"), ("手引きを配る", "手引きを配る"), ("正解を示す", "正解を示す"),
  ])
  func finds(sentence: String, mended: String) throws {
    let words = try words("words: { 手引: 手引き, 正解: 正解, 解: 答え }")
    #expect(marked(sentence, by: "house-word", words: words) == sentence)
    #expect(mending(sentence, by: "house-word", words: words) == mended)
  }

  @Test func isSilentWithoutADictionary() {
    #expect(marked("手引を配る", by: "house-word") == "手引を配る")
  }
}
