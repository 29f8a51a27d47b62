import Testing

@Suite("koyobun-word") struct KoyobunWordTests {
  @Test(arguments: [
    ("書類を御提出⟦頂く⟧。", "書類を御提出いただく。"),
    ("⟦予め⟧確認する。", "あらかじめ確認する。"),
    ("⟦受け皿⟧を作る。", "受皿を作る。"),
    ("⟦取り組み⟧を進める。", "取組を進める。"),
    ("⟦受入れ額⟧を示す。", "受入額を示す。"),
    ("⟦3ヶ月⟧以内", "3か月以内"),
    ("⟦行なう⟧こととする。", "行うこととする。"),
    ("届け出⟦る事。⟧", "届け出ること。"),
  ])
  func finds(sentence: String, mended: String) {
    #expect(marked(sentence, by: "koyobun-word") == sentence)
    #expect(mending(sentence, by: "koyobun-word") == mended)
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
    "致し方ない",
    "令和5年4月1日付けの通知",
    "31日付けで、同日付けで",
    "危険物取扱所",
    "見出しを付ける。",
    "子ども相談センターの利用",
    "地域の宝とも言う。",
  ])
  func isSilent(sentence: String) {
    #expect(marked(sentence, by: "koyobun-word") == sentence)
  }
}
