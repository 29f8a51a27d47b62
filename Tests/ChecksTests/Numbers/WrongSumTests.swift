import Testing

@Suite("wrong-sum") struct WrongSumTests {
  @Test(arguments: [
    "⟦76組⟧ (男性14組、女性61組)",
    "企画展(3回)、常設展(4回)の実施 計⟦8回⟧",
    "⟦10人⟧（大人3人、子ども6人）",
  ])
  func finds(sentence: String) {
    #expect(marked(sentence, by: "wrong-sum") == sentence)
  }

  @Test(arguments: [
    "76組 (男性14組、女性62組)",
    "企画展(3回)、常設展(4回)の実施 計7回",
    "4地区 (新規1地区)",
    "43事業者 (61事業所)",
    "率 90% (男性40%、女性60%)",
    "10人（大人3人、その他）",
    "率 3% 計7回",
  ])
  func isSilent(sentence: String) {
    #expect(marked(sentence, by: "wrong-sum") == sentence)
  }

  @Test(arguments: [
    // A cell with a total beside a cell of its parts: first a wrong total, then a right one.
    """
    - initiatives: [取組]
      results: [再利用量 ⟦141t⟧]
      outcomes: [陶器 17t, ガラス 123t]
    """,
    """
    - initiatives: [取組]
      results: [再利用量 140t]
      outcomes: [陶器 17t, ガラス 123t]
    """,
    // An entry with the entries nested in it.
    """
    - initiatives: [取組]
      results:
        - text: 講座の開催 ⟦30回⟧
          items: [春 12回, 秋 17回]
        - text: 講座の開催 29回
          items: [春 12回, 秋 17回]
    """,
    // Parts that count something else, and a number that is not a total.
    """
    - initiatives: [取組]
      results:
        - text: 講座の開催 30回
          items: [春 12人, 秋 17回]
        - text: 講座の開催 3回
          items: [春 12回, 秋 17回]
    """,
  ])
  func findsInRows(rows: String) {
    #expect(marked(rows: rows, by: "wrong-sum") == rows)
  }
}
