import Checks
import Testing

@Suite("done-by-doing") struct DoneByDoingTests {
  @Test(arguments: [
    ("内容の確認を行います。", "確認を行い")
  ])
  func finds(text: String, part: String) {
    #expect(remarks("done-by-doing", in: text).map(\.matched).contains(part))
  }

  @Test(arguments: [
    "確認します。",
    "事業を進めます。",
  ])
  func isSilent(text: String) {
    #expect(remarks("done-by-doing", in: text).isEmpty)
  }
}
