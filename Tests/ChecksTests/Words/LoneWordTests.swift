import Testing

@Suite("lone-word") struct LoneWordTests {
  @Test(arguments: [
    """
    - initiatives: [取組を進めます。]
      outcomes:
        - 依佐美地区の整備
        - 依佐美地区の調査
        - ⟦伊佐美地区⟧の計画
    """
  ])
  func finds(rows: String) {
    #expect(marked(rows: rows, by: "lone-word") == rows)
  }

  @Test(arguments: [
    """
    - initiatives: [取組を進めます。]
      outcomes:
        - 東部地区の整備
        - 東部地区の調査
        - 西部地区の計画
    """,
    """
    - initiatives: [取組を進めます。]
      outcomes:
        - 第一次計画
        - 第一次計画
        - 第二次計画
    """,
  ])
  func isSilent(rows: String) {
    #expect(marked(rows: rows, by: "lone-word") == rows)
  }
}
