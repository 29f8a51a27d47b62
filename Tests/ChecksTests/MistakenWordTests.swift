import Checks
import Testing

@Suite("mistaken-word") struct MistakenWordTests {
  @Test(arguments: [
    ("シュミレーションを実施", "シュミレーション"),
    ("支援の充実に図りました。", "充実に図り"),
    ("条例案の検等ができた。", "の検等"),
    ("読みずらい資料", "読みずらい"),
    ("保険を適応する", "を適応する"),
    ("ウインドウ幅が可変すると", "可変する"),
    ("減量と滅少", "滅少"),
  ])
  func finds(text: String, part: String) {
    #expect(remarks("mistaken-word", in: text).map(\.matched).contains(part))
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
  func isSilent(text: String) {
    #expect(remarks("mistaken-word", in: text).isEmpty)
  }
}
