import Testing

@Suite("section-in-text") struct SectionInTextTests {
  @Test(arguments: [
    """
    - initiatives: [{ text: 相談を受けます。, sections: [生活福祉課] }]
      outcomes: [⟦福祉生活課⟧が相談を受けた。]
    """,
    """
    - initiatives: [{ text: 相談を受けます。, sections: [生活福祉課] }]
      outcomes: [⟦生活副祉課⟧が相談を受けた。]
    """,
  ])
  func finds(rows: String) {
    #expect(marked(rows: rows, by: "section-in-text") == rows)
  }

  @Test(arguments: [
    """
    - initiatives: [{ text: 相談を受けます。, sections: [生活福祉課] }]
      outcomes: [生活福祉課が相談を受けた。]
    """,
    """
    - initiatives: [{ text: 相談を受けます。, sections: [生活福祉課] }]
      outcomes: [担当課と協議した。]
    """,
    """
    - initiatives: [{ text: 相談を受けます。, sections: [生活福祉課] }]
      outcomes: [一部を改めた。]
    """,
  ])
  func isSilent(rows: String) {
    #expect(marked(rows: rows, by: "section-in-text") == rows)
  }
}
