import Checks
import Testing

@Suite("impossible-date") struct ImpossibleDateTests {
  @Test(arguments: [
    ("平成30年2月29日", "平成30年2月29日"),
    ("4月31日", "4月31日"),
  ])
  func finds(text: String, part: String) {
    #expect(remarks("impossible-date", in: text).map(\.matched).contains(part))
  }

  @Test(arguments: [
    "平成28年2月29日",
    "4月30日",
    "12月31日",
  ])
  func isSilent(text: String) {
    #expect(remarks("impossible-date", in: text).isEmpty)
  }
}
