import Checks
import Testing

@Suite("dash") struct DashTests {
  @Test(arguments: [
    ("和文―", "―")
  ])
  func finds(text: String, part: String) {
    #expect(remarks("dash", in: text).map(\.matched).contains(part))
  }

  @Test(arguments: [
    "this ― is"
  ])
  func isSilent(text: String) {
    #expect(remarks("dash", in: text).isEmpty)
  }
}
