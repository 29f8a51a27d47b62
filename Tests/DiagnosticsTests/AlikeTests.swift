import Diagnostics
import Testing

@Suite("Problems that say the same") struct AlikeTests {
  private func problem(_ line: Int, _ word: String, page: Int? = nil) -> Diagnostic {
    .init(
      .warning, Message(id: "cut-word", en: "“\(word)” is broken", ja: "「\(word)」が分かれます"),
      at: SourceSpan(file: "b.yaml", line: line, columns: 3..<5), hints: [Phrase(verbatim: "write it shorter")],
      page: page.map { Phrase(en: "p. \($0)", ja: "\($0)ページ") })
  }

  @Test func threeAreToldAsOneWithTheirPlaces() {
    let text = [problem(1, "a", page: 7), problem(2, "b"), problem(3, "a", page: 8), problem(9, "a")].text(in: .en)
    #expect(
      text == """
        b.yaml:1:3: warning: “a” is broken (p. 7) [cut-word]
        3 times, also at b.yaml:3:3 (p. 8), b.yaml:9:3
        hint: write it shorter
        b.yaml:2:3: warning: “b” is broken [cut-word]
        hint: write it shorter
        """)
  }

  @Test func ofManyTheFirstPlacesAreNamed() {
    let text = (1...20).map { problem($0, "a") }.text(in: .ja)
    #expect(text.contains("同じ指摘が全部で20か所：ほかにb.yaml:2:3、b.yaml:3:3、b.yaml:4:3、b.yaml:5:3、b.yaml:6:3 …"))
    #expect(!text.contains("b.yaml:7:3"))
  }

  @Test func twoAreToldOneByOne() {
    let two = [problem(1, "a"), problem(2, "a")]
    #expect(two.text(in: .en) == two.map { $0.text(in: .en) }.joined(separator: "\n"))
  }

  @Test func thePageIsAPartOfTheSentenceInJSON() {
    #expect(problem(1, "a", page: 7).jsonLine(in: .en).contains("“a” is broken (p. 7)"))
  }
}
