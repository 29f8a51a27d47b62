import Checks
import Testing

@Suite("dropped-ra") struct DroppedRaTests {
  @Test(arguments: [
    ("お刺身を食べれない。", "れ"),
    ("この距離から見れる。", "れ"),
    ("誰でも出れます。", "れ"),
  ])
  func finds(text: String, part: String) {
    #expect(remarks("dropped-ra", in: text).map(\.matched).contains(part))
  }

  @Test(arguments: [
    "食べられる",
    "見れば分かる",
    "来られる",
    "走れる",
    "遅れる",
    "現れる",
  ])
  func isSilent(text: String) {
    #expect(remarks("dropped-ra", in: text).isEmpty)
  }
}
