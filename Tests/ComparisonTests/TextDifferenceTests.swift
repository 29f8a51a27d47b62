import Comparison
import TestSupport
import Testing

/// Two texts, and their difference with removed text in [ ] and added text in { }.
private let cases: [(String, String, String)] = [
  ("", "", ""), ("市民", "市民", "市民"), ("", "市民", "{市民}"), ("市民", "", "[市民]"),
  ("紙面を刷新 年12回", "紙面を刷新 年13回", "紙面を刷新 年[12]{13}回"), ("1,142,099件", "1,142,100件", "[1,142,099]{1,142,100}件"),
  ("99.5%", "99%", "[99.5]{99}%"), ("平成30年", "令和2年", "[平成30]{令和2}年"),
  ("サーバの更新", "サーバーの更新", "[サーバ]{サーバー}の更新"), ("LEDに替える", "LCDに替える", "[LED]{LCD}に替える"),
  ("取組を推進します。", "取組を促進します。", "取組を[推進]{促進}します。"), ("取り組み", "取組", "[取り組み]{取組}"),
  ("市民の意見を聴く", "市民の意向を聴く", "市民の[意見]{意向}を聴く"),
  ("市民の安全を守る", "市民の生命と安全を守る", "市民の{生命と}安全を守る"),
  ("か\u{3099}", "が", "[か\u{3099}]{が}"), ("A, B", "A. B", "A[,]{.} B"),
  ("点検 5橋", "点検\n5橋", "点検[ ]{\n}5橋"), ("点検5橋", "点検\n5橋", "点検{\n}5橋"), ("1,2", "1、2", "[1,2]{1、2}"),
]

@Test(arguments: cases)
private func editsAreOfWholeWords(old: String, new: String, expected: String) {
  let (before, after) = (Array(old.unicodeScalars), Array(new.unicodeScalars))
  func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
  var shown = ""
  var end = 0
  for edit in textEdits(from: old, to: new) {
    shown += text(before[end..<edit.old.lowerBound])
    if !edit.old.isEmpty { shown += "[\(text(before[edit.old]))]" }
    if !edit.new.isEmpty { shown += "{\(text(after[edit.new]))}" }
    end = edit.old.upperBound
  }
  shown += text(before[end...])
  #expect(shown.unicodeScalars.elementsEqual(expected.unicodeScalars), "\(shown)")
}

@Test(arguments: Array(1...40) as [UInt64])
func editsMakeTheNewTextOfTheOld(seed: UInt64) {
  var generator = SeededGenerator(seed: seed)
  let words = ["市", "民", "12", ",", "3", ".", "サービス", "LED", "、", "。", "か\u{3099}", "👨‍👩‍👧", "の", "の", " "]
  func text() -> String {
    (0..<Int.random(in: 0...20, using: &generator)).map { _ in generator.pick(words) }.joined()
  }
  let (old, new) = (text(), text())
  let edits = textEdits(from: old, to: new)
  #expect(rebuilt(old, new, edits) == Array(new.unicodeScalars))
  for (a, b) in zip(edits, edits.dropFirst()) {
    #expect(a.old.upperBound < b.old.lowerBound && a.new.upperBound < b.new.lowerBound)
  }
}
