import Checks
import Testing

@Suite("space-between-widths") struct SpaceBetweenWidthsTests {
  @Test(arguments: [
    ("JTF 標準", " "),
    ("これは Unicode", " "),
  ])
  func finds(text: String, part: String) {
    #expect(remarks("space-between-widths", in: text).map(\.matched).contains(part))
  }

  @Test(arguments: [
    "JTF標準",
    "This is a pen.",
  ])
  func isSilent(text: String) {
    #expect(remarks("space-between-widths", in: text).isEmpty)
  }
}
