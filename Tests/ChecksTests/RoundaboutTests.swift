import Checks
import Testing

@Suite("roundabout") struct RoundaboutTests {
  @Test(arguments: [
    ("必要なら解析することができます。", "することができま"),
    ("これは省略することが可能だ。", "することが可能"),
  ])
  func finds(text: String, part: String) {
    #expect(remarks("roundabout", in: text).map(\.matched).contains(part))
  }

  @Test(arguments: [
    "育つことができない",
    "解析できます。",
  ])
  func isSilent(text: String) {
    #expect(remarks("roundabout", in: text).isEmpty)
  }
}
