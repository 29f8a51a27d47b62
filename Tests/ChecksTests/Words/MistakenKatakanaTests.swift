import Testing

@Suite("mistaken-katakana") struct MistakenKatakanaTests {
  @Test(arguments: [
    """
    - initiatives: [取組を進めます。]
      outcomes:
        - 利用者⟦アケート⟧を実施した。
    """,
    """
    - initiatives: [取組を進めます。]
      outcomes:
        - ⟦コミュニテイ⟧の活動
    """,
  ])
  func finds(rows: String) {
    #expect(marked(rows: rows, by: "mistaken-katakana") == rows)
  }

  @Test(arguments: [
    """
    - initiatives: [取組を進めます。]
      outcomes:
        - アンケートを実施した。
    """,
    """
    - initiatives: [取組を進めます。]
      outcomes:
        - ホームゲームの観戦
    """,
    """
    - initiatives: [取組を進めます。]
      outcomes:
        - サーバの更新
    """,
    """
    - initiatives: [取組を進めます。]
      outcomes:
        - カリヤスキーの会
    """,
  ])
  func isSilent(rows: String) {
    #expect(marked(rows: rows, by: "mistaken-katakana") == rows)
  }
}
