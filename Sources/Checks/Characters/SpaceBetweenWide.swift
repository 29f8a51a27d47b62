import Diagnostics

extension Check {
  static let spaceBetweenWide = Check(
    "space-between-wide",
    Phrase(
      en: "a space between two Japanese characters, other than two words in katakana", ja: "和文の文字の間の空白（カタカナ語の間を除く）"),
    .warning,
    in: [.jtf],
    meaning: Phrase(
      en: "Japanese is written without blanks. Between two words in katakana a half-width one may stand.",
      ja: "和文には空白を入れません。カタカナ語の間には半角の空白を入れてもかまいません。"),
    example: Example("窓口 案内の改善", "窓口案内の改善"),
    remedy: Phrase(en: "Take the blank out.", ja: "空白を取り除いてください。"),
    .text { passage in
      guard !passage.present.isDisjoint(with: .spaces), !passage.isLabel else { return [] }
      return passage.runs(of: .spaces).compactMap { range in
        let (before, after) = (range.lowerBound - 1, range.upperBound)
        guard passage.isAny(.japanese, at: before), passage.isAny(.japanese, at: after) else { return nil }
        let katakana = KindSet(.katakana)
        let areLoanWords = passage.isAny(katakana, at: before) && passage.isAny(katakana, at: after)
        let isWide = passage.isAny(KindSet(.wideSpace), at: range.lowerBound)
        guard areLoanWords == isWide else { return nil }
        return passage.remark(
          range, Phrase(en: "a space stands between Japanese characters", ja: "和文の文字の間に空白があります"),
          replacement: areLoanWords ? " " : "")
      }
    })
}
