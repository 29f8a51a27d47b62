import Testing
import Typesetting

@Suite("figure-narrowed") struct FigureNarrowedTests {
  private let lines = [SmallLine(text: "市の広報", baseline: 20), SmallLine(text: "紙面", baseline: 40, of: 1)]

  @Test func tellsWhatTheTypesetterSays() {
    let told = booklet([lines], problems: [(.figureNarrowed, of: 1)])
    #expect(marked(told, by: "figure-narrowed") == [["市の広報", "⟦紙面⟧"]])
    #expect(marked(booklet([lines]), by: "figure-narrowed") == [["市の広報", "紙面"]])
  }
}
