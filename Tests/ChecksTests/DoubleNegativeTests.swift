import Checks
import Testing

@Suite("double-negative") struct DoubleNegativeTests {
  @Test(arguments: [
    ("懸念がないことはない。", "ないことはない"),
    ("ないわけではない", "ないわけではない"),
    ("できなくもない", "なくもない"),
  ])
  func finds(text: String, part: String) {
    #expect(remarks("double-negative", in: text).map(\.matched).contains(part))
  }

  @Test(arguments: [
    "問題がない。",
    "ないことが多い",
  ])
  func isSilent(text: String) {
    #expect(remarks("double-negative", in: text).isEmpty)
  }
}
