import Diagnostics

extension Check {
  static let lookalike = Check(
    "lookalike",
    Phrase(
      en: "a character taken for one that looks like it (一 or － for ー in katakana, ヘ among hiragana, 力 for カ)",
      ja: "形の似た別の字（カタカナの中の一や－、ひらがなの中のヘ、カに対する力）"),
    .warning,
    meaning: Phrase(
      en: """
        Two characters look the same in print, but searching and reading aloud take them for what they \
        are. Optical character recognition often brings them about.
        """, ja: "見た目はほとんど同じでも、検索や読み上げでは別の字として扱われます。OCRで読み取った文によくあります。"),
    example: Example("サ一ビスの向上", "サービスの向上"),
    remedy: Phrase(en: "Write the character that is meant.", ja: "本来の字に直してください。"),
    .text { passage in
      guard !passage.present.isDisjoint(with: KindSet(.katakana, .hiragana)) else { return [] }
      let katakana = KindSet(.katakana)
      let hiragana = KindSet(.hiragana)
      return passage.scalars.indices.compactMap { index in
        let scalar = passage.scalars[index]
        let right: Unicode.Scalar
        switch scalar {
        case "一", "－", "—", "‐", "−", "-", "―":
          // サ一ビス; 一 after katakana may be one: パート一覧.
          guard passage.isAny(katakana, at: index - 1), passage.isAny(katakana, at: index + 1) else { return nil }
          if scalar == "-" || scalar == "―", passage.scalar(index - 1) == "ー" { return nil }
          right = "ー"
        case "ー":
          // 第ー回.
          guard !passage.isAny(KindSet(.katakana, .hiragana), at: index - 1), index > 0 else { return nil }
          guard passage.isAny(KindSet(.kanji), at: index - 1), passage.isAny(KindSet(.kanji), at: index + 1) else {
            return nil
          }
          right = "一"
        case "力", "口", "夕", "二", "工", "卜", "八", "三":
          guard passage.isAny(katakana, at: index - 1), passage.isAny(katakana, at: index + 1) else { return nil }
          right = ["力": "カ", "口": "ロ", "夕": "タ", "二": "ニ", "工": "エ", "卜": "ト", "八": "ハ", "三": "ミ"][scalar] ?? scalar
        case "へ", "べ", "ぺ":
          guard passage.isAny(katakana, at: index - 1), passage.isAny(katakana, at: index + 1), scalar != "へ" else {
            return nil
          }
          right = scalar == "べ" ? "ベ" : "ペ"
        case "ヘ" where passage.scalar(index + 1) == "の" && passage.isAny(KindSet(.kanji, .katakana), at: index - 1):
          // サービスヘの対応.
          right = "へ"
        case "ヘ", "ベ", "ペ", "リ":
          guard passage.isAny(hiragana, at: index - 1), !passage.isAny(katakana, at: index + 1) else { return nil }
          guard passage.isAny(hiragana, at: index + 1) || scalar == "ヘ" else { return nil }
          right = ["ヘ": "へ", "ベ": "べ", "ペ": "ぺ", "リ": "り"][scalar] ?? scalar
        default: return nil
        }
        return passage.remark(
          index..<index + 1,
          Phrase(
            en: "“\(scalar)” looks like “\(right)”, which should stand here",
            ja: "「\(scalar)」は、ここに入るはずの「\(right)」とは形の似た別の字です"),
          replacement: String(right))
      }
    })
}
