import Testing

@Suite("sentence-stop") struct SentenceStopTests {
  private func rows(_ endings: [String]) -> String {
    endings.map { "- initiatives: [取組を進め\($0)]" }.joined(separator: "\n")
  }

  @Test func findsTheOneWithoutAStop() {
    let wrong = rows(["ま⟦す⟧"] + Array(repeating: "ます。", count: 10))
    #expect(marked(rows: wrong, by: "sentence-stop") == wrong)
  }

  @Test(arguments: [
    // One text of only a few, and one that ends in a bracket.
    ["ます"] + Array(repeating: "ます。", count: 7), ["ます（再掲）"] + Array(repeating: "ます。", count: 10),
  ])
  func isSilent(endings: [String]) {
    #expect(marked(rows: rows(endings), by: "sentence-stop") == rows(endings))
  }

  @Test func findsTheOnesThatHaveOne() {
    let yaml = """
      title: 目標
      pillars: { 1: 柱 }
      departments:
        - name: 総務部
          pillars:
            - pillar: 1
              objectives:
                - text: 目標の達成
                  rows:
                    - initiatives: [取組⟦。⟧]
      """ + String(repeating: "\n              - initiatives: [取組]", count: 12)
    #expect(marked(yaml: yaml, by: "sentence-stop") == yaml)
  }
}
