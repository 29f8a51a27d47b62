import Checks
import Testing

@Suite("decomposed") struct DecomposedTests {
  @Test(arguments: [
    ("か\u{3099}んばる", "か\u{3099}")
  ])
  func finds(text: String, part: String) {
    #expect(remarks("decomposed", in: text).map(\.matched).contains(part))
  }

  @Test(arguments: [
    "がんばる",
    "café",
  ])
  func isSilent(text: String) {
    #expect(remarks("decomposed", in: text).isEmpty)
  }
}
