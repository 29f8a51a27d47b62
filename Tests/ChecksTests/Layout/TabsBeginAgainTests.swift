import Testing
import Typesetting

@Suite("tabs-begin-again") struct TabsBeginAgainTests {
  private let lines = [SmallLine(text: "市の広報", baseline: 20), SmallLine(text: "紙面", baseline: 40, of: 1)]

  @Test func tellsWhatTheTypesetterSays() {
    #expect(
      marked(booklet([lines], problems: [(.tabsBeginAgain, of: 1)]), by: "tabs-begin-again") == [["市の広報", "⟦紙面⟧"]])
    #expect(marked(booklet([lines]), by: "tabs-begin-again") == [["市の広報", "紙面"]])
  }
}
