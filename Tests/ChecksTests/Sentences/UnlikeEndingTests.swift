import Testing

@Suite("unlike-ending") struct UnlikeEndingTests {
  private func rows(_ endings: [String]) -> String {
    endings.map { "- initiatives: [取組を\($0)。]" }.joined(separator: "\n")
  }

  @Test(arguments: [
    ["検討⟦する⟧"] + Array(repeating: "進めます", count: 11), Array(repeating: "検討する", count: 20) + ["進め⟦ます⟧"],
    // Too many of either ending, and too few in all.
    Array(repeating: "検討する", count: 3) + Array(repeating: "進めます", count: 9),
    ["検討する"] + Array(repeating: "進めます", count: 6),
  ])
  func finds(endings: [String]) {
    // The objective itself ends in ます.
    #expect(marked(rows: rows(endings), by: "unlike-ending") == rows(endings))
  }
}
