import Testing

@Suite("loose-line") struct LooseLineTests {
  /// ⟦ ⟧ around the lines that must be found.
  @Test(arguments: [
    // Stretched beyond a quarter of 10 pt, or by just as much.
    SmallLine(text: "⟦市民の声を聴く窓口⟧", baseline: 20, stretch: 2.6),
    SmallLine(text: "市民の声を聴く窓口", baseline: 20, stretch: 2.5),
    // Three ems short of the measure, or two.
    SmallLine(text: "⟦市民の声を聴く⟧", baseline: 20), SmallLine(text: "市民の声を聴く窓", baseline: 20),
    // What ends at a blank, a paragraph's last line, and a ragged one end where they end.
    SmallLine(text: "市民の声 ", baseline: 20), SmallLine(text: "市民の声", baseline: 20, isLast: true),
    SmallLine(text: "市民の声", baseline: 20, isJustified: false),
  ])
  func finds(line: SmallLine) {
    var plain = line
    plain.text = line.text.unmarked
    #expect(marked(booklet([[plain]]), by: "loose-line") == [[line.text]])
  }
}
