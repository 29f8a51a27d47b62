import Checks
import Testing

@Suite("space-after-mark") struct SpaceAfterMarkTests {
  @Test(arguments: [
    ("速さ！ これが", " ")
  ])
  func finds(text: String, part: String) {
    #expect(remarks("space-after-mark", in: text).map(\.matched).contains(part))
  }

  @Test(arguments: [
    "速さ！　これが",
    "本当？という",
  ])
  func isSilent(text: String) {
    #expect(remarks("space-after-mark", in: text).isEmpty)
  }
}
