import Testing
import Typesetting

@Suite("row-not-repeated") struct RowNotRepeatedTests {
  private let lines = [SmallLine(text: "市の広報", baseline: 20), SmallLine(text: "紙面", baseline: 40, of: 1)]

  @Test func tellsOnceWhatTheTypesetterSaysOfSeveralPages() {
    let made = booklet([lines], problems: [(.rowNotRepeated, of: 1), (.rowNotRepeated, of: 1)])
    #expect(marked(made, by: "row-not-repeated") == [["市の広報", "⟦紙面⟧"]])
    #expect(found("row-not-repeated", made).count == 1)
    #expect(marked(booklet([lines]), by: "row-not-repeated") == [["市の広報", "紙面"]])
  }
}
