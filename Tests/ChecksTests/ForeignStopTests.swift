import Checks
import Testing

@Suite("foreign-stop") struct ForeignStopTests {
  @Test(arguments: [
    ("重要である．", "．"),
    ("第一に，次に", "，"),
  ])
  func finds(text: String, part: String) {
    #expect(remarks("foreign-stop", in: text).map(\.matched).contains(part))
  }

  @Test(arguments: [
    "重要である。",
    "1．5",
  ])
  func isSilent(text: String) {
    #expect(remarks("foreign-stop", in: text).isEmpty)
  }
}
