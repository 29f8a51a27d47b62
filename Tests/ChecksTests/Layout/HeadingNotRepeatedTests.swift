import Testing
import Typesetting

@Suite("heading-not-repeated") struct HeadingNotRepeatedTests {
  private let lines = [SmallLine(text: "市の広報", baseline: 20), SmallLine(text: "紙面", baseline: 40, of: 1)]

  @Test func tellsWhatTheTypesetterSays() {
    #expect(
      marked(booklet([lines], problems: [(.headingNotRepeated, of: 1)]), by: "heading-not-repeated") == [
        ["市の広報", "⟦紙面⟧"]
      ])
    #expect(marked(booklet([lines]), by: "heading-not-repeated") == [["市の広報", "紙面"]])
  }
}
