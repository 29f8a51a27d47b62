import Testing
import Typesetting

@Suite("row-cut") struct RowCutTests {
  private let lines = [SmallLine(text: "市の広報", baseline: 20), SmallLine(text: "紙面", baseline: 40, of: 1)]

  @Test func tellsWhatTheTypesetterSays() {
    #expect(marked(booklet([lines], problems: [(.rowCut, of: 1)]), by: "row-cut") == [["市の広報", "⟦紙面⟧"]])
    #expect(marked(booklet([lines]), by: "row-cut") == [["市の広報", "紙面"]])
  }
}
