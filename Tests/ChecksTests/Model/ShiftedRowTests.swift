import Testing

@Suite("shifted-row") struct ShiftedRowTests {
  @Test(arguments: [
    """
    - initiatives: [耐震診断の普及を図ります。]
      results: [⟦市営住宅の自主退去 18件⟧]
    - initiatives: [市営住宅の自主退去を促します。]
      results: [出前講座 4回]
    """
  ])
  func finds(rows: String) {
    #expect(marked(rows: rows, by: "shifted-row") == rows)
  }

  @Test(arguments: [
    """
    - initiatives: [耐震診断の普及を図ります。]
      results: [耐震診断 4件]
    - initiatives: [市営住宅の自主退去を促します。]
      results: [市営住宅の自主退去 18件]
    """,
    // A rate with words of its own, and katakana that the next row shares by chance.
    """
    - initiatives: [新たな発信ツールを活用し、若者に情報を届けます。]
      results: [青少年行事のページの閲覧 6,421件]
      outcomes: [案内状で閲覧を促した。]
    - initiatives: [指定管理者と連携し、適正に運営します。]
      results: [生涯学習センター稼働率 52.7%, 市民ホール稼働率 89.3%]
      outcomes: [高い稼働率を保った。]
    """,
  ])
  func isSilent(rows: String) {
    #expect(marked(rows: rows, by: "shifted-row") == rows)
  }
}
