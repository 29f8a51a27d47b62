import Checks
import Testing

@Suite("stop-before-bracket") struct StopBeforeBracketTests {
  @Test(arguments: [
    ("「発売します。」と", "。")
  ])
  func finds(text: String, part: String) {
    #expect(remarks("stop-before-bracket", in: text).map(\.matched).contains(part))
  }

  @Test(arguments: [
    "「発売します」と"
  ])
  func isSilent(text: String) {
    #expect(remarks("stop-before-bracket", in: text).isEmpty)
  }
}
