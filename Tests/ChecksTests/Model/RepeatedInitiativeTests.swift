import Testing

@Suite("repeated-initiative") struct RepeatedInitiativeTests {
  @Test(arguments: [
    """
    - initiatives: [{ number: 1, text: 推進します。 }, { number: 2, text: ⟦推進します。⟧ }]
    """,
    // Of three equal initiatives the second is found.
    """
    - initiatives: [推進します。]
    - initiatives: [改めます。]
    - initiatives: [⟦推進します。⟧]
    - initiatives: [推進します。]
    """,
    """
    - initiatives: [推進します。]
      results: [推進します。]
    - initiatives: [改めます。]
    """,
  ])
  func finds(rows: String) {
    #expect(marked(rows: rows, by: "repeated-initiative") == rows)
  }
}
