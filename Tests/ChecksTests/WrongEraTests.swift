import Checks
import Testing

@Suite("wrong-era") struct WrongEraTests {
  @Test(arguments: [
    ("平成30年（2017年）", "平成30年（2017"),
    ("令和2年度(2021)", "令和2年度(2021"),
  ])
  func finds(text: String, part: String) {
    #expect(remarks("wrong-era", in: text).map(\.matched).contains(part))
  }

  @Test(arguments: [
    "平成30年（2018年）",
    "平成31年（令和元年）",
    "R2（2020）",
    "平成30年度（3,000人）",
  ])
  func isSilent(text: String) {
    #expect(remarks("wrong-era", in: text).isEmpty)
  }
}
