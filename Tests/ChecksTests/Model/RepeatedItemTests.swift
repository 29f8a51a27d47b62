import Testing

@Suite("repeated-item") struct RepeatedItemTests {
  @Test(arguments: [
    """
    - initiatives: [推進します。]
      outcomes: [抑止した。, 高めた。, ⟦抑止した。⟧]
    """,
    // Equal items in two cells, and items with different ones nested in them.
    """
    - initiatives: [推進します。]
      results: [抑止した。, { text: 講座, items: [春] }, { text: 講座, items: [秋] }]
      outcomes: [抑止した。]
    """,
  ])
  func finds(rows: String) {
    #expect(marked(rows: rows, by: "repeated-item") == rows)
  }
}
