import Checks
import Testing

@Suite("mixed-style") struct MixedStyleTests {
  @Test(arguments: [
    ("今日は晴れです。明日は雨である。", "である"),
    ("調査しました。結果は良好だった。これは有効である。", "ました"),
  ])
  func finds(text: String, part: String) {
    #expect(remarks("mixed-style", in: text).map(\.matched).contains(part))
  }

  @Test(arguments: [
    "調査しました。良い結果です。",
    "調査した。良好である。",
    "まだ検討している。",
  ])
  func isSilent(text: String) {
    #expect(remarks("mixed-style", in: text).isEmpty)
  }
}
