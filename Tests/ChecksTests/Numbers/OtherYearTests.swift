import Testing

@Suite("other-year") struct OtherYearTests {
  @Test(arguments: [
    """
    - initiatives: [取組を進めます。]
      outcomes:
        - ⟦平成29年度⟧の訓練を実施した。
    """
  ])
  func finds(rows: String) {
    #expect(marked(rows: rows, by: "other-year") == rows)
  }

  @Test(arguments: [
    """
    - initiatives: [取組を進めます。]
      outcomes:
        - 平成30年度の訓練を実施した。
    """,
    """
    - initiatives: [取組を進めます。]
      outcomes:
        - 平成29年度決算を分析した。
    """,
    """
    - initiatives: [取組を進めます。]
      outcomes:
        - 平成28年度に策定した計画
    """,
  ])
  func isSilent(rows: String) {
    #expect(marked(rows: rows, by: "other-year") == rows)
  }
}
