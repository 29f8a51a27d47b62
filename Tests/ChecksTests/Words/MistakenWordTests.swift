import Testing

@Suite("mistaken-word") struct MistakenWordTests {
  @Test(arguments: [
    ("⟦シュミレーション⟧を実施", "シミュレーションを実施"),
    ("支援の⟦充実に図り⟧ました。", "支援の充実を図りました。"),
    ("条例案⟦の検等⟧ができた。", "条例案の検討ができた。"),
    ("⟦読みずらい⟧資料", "読みづらい資料"),
    ("保険⟦を適応する⟧", "保険を適用する"),
    ("ウインドウ幅が⟦可変する⟧と", "ウインドウ幅が変わると"),
    ("減量と⟦滅少⟧", "減量と減少"),
  ])
  func finds(sentence: String, mended: String) {
    #expect(marked(sentence, by: "mistaken-word") == sentence)
    #expect(mending(sentence, by: "mistaken-word") == mended)
  }

  @Test(arguments: [
    "点検等を行う。",
    "変化に適応する",
    "読みづらい",
    "長さは可変だ",
    "充実を図る",
    "点検当日",
    "年度末整備",
    "教授助教",
    "指導人材",
  ])
  func isSilent(sentence: String) {
    #expect(marked(sentence, by: "mistaken-word") == sentence)
  }
}
