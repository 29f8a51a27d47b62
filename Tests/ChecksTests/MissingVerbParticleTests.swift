import Checks
import Testing

@Suite("no-verb") struct MissingVerbParticleTests {
  @Test(arguments: [
    ("地域環境保全活動の推進します。", "の"),
    ("施設の整備しました。", "の"),
  ])
  func finds(text: String, part: String) {
    #expect(remarks("no-verb", in: text).map(\.matched).contains(part))
  }

  @Test(arguments: [
    "活動の推進を図ります。",
    "施設の整備をしました。",
    "計画の推進に努めます。",
  ])
  func isSilent(text: String) {
    #expect(remarks("no-verb", in: text).isEmpty)
  }
}
