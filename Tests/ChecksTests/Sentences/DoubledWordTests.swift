import Testing

@Suite("doubled-word") struct DoubledWordTests {
  @Test(arguments: [
    ("⟦整備整備⟧を進めます。", "整備を進めます。"),
    ("実施⟦するする⟧予定", "実施する予定"),
    ("子どもの⟦ためため⟧支援します。", "子どものため支援します。"),
    ("⟦サービスサービス⟧を提供", "サービスを提供"),
    ("⟦ことがことが⟧できる", "ことができる"),
    ("⟦としてとして⟧", "として"),
    ("⟦整備整備整備⟧を進めます。", "整備を進めます。"),
    ("準備⟦整備整備整備整備⟧", "準備整備"),
    ("⟦整備整備整備⟧計画", "整備計画"),
    ("⟦ゴミゴミゴミゴミ⟧を減らす", "ゴミを減らす"),
    ("⟦ごみごみごみ⟧ を減らす", "ごみ を減らす"),
    ("⟦ゴミゴミゴミ⟧袋", "ゴミ袋"),
    ("実施⟦するするするする⟧予定", "実施する予定"),
    ("実施し⟦ますますます⟧", "実施します"),
    ("⟦人人人人人⟧の輪", "人人の輪"),
  ])
  func finds(sentence: String, mended: String) {
    #expect(marked(sentence, by: "doubled-word") == sentence)
    #expect(mending(sentence, by: "doubled-word") == mended)
  }

  @Test(arguments: [
    "ますます充実します。",
    "にぎやかなますますの発展を目指します。",
    "いろいろな取組",
    "一つ一つ確かめる",
    "大学大学院の連携",
    "カクカクした動き",
    "どきどきする",
    "ははははは",
    "111回目",
    "すもももももももものうち",
    "年々増加した",
    "二二八",
    "各各",
    "ものものしい",
  ])
  func isSilent(sentence: String) {
    #expect(marked(sentence, by: "doubled-word") == sentence)
  }
}
