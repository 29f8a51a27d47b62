import Checks
import Testing

@Suite("mixed-bracket-width") struct MixedBracketWidthTests {
  @Test(arguments: [
    ("（秘密)です", "（秘密)"),
    ("(公開）", "(公開）"),
  ])
  func finds(text: String, part: String) {
    #expect(remarks("mixed-bracket-width", in: text).map(\.matched).contains(part))
  }

  @Test(arguments: [
    "（公開）",
    "(公開)",
    "1)項目",
  ])
  func isSilent(text: String) {
    #expect(remarks("mixed-bracket-width", in: text).isEmpty)
  }
}
