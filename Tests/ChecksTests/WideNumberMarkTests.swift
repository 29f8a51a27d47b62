import Checks
import Testing

@Suite("wide-number-mark") struct WideNumberMarkTests {
  @Test(arguments: [
    ("785，105", "，"),
    ("1．5倍", "．"),
  ])
  func finds(text: String, part: String) {
    #expect(remarks("wide-number-mark", in: text).map(\.matched).contains(part))
  }

  @Test(arguments: [
    "785,105",
    "第1、2回",
  ])
  func isSilent(text: String) {
    #expect(remarks("wide-number-mark", in: text).isEmpty)
  }
}
