import Checks
import Testing

@Suite("kanji-number") struct KanjiNumberTests {
  @Test(arguments: [
    ("第三回大会", "第三"),
    ("二十回開催", "二十"),
  ])
  func finds(text: String, part: String) {
    #expect(remarks("kanji-number", in: text).map(\.matched).contains(part))
  }

  @Test(arguments: [
    "第三者",
    "一部分",
    "数十回",
    "第3回",
    "一回り",
  ])
  func isSilent(text: String) {
    #expect(remarks("kanji-number", in: text).isEmpty)
  }
}
