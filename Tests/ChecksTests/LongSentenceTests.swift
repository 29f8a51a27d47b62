import Checks
import Testing

@Suite("long-sentence") struct LongSentenceTests {
  @Test(arguments: [
    (
      "あああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああ。",
      "あああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああ。"
    )
  ])
  func finds(text: String, part: String) {
    #expect(remarks("long-sentence", in: text).map(\.matched).contains(part))
  }

  @Test(arguments: [
    "あああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああ。",
    "ああああああああああああああああああああああああああああああああああああああああああああああああああああああああああああ。いいいいいいいいいいいいいいいいいいいいいいいいいいいいいいいいいいいいいいいいいいいいいいいいいいいいいいいいいいいい。",
  ])
  func isSilent(text: String) {
    #expect(remarks("long-sentence", in: text).isEmpty)
  }
}
