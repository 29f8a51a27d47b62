import Checks
import Testing

@Suite("missing-stop") struct MissingStopTests {
  @Test(arguments: [
    ("これは句点がありません", "ん")
  ])
  func finds(text: String, part: String) {
    #expect(remarks("missing-stop", in: text).map(\.matched).contains(part))
  }

  @Test(arguments: [
    "これは問題ない。",
    "市民意識調査の実施",
    "- 箇条書きは無視される",
    "「これはせりふ」",
  ])
  func isSilent(text: String) {
    #expect(remarks("missing-stop", in: text).isEmpty)
  }
}
