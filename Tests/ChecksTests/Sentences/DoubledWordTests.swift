import Testing

@Suite("doubled-word") struct DoubledWordTests {
  @Test(arguments: [
    ("整備⟦整備⟧を進めます。", "整備を進めます。"),
    ("実施する⟦する⟧予定", "実施する予定"),
    ("子どものため⟦ため⟧支援します。", "子どものため支援します。"),
    ("サービス⟦サービス⟧を提供", "サービスを提供"),
    ("ことが⟦ことが⟧できる", "ことができる"),
    ("として⟦として⟧", "として"),
  ])
  func finds(sentence: String, mended: String) {
    #expect(marked(sentence, by: "doubled-word") == sentence)
    #expect(mending(sentence, by: "doubled-word") == mended)
  }

  @Test(arguments: [
    "ますます充実します。",
    "いろいろな取組",
    "一つ一つ確かめる",
    "大学大学院の連携",
    "カクカクした動き",
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
