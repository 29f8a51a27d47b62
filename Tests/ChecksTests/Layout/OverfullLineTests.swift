import Diagnostics
import Checks
import Testing

@Suite("overfull-line") struct OverfullLineTests {
  @Test func findsALineBeyondItsMeasure() {
    let lines = [
      SmallLine(text: "市民の声を聴く窓口", baseline: 20, measure: 80, isOverfull: true),
      SmallLine(text: "市民の声を", baseline: 40, of: 1, measure: 80),
    ]
    let made = booklet([lines])
    #expect(marked(made, by: "overfull-line") == [["⟦市民の声を聴く窓口⟧", "市民の声を"]])
    #expect(found("overfull-line", made).first?.message.en.contains("3.5 mm") == true)
  }
}
