import Checks
import Testing

private let lines = [
  (SmallLine(text: "市民の声を聴く窓口", baseline: 20, stretch: 2.6), true),
  (SmallLine(text: "市民の声を聴く窓口", baseline: 20, stretch: 2.5), false),
  (SmallLine(text: "市民の声を聴く", baseline: 20), true),
  (SmallLine(text: "市民の声を聴く窓", baseline: 20), false),
  // What ends at a blank, a paragraph's last line, and a ragged one end where they end.
  (SmallLine(text: "市民の声 ", baseline: 20), false),
  (SmallLine(text: "市民の声", baseline: 20, isLast: true), false),
  (SmallLine(text: "市民の声", baseline: 20, isJustified: false), false),
]

@Test(arguments: lines)
private func linesWithHolesAreFound(line: SmallLine, isLoose: Bool) {
  #expect(found("loose-line", booklet([[line]])).count == (isLoose ? 1 : 0))
}
