import Testing

@Suite("loose-line") struct LooseLineTests {
  /// ⟦ ⟧ are around the lines that the check must find.
  @Test(arguments: [
    // Stretched beyond a quarter of 10 pt, and by exactly a quarter.
    SmallLine(text: "⟦市民の声を聴く窓口⟧", baseline: 20, stretch: 2.6),
    SmallLine(text: "市民の声を聴く窓口", baseline: 20, stretch: 2.5),
    // Three ems short of the measure, and two.
    SmallLine(text: "⟦市民の声を聴く⟧", baseline: 20), SmallLine(text: "市民の声を聴く窓", baseline: 20),
    // A line that ends at a blank, the last line of a paragraph, and a ragged line may be short.
    SmallLine(text: "市民の声 ", baseline: 20), SmallLine(text: "市民の声", baseline: 20, isLast: true),
    SmallLine(text: "市民の声", baseline: 20, isJustified: false),
  ])
  func finds(line: SmallLine) {
    var plain = line
    plain.text = line.text.unmarked
    #expect(marked(booklet([[plain]]), by: "loose-line") == [[line.text]])
  }
}
