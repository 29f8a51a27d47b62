import Testing
import Typesetting

@Suite("not-in-running-head") struct NotInRunningHeadTests {
  private let lines = [SmallLine(text: "総務部", baseline: 20), SmallLine(text: "財政部", baseline: 40, of: 1)]

  @Test func tellsWhatTheTypesetterSays() {
    let found = booklet([lines], problems: [(.notInRunningHead, of: 1)])
    #expect(marked(found, by: "not-in-running-head") == [["総務部", "⟦財政部⟧"]])
    #expect(marked(booklet([lines]), by: "not-in-running-head") == [["総務部", "財政部"]])
  }
}
