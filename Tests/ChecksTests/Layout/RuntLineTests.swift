import Checks
import Testing

@Test(arguments: [("す。", true), ("す", true), ("す」）", true), ("ます。", false), ("12", false)])
private func aLastLineOfOneCharacterIsFound(last: String, isRunt: Bool) {
  let lines = [SmallLine(text: "広報紙を読みやすく", baseline: 20), SmallLine(text: last, baseline: 35, isLast: true)]
  #expect(found("runt-line", booklet([lines])).map(\.matched) == (isRunt ? [last] : []))
}

@Test func aParagraphOfOneCharacterIsNoRunt() {
  #expect(found("runt-line", booklet([[SmallLine(text: "新", baseline: 20, isLast: true)]])).isEmpty)
}
