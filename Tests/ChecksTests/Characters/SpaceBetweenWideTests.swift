import Testing

@Suite("space-between-wide") struct SpaceBetweenWideTests {
  @Test(arguments: [
    ("これは⟦ ⟧ダメ", "これはダメ"),
    ("カタカナ⟦　⟧カタカナ", "カタカナ カタカナ"),
    ("市民⟦ ⟧協働", "市民協働"),
  ])
  func finds(sentence: String, mended: String) {
    #expect(marked(sentence, by: "space-between-wide") == sentence)
    #expect(mending(sentence, by: "space-between-wide") == mended)
  }

  @Test("are left in an entry that is no sentence") func labels() {
    let outcomes = ["講座の開催 参加者数 12人", "講座⟦ ⟧の開催を終えた。"]
    #expect(marked(outcomes: outcomes, by: "space-between-wide") == outcomes)
  }

  @Test(arguments: [
    "ユーザー インターフェース",
    "This is 大丈夫",
    "市民　協働",
  ])
  func isSilent(sentence: String) {
    #expect(marked(sentence, by: "space-between-wide") == sentence)
  }
}
