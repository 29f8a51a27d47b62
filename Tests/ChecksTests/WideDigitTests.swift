import Checks
import Testing

@Suite("wide-digit") struct WideDigitTests {
  @Test(arguments: [
    ("３つの課題", "３")
  ])
  func finds(text: String, part: String) {
    #expect(remarks("wide-digit", in: text).map(\.matched).contains(part))
  }

  @Test(arguments: [
    "3つの課題"
  ])
  func isSilent(text: String) {
    #expect(remarks("wide-digit", in: text).isEmpty)
  }
}
