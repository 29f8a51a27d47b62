import Diagnostics

extension Check {
  static let mixedBracketWidth = Check(
    "mixed-bracket-width",
    Phrase(en: "a bracket of one width is closed by one of another", ja: "全角で始まり半角で閉じる（またはその逆の）括弧"), .warning,
    meaning: Phrase(en: "The two brackets of a pair have different widths.", ja: "対になる括弧の幅が違います。"),
    example: Example("公共施設（市民館)の改修", "公共施設（市民館）の改修"),
    remedy: Phrase(en: "Write both in one width.", ja: "同じ幅の括弧にそろえてください。"),
    .text { passage in
      guard passage.hasBrackets else { return [] }
      return passage.bracketTrouble.unlike.map { range in
        let (open, close) = (passage.scalars[range.lowerBound], passage.scalars[range.upperBound - 1])
        return passage.remark(
          range,
          Phrase(en: "“\(open)” is closed by “\(close)” of another width", ja: "「\(open)」が幅の違う「\(close)」で閉じられています"))
      }
    })
}
