import Checks
import Testing

@Suite("stray-space") struct StraySpaceTests {
  @Test(arguments: [
    (" 市民", " "),
    ("市民 、職員", " "),
    ("（ 仮称）", " "),
    ("施設  3件", "  "),
  ])
  func finds(text: String, part: String) {
    #expect(remarks("stray-space", in: text).map(\.matched).contains(part))
  }

  @Test(arguments: [
    "参加 3人",
    "(仮称) 展",
    "A  B",
  ])
  func isSilent(text: String) {
    #expect(remarks("stray-space", in: text).isEmpty)
  }
}
