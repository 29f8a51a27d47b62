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
    """
  ])
  func isSilent(rows: String) {
    #expect(marked(rows: rows, by: "shifted-row") == rows)
  }
}
