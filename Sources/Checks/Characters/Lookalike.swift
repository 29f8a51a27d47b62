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
      guard !passage.present.isDisjoint(with: KindSet(.katakana, .hiragana, .latin)) else { return [] }
      let katakana = KindSet(.katakana)
      let hiragana = KindSet(.hiragana)
      return passage.scalars.indices.compactMap { index in
        let scalar = passage.scalars[index]
        let right: Unicode.Scalar
        switch scalar {
        case "一", "－", "—", "‐", "−", "-", "―":
          // サ一ビス; but 一 after katakana may be right: パート一覧.
          guard passage.isAny(katakana, at: index - 1),
            passage.isAny(katakana, at: index + 1) || passage.isLongVowel(at: index)
          else { return nil }
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
          guard
            passage.isAny(katakana, at: index - 1) && passage.isAny(katakana, at: index + 1)
              || passage.isKatakana(at: index)
          else { return nil }
          right = kanjiLikeKatakana[scalar] ?? scalar
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
        default:
          guard let other = passage.atEdge(index) else { return nil }
          right = other
        }
        return passage.remark(
          index..<index + 1,
          Phrase(
            en: "“\(scalar)” (\(scalar.codePoint)) looks like “\(right)” (\(right.codePoint)), which should stand here",
            ja: "「\(scalar)」（\(scalar.codePoint)）は、ここに入るはずの「\(right)」（\(right.codePoint)）とは形の似た別の字です"),
          replacement: String(right))
      }
    })
}

private let kanjiLikeKatakana: [Unicode.Scalar: Unicode.Scalar] = [
  "力": "カ", "口": "ロ", "夕": "タ", "二": "ニ", "工": "エ", "卜": "ト", "八": "ハ", "三": "ミ", "儿": "ル", "乂": "メ", "匕": "ヒ",
  "千": "チ",
]
/// Letters of other alphabets that look like Latin letters.
private let foreignLetters: [Unicode.Scalar: Unicode.Scalar] = [
  "А": "A", "В": "B", "Е": "E", "К": "K", "М": "M", "Н": "H", "О": "O", "Р": "P", "С": "C", "Т": "T", "Х": "X",
  "а": "a", "е": "e",
  "о": "o", "р": "p", "с": "c", "у": "y", "х": "x", "Α": "A", "Β": "B", "Ε": "E", "Ζ": "Z", "Η": "H", "Ι": "I",
  "Κ": "K", "Μ": "M",
  "Ν": "N", "Ο": "O", "Ρ": "P", "Τ": "T", "Υ": "Y", "Χ": "X",
]

extension Unicode.Scalar {
  /// The code point: U+4E00.
  fileprivate var codePoint: String {
    let hex = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
  }
}

extension Passage {
  /// The word that `scalar` makes with the katakana before and behind `index`, and how many these are.
  private func joined(_ scalar: Unicode.Scalar, at index: Int) -> (word: [Unicode.Scalar], before: Int, after: Int) {
    var (start, end) = (index, index + 1)
    while isAny(KindSet(.katakana), at: start - 1) { start -= 1 }
    while isAny(KindSet(.katakana), at: end) { end += 1 }
    return (Array(scalars[start..<index]) + [scalar] + Array(scalars[index + 1..<end]), index - start, end - index - 1)
  }

  /// Whether the kanji at `index` replaces a similar katakana of a known word: コンビ二交付, 夕ワー.
  fileprivate func isKatakana(at index: Int) -> Bool {
    guard let katakana = kanjiLikeKatakana[scalars[index]] else { return false }
    let (word, before, after) = joined(katakana, at: index)
    guard before + after > 0 else { return false }
    if before == 0, after < 3, scalar(index + 1) == "ー" || word.last == "ー" && after > 1 {
      return !isAny(KindSet(.kanji), at: index - 1) || word.last == "ー"
    }
    // センター二か所 is not センターニ; and a word that is known without the character needs no correction.
    return PlainLists.katakana.contains(word) && (after > 0 || !isAny(KindSet(.kanji), at: index + 1) || before > 2)
  }

  /// Whether the dash at `index` is a long vowel: ツア―の at the end of katakana, before hiragana or in a known word.
  fileprivate func isLongVowel(at index: Int) -> Bool {
    guard isAny(KindSet(.katakana), at: index - 1), isAny(KindSet(.katakana), at: index - 2) else { return false }
    let (word, _, after) = joined("ー", at: index)
    guard after == 0, scalars[index - 1] != "ー" else { return false }
    if PlainLists.katakana.contains(word), !isAny(.digits, at: index + 1),
      scalars[index] != "一" || !isAny(KindSet(.kanji), at: index + 1)
    {
      return true
    }
    return "－—‐−―".unicodeScalars.contains(scalars[index]) && isAny(KindSet(.hiragana), at: index + 1)
  }

  /// The character that should replace one at the edge of a word: ICТ, エ業, フレイ儿, コンビ二; nil where it is right.
  fileprivate func atEdge(_ index: Int) -> Unicode.Scalar? {
    let scalar = scalars[index]
    if let latin = foreignLetters[scalar], isAny(.latins, at: index - 1) || isAny(.latins, at: index + 1) {
      return latin
    }
    if "儿乂匕千".unicodeScalars.contains(scalar), let katakana = kanjiLikeKatakana[scalar],
      isAny(KindSet(.katakana), at: index - 1)
    {
      return scalar == "儿" || PlainLists.katakana.contains(joined(katakana, at: index).word) ? katakana : nil
    }
    // 東エ業: a single katakana among kanji, where only the similar kanji makes a word with its neighbour.
    guard let kanji = katakanaLikeKanji[scalar], !isAny(KindSet(.katakana), at: index - 1),
      !isAny(KindSet(.katakana), at: index + 1),
      let before = self.scalar(index - 1), let after = self.scalar(index + 1)
    else { return nil }
    let makesWord =
      isAny(KindSet(.kanji), at: index + 1) && PlainLists.kanjiPairs.contains(PlainLists.pair(kanji, after))
      || isAny(KindSet(.kanji), at: index - 1) && PlainLists.kanjiPairs.contains(PlainLists.pair(before, kanji))
    return makesWord ? kanji : nil
  }
}

private let katakanaLikeKanji: [Unicode.Scalar: Unicode.Scalar] = [
  "エ": "工", "ロ": "口", "カ": "力", "タ": "夕", "ニ": "二", "ハ": "八", "ト": "卜",
]
