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

  @Test(
    "The section that publishes the booklet needs no row, but its name may be miswritten",
    arguments: ["総務課", "⟦福祉生活課⟧"])
  func colophon(section: String) {
    let yaml = """
      title: 組織目標
      colophon: { section: \(section) }
      departments:
        - name: 福祉部
          pillars:
            - pillar: 1
              title: 福祉
              objectives:
                - text: 目標
                  rows:
                    - initiatives: [{ text: 相談, sections: [生活福祉課, 長寿課, 子育て課, 健康課] }]
      """
    #expect(marked(yaml: yaml, by: "section-in-text") == yaml)
  }
}
