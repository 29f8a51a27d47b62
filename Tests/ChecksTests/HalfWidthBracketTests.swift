import Checks
import Testing

@Suite("half-width-bracket") struct HalfWidthBracketTests {
  @Test(arguments: [
    ("(重要)", "(")
  ])
  func finds(text: String, part: String) {
    #expect(remarks("half-width-bracket", in: text).map(\.matched).contains(part))
  }

  @Test(arguments: [
    "（重要）",
    "(English)",
    "これは(English text)です",
  ])
  func isSilent(text: String) {
    #expect(remarks("half-width-bracket", in: text).isEmpty)
  }
}
