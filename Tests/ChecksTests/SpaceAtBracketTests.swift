import Checks
import Testing

@Suite("space-at-bracket") struct SpaceAtBracketTests {
  @Test(arguments: [
    ("これは 「よい」", " ")
  ])
  func finds(text: String, part: String) {
    #expect(remarks("space-at-bracket", in: text).map(\.matched).contains(part))
  }

  @Test(arguments: [
    "「よい」",
    "これは (test) です",
  ])
  func isSilent(text: String) {
    #expect(remarks("space-at-bracket", in: text).isEmpty)
  }
}
