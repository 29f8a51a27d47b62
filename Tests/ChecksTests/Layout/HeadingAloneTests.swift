import Testing
import Typesetting

@Suite("heading-alone") struct HeadingAloneTests {
  private let lines = [SmallLine(text: "市の広報", baseline: 20), SmallLine(text: "紙面", baseline: 40, of: 1)]

  @Test func tellsWhatTheTypesetterSays() {
    #expect(
      marked(booklet([lines], problems: [(.headingAlone, of: nil)]), by: "heading-alone") == [["⟦⟧", "市の広報", "紙面"]])
    #expect(marked(booklet([lines]), by: "heading-alone") == [["市の広報", "紙面"]])
  }
}
