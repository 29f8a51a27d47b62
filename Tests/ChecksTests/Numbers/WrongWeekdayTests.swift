import Checks
import Testing

@Suite("wrong-weekday") struct WrongWeekdayTests {
  @Test(arguments: [
    "2016年12月29日(⟦月⟧)",
    "平成30年4月1日（⟦月⟧）",
    "2021-07-02 (⟦Thursday⟧)",
    "令和元年5月1日(⟦火⟧)",
    "2018/4/2(⟦火⟧)",
    "2016年12月29日 (⟦Mon⟧)",
    "2016年12月29日(⟦金⟧曜日)",
  ])
  func finds(sentence: String) {
    #expect(marked(sentence, by: "wrong-weekday") == sentence)
    // Either the date or the day may be wrong, so there is no replacement.
    #expect(findings(in: sentence.unmarked, by: "wrong-weekday").allSatisfy { $0.replacement == nil })
  }

  @Test("goes by the fiscal year that the text states, else by the book's") func statedYear() {
    let outcomes = [
      "平成29年度は5月10日（水）に開催", "2017年度の開催は5月10日（水）", "5月10日（木）に開催", "5月10日（⟦水⟧）に開催", "2017年度は3月9日（金）に開催",
    ]
    #expect(marked(outcomes: outcomes, by: "wrong-weekday") == outcomes)
  }

  @Test(arguments: [
    "2016年12月29日(木)",
    "平成30年4月1日（日）",
    "2021-07-02 (Friday)",
    "今日(火曜日)",
    "4月1日(水)",
    "2016年12月29日(年末)",
    "2016年2月30日(月)",
  ])
  func isSilent(sentence: String) {
    #expect(marked(sentence, by: "wrong-weekday") == sentence)
  }
}
