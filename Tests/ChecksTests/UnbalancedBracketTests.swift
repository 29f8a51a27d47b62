import Checks
import Testing

@Suite("unbalanced-bracket") struct UnbalancedBracketTests {
  @Test(arguments: [
    ("「対がない文章です。", "「"),
    ("開く括弧がない』", "』"),
    ("実施 3回（うち1回は中止", "（"),
    ("彼は\"言った。", "\""),
  ])
  func finds(text: String, part: String) {
    #expect(remarks("unbalanced-bracket", in: text).map(\.matched).contains(part))
  }

  @Test(arguments: [
    "「よい」",
    "(ア) 案",
    "1) 項目",
    "3) 次の項目",
    "『「入れ子」も』",
    "『『入れ子』も』",
  ])
  func isSilent(text: String) {
    #expect(remarks("unbalanced-bracket", in: text).isEmpty)
  }
}
