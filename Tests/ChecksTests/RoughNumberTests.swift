import Checks
import Testing

@Suite("rough-number") struct RoughNumberTests {
  @Test(arguments: [
    ("しばしば数10万人", "数10"),
    ("数100倍", "数100"),
  ])
  func finds(text: String, part: String) {
    #expect(remarks("rough-number", in: text).map(\.matched).contains(part))
  }

  @Test(arguments: [
    "数十万人",
    "件数10件",
    "回数10回",
    "数12",
  ])
  func isSilent(text: String) {
    #expect(remarks("rough-number", in: text).isEmpty)
  }
}
