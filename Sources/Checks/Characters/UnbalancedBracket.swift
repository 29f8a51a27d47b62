import Diagnostics

extension Check {
  static let unbalancedBracket = Check(
    "unbalanced-bracket",
    Phrase(
      en: "a bracket or quotation mark that is opened and not closed, or closed and not opened",
      ja: "閉じられていない、または始まりのない括弧や引用符"),
    .warning,
    meaning: Phrase(
      en: "A bracket has no partner. One of the two was lost, or is of a different kind.",
      ja: "括弧の対がありません。一方が抜けているか、種類が違います。"),
    example: Example("公共施設（市民館の改修", "公共施設（市民館）の改修"),
    remedy: Phrase(en: "Add the missing bracket or remove the other.", ja: "足りない括弧を補うか、もう一方を取り除いてください。"),
    .text { passage in
      guard passage.hasBrackets else { return [] }
      return passage.bracketTrouble.unmatched.map { index in
        let mark = passage.scalars[index]
        let text =
          openings[mark] != nil
          ? Phrase(en: "“\(mark)” is not closed", ja: "「\(mark)」が閉じられていません")
          : closings.contains(mark)
            ? Phrase(en: "“\(mark)” is not opened", ja: "「\(mark)」に対する始まりの括弧がありません")
            : Phrase(en: "“\(mark)” has no partner", ja: "「\(mark)」と対になる記号がありません")
        return passage.remark(index..<index + 1, text)
      }
    })
}
