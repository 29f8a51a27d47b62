import Diagnostics
import Testing

// A first try of a large transcript may give thousands of warnings. Showing them must not take longer than finding
// them.

/// Ten thousand diagnostics as text with their source lines, and the time that this took.
private func rendered(_ text: String, place: (Int) -> SourceSpan) -> (texts: [String], time: Duration) {
  let source = Source(name: "book.yaml", text: text)
  let diagnostics = (0..<10_000).map {
    Diagnostic.warning(
      Message(id: "tried", text: Phrase(verbatim: "this is a trial")), at: place($0), hints: [Phrase(verbatim: "none")])
  }
  var texts: [String] = []
  let time = ContinuousClock().measure { texts = diagnostics.map { $0.text(sources: ["book.yaml": source], in: .en) } }
  return (texts, time)
}

/// Far more time than is needed even unoptimised and beside other tests; searching the whole text each time takes
/// minutes.
private let patience = Duration.seconds(20)

@Test func manyDiagnosticsOfManyLines() {
  let text = (1...100_000).map { "  - text: \($0)番目の取組を進めます。\n" }.joined()
  let (texts, time) = rendered(text) { SourceSpan(file: "book.yaml", line: $0 * 10 + 1, columns: 5..<9) }
  #expect(texts[5].contains("  51 |   - text: 51番目の取組を進めます。\n     |     ^^^^\n"))
  #expect(time < patience, "\(time)")
}

@Test func manyDiagnosticsOfOneLine() {
  let text = "{\"departments\": [" + (1...100_000).map { "\"\($0)番目の取組を進めます。\", " }.joined() + "]}"
  let (texts, time) = rendered(text) { SourceSpan(file: "book.yaml", line: 1, columns: $0 * 100 + 1..<$0 * 100 + 3) }
  #expect(texts[9999].split(separator: "\n").count == 4)
  #expect(time < patience, "\(time)")
}
