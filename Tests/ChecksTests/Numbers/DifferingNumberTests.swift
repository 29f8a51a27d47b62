import Testing

@Suite("differing-number") struct DifferingNumberTests {
  @Test(arguments: [
    """
    - initiatives: [遊休地を売却します。]
      results: [遊休地の売却 4件]
      outcomes: [遊休地⟦5件⟧の売却により財源を得た。]
    """,
    """
    - initiatives: [遊休地を売却します。]
      results: [消防団員の入団 15人]
      outcomes: [新たに⟦51人⟧の入団につながった。]
    """,
  ])
  func finds(rows: String) {
    #expect(marked(rows: rows, by: "differing-number") == rows)
  }

  @Test(arguments: [
    """
    - initiatives: [遊休地を売却します。]
      results: [遊休地の売却 4件]
      outcomes: [遊休地4件の売却により財源を得た。]
    """,
    """
    - initiatives: [遊休地を売却します。]
      results: [遊休地の売却 4件]
      outcomes: [遊休地3件以上の売却を目指した。]
    """,
    """
    - initiatives: [遊休地を売却します。]
      results: [空き家バンクの登録 23件]
      outcomes: [空き家バンクを通じて9件の契約が成立した。]
    """,
  ])
  func isSilent(rows: String) {
    #expect(marked(rows: rows, by: "differing-number") == rows)
  }
}
