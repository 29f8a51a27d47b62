import Checks
import Testing

@Suite("doubled-ga") struct DoubledGaTests {
  @Test(arguments: [
    ("規模は小さいが、収益は多いが、実益は小さい。", "が")
  ])
  func finds(text: String, part: String) {
    #expect(remarks("doubled-ga", in: text).map(\.matched).contains(part))
  }

  @Test(arguments: [
    "規模は小さいが、収益は多い。実益は少ないが、続ける。",
    "市民が、職員が、話し合う。",
  ])
  func isSilent(text: String) {
    #expect(remarks("doubled-ga", in: text).isEmpty)
  }
}
