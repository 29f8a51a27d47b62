import Testing
import Typesetting

@Suite("heading-cut") struct HeadingCutTests {
  private let lines = [SmallLine(text: "市の広報", baseline: 20), SmallLine(text: "紙面", baseline: 40, of: 1)]

  @Test func tellsWhatTheTypesetterSays() {
    #expect(marked(booklet([lines], problems: [(.headingCut, of: 1)]), by: "heading-cut") == [["市の広報", "⟦紙面⟧"]])
    #expect(marked(booklet([lines]), by: "heading-cut") == [["市の広報", "紙面"]])
  }
}
