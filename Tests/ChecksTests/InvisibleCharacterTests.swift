import Checks
import Testing

@Suite("invisible-character") struct InvisibleCharacterTests {
  @Test(arguments: [
    ("市\u{200B}民", "\u{200B}"),
    ("市\u{0007}民", "\u{0007}"),
  ])
  func finds(text: String, part: String) {
    #expect(remarks("invisible-character", in: text).map(\.matched).contains(part))
  }

  @Test(arguments: [
    "市民",
    "市 民",
    "市\n民",
  ])
  func isSilent(text: String) {
    #expect(remarks("invisible-character", in: text).isEmpty)
  }
}
