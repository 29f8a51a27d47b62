import Testing

@Suite("lookalike") struct LookalikeTests {
  @Test(arguments: [
    ("サ⟦一⟧ビス", "サービス"),
    ("第⟦ー⟧回", "第一回"),
    ("サービス⟦ヘ⟧の対応", "サービスへの対応"),
    ("ス⟦夕⟧ッフ", "スタッフ"),
    ("サービス⟦ヘ⟧の", "サービスへの"),
    ("ア⟦力⟧ウント", "アカウント"),
    ("コント⟦口⟧ール", "コントロール"),
  ])
  func finds(sentence: String, mended: String) {
    #expect(marked(sentence, by: "lookalike") == sentence)
    #expect(mending(sentence, by: "lookalike") == mended)
  }

  @Test(arguments: [
    "パート一覧",
    "サービス",
    "アピール力",
    "コンビニへ",
    "カタカナ二つ",
    "イベント 一部",
    "人口",
    "ヘリコプター",
    "コーヒー",
  ])
  func isSilent(sentence: String) {
    #expect(marked(sentence, by: "lookalike") == sentence)
  }
}
