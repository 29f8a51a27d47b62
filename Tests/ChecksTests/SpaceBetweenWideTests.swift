import Checks
import Testing

@Suite("space-between-wide") struct SpaceBetweenWideTests {
  @Test(arguments: [
    ("これは ダメ", " "),
    ("カタカナ　カタカナ", "　"),
  ])
  func finds(text: String, part: String) {
    #expect(remarks("space-between-wide", in: text).map(\.matched).contains(part))
  }

  @Test(arguments: [
    "ユーザー インターフェース",
    "This is 大丈夫",
  ])
  func isSilent(text: String) {
    #expect(remarks("space-between-wide", in: text).isEmpty)
  }
}
