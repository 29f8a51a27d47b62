import Checks
import Testing

@Suite("koyobun-word") struct KoyobunWordTests {
  @Test(arguments: [
    ("書類を御提出頂く。", "頂く"),
    ("予め確認する。", "予め"),
    ("受け皿を作る。", "受け皿"),
    ("取り組みを進める。", "取り組み"),
    ("受入れ額を示す。", "受入れ額"),
    ("3ヶ月以内", "3ヶ月"),
    ("行なうこととする。", "行なう"),
    ("届け出る事。", "る事。"),
  ])
  func finds(text: String, part: String) {
    #expect(remarks("koyobun-word", in: text).map(\.matched).contains(part))
  }

  @Test(arguments: [
    "取り組みます。",
    "受け入れる。",
    "生徒に伝える。",
    "した事業",
    "手続を行う。",
    "受入額",
    "一致します",
    "所管箇所",
    "御提出いただく。",
  ])
  func isSilent(text: String) {
    #expect(remarks("koyobun-word", in: text).isEmpty)
  }
}
