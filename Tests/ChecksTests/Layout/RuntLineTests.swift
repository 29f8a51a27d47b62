import Testing

@Suite("runt-line") struct RuntLineTests {
  @Test(arguments: ["⟦す。⟧", "⟦す⟧", "⟦す」）⟧", "ます。", "12"])
  func finds(last: String) {
    let lines = [
      SmallLine(text: "広報紙を読みやすく", baseline: 20), SmallLine(text: last.unmarked, baseline: 35, isLast: true),
    ]
    #expect(marked(booklet([lines]), by: "runt-line") == [["広報紙を読みやすく", last]])
  }

  @Test func whatStandsAloneBehindALineBreakIsAsItWasWritten() {
    let made = booklet([
      [
        SmallLine(text: "広報紙を読みやすく ", baseline: 20, isLast: true),
        SmallLine(text: "新", baseline: 35, isLast: true),
      ]
    ])
    #expect(marked(made, by: "runt-line") == [["広報紙を読みやすく ", "新"]])
  }

  @Test func aParagraphOfOneCharacterIsNoRunt() {
    let made = booklet([[SmallLine(text: "新", baseline: 20, isLast: true)]])
    #expect(marked(made, by: "runt-line") == [["新"]])
  }
}
