import Checks
import Testing

@Test func aLineBeyondItsMeasureIsFound() {
  let lines = [
    SmallLine(text: "市民の声を聴く窓口", baseline: 20, measure: 80, isOverfull: true),
    SmallLine(text: "市民の声を", baseline: 40, of: 1, measure: 80),
  ]
  let findings = found("overfull-line", booklet([lines]))
  #expect(findings.map(\.matched) == ["市民の声を聴く窓口"])
  #expect(findings.first?.message.contains("3.5 mm") == true)
}
