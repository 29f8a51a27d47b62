import Checks
import Testing

@Test func aWordThatGoesOnOverALineEndIsFound() {
  let lines = [
    SmallLine(text: "www.exam", baseline: 20), SmallLine(text: "ple.jp", baseline: 35, cutsWord: true),
    SmallLine(text: "市の広報", baseline: 50, of: 1), SmallLine(text: "紙", baseline: 65, of: 1),
  ]
  let findings = found("cut-word", booklet([lines]))
  #expect(findings.map(\.matched) == ["ple.jp"])
  #expect(findings.first?.folio == "1")
}
