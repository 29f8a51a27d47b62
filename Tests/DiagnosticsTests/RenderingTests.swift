import Diagnostics
import Testing

private let message = Message(id: "unknown-key", text: Phrase(verbatim: "there is no key “titel”"))

@Test func placeLineCaretAndHint() {
  let source = Source(name: "book.yaml", text: "title: 目標\nissuer: 市\n")
  let diagnostic = Diagnostic.error(
    message, at: SourceSpan(file: "book.yaml", line: 2, columns: 9..<10),
    hints: [Phrase(verbatim: "did you mean title?")])
  #expect(
    diagnostic.text(sources: ["book.yaml": source], in: .en) == """
      book.yaml:2:9: error: there is no key “titel” [unknown-key]
        2 | issuer: 市
          |         ^^
      hint: did you mean title?
      """)
}

@Test func aLongLineIsCutAroundThePlace() {
  let source = Source(
    name: "t.txt", text: String(repeating: "あ", count: 200) + "×" + String(repeating: "い", count: 200))
  let text = Diagnostic.warning(message, at: SourceSpan(file: "t.txt", line: 1, columns: 201..<202))
    .text(sources: ["t.txt": source], in: .en)
  let lines = text.split(separator: "\n")
  #expect(lines.count == 3)
  #expect(lines[1].contains("…"))
  #expect(lines[1].contains("×"))
  #expect(lines[2].hasSuffix("^"))
}

@Test func oneObjectALine() {
  let diagnostic = Diagnostic.warning(message, at: SourceSpan(file: "b.yaml", line: 3, columns: 1..<6))
  #expect(
    diagnostic.jsonLine(in: .en)
      == #"{"column":1,"endColumn":6,"file":"b.yaml","id":"unknown-key","line":3,"message":"there is no key “titel”","severity":"warning"}"#
  )
}

@Test(arguments: [
  ("titel", ["title", "issuer"], ["title"]), ("総務", ["総務部", "建設部"], ["総務部"]), ("x", ["title"], []),
  ("総無部", ["総務部", "建設部"], ["総務部"]),
])
func nearest(word: String, candidates: [String], expected: [String]) {
  #expect(nearestWords(to: word, in: candidates).first == expected.first)
}

@Test(arguments: [
  ("財", "did you mean 企画財政部?"), ("RATING", "did you mean operating?"), ("設", "did you mean 建設部, 施設課?"),
  ("総無部", "did you mean 総務部?"), ("e", "the list has all"), ("", "the list has all"), ("税", "the list has all"),
])
func nearestOrContaining(word: String, hint: String) {
  let known = ["総務部", "企画財政部", "建設部", "施設課", "operating"]
  #expect(
    Phrase.nearest(to: word, in: known, otherwise: Phrase(en: "the list has all", ja: "一覧があります")).en == hint)
}

@Test(arguments: [(0, "0 pages"), (1, "1 page"), (2, "2 pages")])
func counting(number: Int, said: String) { #expect(counted(number, "page") == said) }

@Test(arguments: [("", "", 0), ("abc", "", 3), ("abc", "acb", 1), ("kitten", "sitting", 3)])
func distances(a: String, b: String, distance: Int) {
  #expect(editDistance(a, b) == distance)
}
