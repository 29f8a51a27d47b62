import Checks
import Testing

@Suite("jtf-word") struct JTFWordTests {
  @Test(arguments: [
    ("フィルタをかける", "フィルタ"),
    ("以下の通り", "以下の通り"),
  ])
  func finds(text: String, part: String) {
    #expect(remarks("jtf-word", in: text).map(\.matched).contains(part))
  }

  @Test(arguments: [
    "フィルタリング",
    "以下のとおり",
    "一致します",
  ])
  func isSilent(text: String) {
    #expect(remarks("jtf-word", in: text).isEmpty)
  }
}
