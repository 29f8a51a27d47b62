import Checks
import Testing

@Suite("number-grouping") struct NumberGroupingTests {
  @Test(arguments: [
    ("1,23,456人", "1,23,456"),
    ("12,3456円", "12,3456"),
    ("0,5ポイント", ","),
  ])
  func finds(text: String, part: String) {
    #expect(remarks("number-grouping", in: text).map(\.matched).contains(part))
  }

  @Test(arguments: [
    "1,234人",
    "12,345,678円",
    "2,3年生",
    "第1,2,3回",
    "1.5倍",
    "123,456.7km",
  ])
  func isSilent(text: String) {
    #expect(remarks("number-grouping", in: text).isEmpty)
  }
}
