import Frames
import Measure
import TestSupport
import Testing

@testable import LineComposition

private let face = FontFace(family: "Square", size: .points(10))

/// The text with a sign at each place where a line may end: `|` where a break hurts no more than between phrases, `/`
/// where it hurts as between words, `-` where it is worse than a word cut in two, `=` where it is far worse.
private func marked(_ text: String) -> String {
  let collected = CollectedText(text, in: face, shaper: HalfWidthShaper())
  let licences = breakLicences(collected, LineRules())
  let hurts = collected.breakHurts()
  var marked = ""
  for (place, character) in text.enumerated() {
    if place > 0, licences[place].isWilling {
      switch hurts[place] {
      case ..<0.1: marked += "|"
      case ..<0.6: marked += "/"
      case ...1: break
      case ...2: marked += "-"
      default: marked += "="
      }
    }
    marked.append(character)
  }
  return marked
}

/// Words and phrases are told by the characters around a place; none of these sentences was learnt from.
@Test(arguments: [
  "", "商店/街/の|歴史/を|まとめ/た|計画/を|作り/まし/た。", "高齢/者/の|見守り|活動/に|参加/する|団体/が|増え/た。", "図書館/の|利用/者/に|配布/し/ます。",
  "道路/の|補修/を|行い、|安全/な|通行/を|確保/する/こと/が|でき/た。",
])
func jointsOfWords(expected: String) {
  #expect(marked(expected.filter { !"|/-=".contains($0) }) == expected)
}

/// Katakana stay together, except where two of their words meet; so do a label and its quantity, and the text of a
/// short bracket.
@Test(arguments: [
  "サー=ビ=ス-カ=ウ=ン=ター", "相談/件/数 /12/件", "公園|（中-央）|の|整備", "案内|（総合/案/内所/と|市民/課）",
])
func whatBelongsTogether(expected: String) {
  #expect(marked(expected.filter { !"|/-=".contains($0) }) == expected)
}

@Test func aTextWithoutTwoCharactersHasNoJoint() {
  #expect(JointWeights.shared.scores(of: []).isEmpty)
  #expect(JointWeights.shared.scores(of: [0x5E02]).count == 1)
}

/// ホール and ページ are known; what else stands there has three characters at least.
@Test(arguments: [
  ("ホール", "アイウ", true), ("ホール", "アイ", false), ("アイウホール", "カキク", true), ("アイホール", "カキク", false),
  ("カキク", "ページアイウ", true), ("カキク", "アイウページ", false),
])
func wordsInKatakanaMeet(before: String, after: String, meet: Bool) {
  #expect(KatakanaWords.meet(before.unicodeScalars.map(\.value), after.unicodeScalars.map(\.value)) == meet)
}
