import Diagnostics

extension Check {
  static let spaceAtBracket = Check(
    "space-at-bracket",
    Phrase(en: "a space beside a full-width bracket, which has its own room", ja: "全角の括弧の横の空白。括弧には自身の余白がある"), .warning,
    in: [.jtf],
    meaning: Phrase(
      en: "A full-width bracket is half white itself. A blank beside it doubles the room.",
      ja: "全角の括弧は、半分が余白です。空白を加えると、空きが倍になります。"),
    example: Example("広報紙 「やまかわ」の発行", "広報紙「やまかわ」の発行"),
    remedy: Phrase(en: "Take the blank out.", ja: "空白を取り除いてください。"),
    .text { passage in
      guard !passage.present.isDisjoint(with: .spaces), !passage.isLabel else { return [] }
      return passage.runs(of: .spaces).compactMap { range in
        let brackets = "「」『』（）［］【】".unicodeScalars
        guard let before = passage.scalar(range.lowerBound - 1),
          let after = passage.scalar(range.upperBound), after != "\n", before != "-",
          brackets.contains(before) || brackets.contains(after), !isToBeFilledIn(before, after)
        else { return nil }
        return passage.remark(range, Phrase(en: "a space stands beside a bracket", ja: "括弧の横に空白があります"), replacement: "")
      }
    })
}
