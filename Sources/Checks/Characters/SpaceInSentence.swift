import Diagnostics

extension Check {
  static let spaceInSentence = Check(
    "space-in-sentence",
    Phrase(en: "a blank after a particle or inside a word (駐輪場を 整備, 就 労)", ja: "助詞の後や語の中の空白（駐輪場を 整備、就 労）"), .warning,
    meaning: Phrase(
      en:
        "A blank stands in the middle of a sentence, behind a particle or between two kanji of a word. It was left by a line break or by the copy.",
      ja: "文の途中で、助詞の後や一語の漢字の間に空白があります。改行や写したときの名残です。"),
    example: Example("駐輪場を 整備しました。", "駐輪場を整備しました。"),
    remedy: Phrase(en: "Take the blank out.", ja: "空白を取り除いてください。"),
    .sentences { passage in
      guard !passage.present.isDisjoint(with: .spaces) else { return [] }
      return passage.runs(of: .spaces).compactMap { range in
        let (before, after) = (range.lowerBound - 1, range.upperBound)
        guard before >= 0, let last = passage.scalar(before), passage.scalar(before) != "\n",
          passage.isAny(KindSet(.kanji, .hiragana, .katakana), at: after)
        else { return nil }
        let isAfterParticle =
          "をにがはでのへと".unicodeScalars.contains(last)
          && passage.isAny(KindSet(.kanji, .katakana, .hiragana), at: before - 1)
        // 就 労支援員: the kanji before the blank is alone and makes a word with the one behind the blank.
        let isInWord =
          passage.isAny(KindSet(.kanji), at: before) && passage.isAny(KindSet(.kanji), at: after) && range.count == 1
          && !passage.isAny(KindSet(.kanji, .digit, .katakana, .latin), at: before - 1)
          && !passage.isAny(.spaces, at: before - 1)
          && PlainLists.kanjiPairs.contains(PlainLists.pair(last, passage.scalars[after])) && passage.scalars.count > 5
        guard isAfterParticle || isInWord else { return nil }
        return passage.remark(
          range, Phrase(en: "a blank stands in the middle of the sentence", ja: "文の途中に空白があります"), replacement: "")
      }
    })
}
