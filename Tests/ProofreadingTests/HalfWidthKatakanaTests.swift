import GoalBook
import Proofreading
import Testing

@Test(arguments: [("ｶﾀｶﾅ", "ｶﾀｶﾅ", "カタカナ"), ("表示はﾊﾟﾝﾀﾞです", "ﾊﾟﾝﾀﾞ", "パンダ")])
func halfWidthKatakanaIsFound(text: String, part: String, instead: String) {
  let found = remarks("half-width-katakana", in: text)
  #expect(found.map(\.matched) == [part])
  #expect(found.map(\.replacement) == [instead])
}

@Test(arguments: ["カタカナ", "Half Width", "吉野家"])
func fullWidthKatakanaIsSilent(text: String) {
  #expect(remarks("half-width-katakana", in: text).isEmpty)
}

/// What one check finds in one text.
func remarks(_ id: String, in text: String) -> [Finding] {
  let checks = Check.chosen(profiles: [], only: [id])
  precondition(checks.count == 1, "no check is called \(id)")
  return findings(of: checks, in: CheckedBook(texts: [text]))
}
