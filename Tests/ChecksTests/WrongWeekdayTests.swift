import Checks
import Testing

@Suite("wrong-weekday") struct WrongWeekdayTests {
  @Test(arguments: [
    ("2016年12月29日(月)", "月"),
    ("平成30年4月1日（月）", "月"),
    ("2021-07-02 (Thursday)", "Thursday"),
    ("令和元年5月1日(火)", "火"),
  ])
  func finds(text: String, part: String) {
    #expect(remarks("wrong-weekday", in: text).map(\.matched).contains(part))
  }

  @Test(arguments: [
    "2016年12月29日(木)",
    "平成30年4月1日（日）",
    "2021-07-02 (Friday)",
    "今日(火曜日)",
    "4月1日(水)",
    "2016年12月29日(年末)",
  ])
  func isSilent(text: String) {
    #expect(remarks("wrong-weekday", in: text).isEmpty)
  }
}
