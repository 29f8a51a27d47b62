import Checks
import Testing

@Suite("wide-letter") struct WideLetterTests {
  @Test(arguments: [
    ("距離は１０ｋｍ", "ｋｍ")
  ])
  func finds(text: String, part: String) {
    #expect(remarks("wide-letter", in: text).map(\.matched).contains(part))
  }

  @Test(arguments: [
    "10km"
  ])
  func isSilent(text: String) {
    #expect(remarks("wide-letter", in: text).isEmpty)
  }
}
