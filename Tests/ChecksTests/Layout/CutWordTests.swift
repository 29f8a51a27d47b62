import Testing

@Suite("cut-word") struct CutWordTests {
  @Test func findsTheLineOnWhichTheWordGoesOn() {
    let lines = [
      SmallLine(text: "www.exam", baseline: 20), SmallLine(text: "ple.jp", baseline: 35, cutsWord: true),
      SmallLine(text: "市の広報", baseline: 50, of: 1), SmallLine(text: "紙", baseline: 65, of: 1),
    ]
    #expect(marked(booklet([lines]), by: "cut-word") == [["www.exam", "⟦ple.jp⟧", "市の広報", "紙"]])
  }
}
