import Diagnostics
import Foundation
import GoalBook
import Manuscript
import Notation
import Checks
import Testing

private func located(_ id: String, _ yaml: String) throws -> (findings: [Finding], outline: Outline) {
  let reading = readBook(Data(yaml.utf8), file: "my book.yaml")
  let outline = Outline(try #require(reading.book))
  let checked = BookToCheck(outline)
  let found = textFindings(of: [check(id)], in: checked).placed(in: reading.source.lines, of: checked)
  return (found, outline)
}

@Suite("Outputs") struct OutputTests {
  @Test func textHasThePlaceThePageAndTheRemedy() throws {
    var finding = try #require(try located("half-width-katakana", "title: 題はｶﾅ\ndepartments: []").findings.first)
    finding.folio = "7"
    #expect(
      finding.diagnostic.text(in: .en) == """
        my book.yaml:1:10: warning: “ｶﾅ” is half-width katakana (p. 7) [half-width-katakana]
        hint: write “カナ”
        """)
  }

  @Test func sarifHasRulesRegionsAndSuppressions() throws {
    var (findings, outline) = try located("half-width-katakana", "title: 𠮷の題はｶﾅとｶﾅ\ndepartments: []")
    findings[1].suppression = .ignored(reason: "原文")
    let text = sarif(findings, of: outline, checks: [check("half-width-katakana")], version: "1", in: .en)
    let log = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(log["version"] as? String == "2.1.0")
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.map { $0["ruleId"] as? String } == ["half-width-katakana", "half-width-katakana"])
    let suppressions = results.map { ($0["suppressions"] as? [[String: Any]])?.map { $0["justification"] as? String } }
    #expect(suppressions == [[], ["原文"]])
    let locations = try #require(results[0]["locations"] as? [[String: Any]])
    let physical = try #require(locations[0]["physicalLocation"] as? [String: Any])
    #expect((physical["artifactLocation"] as? [String: String])?["uri"] == "my%20book.yaml")
    let region = try #require(physical["region"] as? [String: Int])
    #expect(region == ["startLine": 1, "startColumn": 12, "endColumn": 14, "charOffset": 11, "charLength": 2])
    let prints = results.compactMap { $0["partialFingerprints"] as? [String: String] }
    #expect(Set(prints).count == 2)
  }

  @Test func textsAreAnsweredInJSON() {
    let line = textAnswer("表示はﾊﾟﾝﾀﾞ", checks: [check("half-width-katakana")], in: .en)
    #expect(
      line
        == #"{"findings":[{"end":8,"hints":[],"id":"half-width-katakana","matched":"ﾊﾟﾝﾀﾞ","message":"“ﾊﾟﾝﾀﾞ” is half-width katakana","replacement":"パンダ","severity":"warning","start":3}],"text":"表示はﾊﾟﾝﾀﾞ"}"#
    )
  }
}
