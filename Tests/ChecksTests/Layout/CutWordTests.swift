import Checks
import Diagnostics
import Testing

@Suite("cut-word") struct CutWordTests {
  @Test func findsTheWordOnceWhereverItIsBroken() {
    let lines = [
      SmallLine(text: "市のAnti", baseline: 20), SmallLine(text: "disestab", baseline: 35, cutWord: "Antidisestablish"),
      SmallLine(text: "lish", baseline: 50, cutWord: "Antidisestablish"),
      SmallLine(text: "市の広報", baseline: 65, of: 1), SmallLine(text: "紙", baseline: 80, of: 1),
    ]
    let made = booklet([lines])
    #expect(marked(made, by: "cut-word") == [["市の⟦Anti⟧", "⟦disestab⟧", "⟦lish⟧", "市の広報", "紙"]])
    #expect(found("cut-word", made).map(\.message.en) == ["“Antidisestablish” is wider than its column and is broken"])
  }
}
