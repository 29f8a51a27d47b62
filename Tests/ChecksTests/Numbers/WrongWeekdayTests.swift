import Testing

@Suite("wrong-weekday") struct WrongWeekdayTests {
  @Test(arguments: [
    ("2016年12月29日(⟦月⟧)", "2016年12月29日(木)"),
    ("平成30年4月1日（⟦月⟧）", "平成30年4月1日（日）"),
    ("2021-07-02 (⟦Thursday⟧)", "2021-07-02 (Friday)"),
    ("令和元年5月1日(⟦火⟧)", "令和元年5月1日(水)"),
    ("2018/4/2(⟦火⟧)", "2018/4/2(月)"),
    ("2016年12月29日 (⟦Mon⟧)", "2016年12月29日 (Thu)"),
    ("2016年12月29日(⟦金⟧曜日)", "2016年12月29日(木曜日)"),
  ])
  func finds(sentence: String, mended: String) {
    #expect(marked(sentence, by: "wrong-weekday") == sentence)
    #expect(mending(sentence, by: "wrong-weekday") == mended)
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
