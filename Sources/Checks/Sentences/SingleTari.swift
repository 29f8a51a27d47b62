import Diagnostics

extension Check {
  static let singleTari = Check(
    "single-tari", Phrase(en: "“たり” stands once where two things are listed (見たり聞く)", ja: "並べているのに一つしかない「たり」（見たり聞く）"),
    .warning,
    meaning: Phrase(
      en: """
        “たり” lists what is done; it belongs behind each verb. One at the end (見たりする) may stand for others.
        """, ja: "「たり」で並べるときは、どの動詞にも「たり」を付けます。最後の「…たりする」だけで例を示す使い方は指摘しません。"),
    example: Example("図書を読んだり、音楽を聴くことができた。", "図書を読んだり、音楽を聴いたりすることができた。"),
    remedy: Phrase(en: "Put “たり” behind the other verb too, or leave it out.", ja: "もう一つの動詞にも「たり」を付けるか、「たり」をやめてください。"),
    .sentences { passage in
      guard passage.present.contains(.hiragana) else { return [] }
      return passage.sentences.compactMap { sentence in
        let found = sentence.filter { passage.isTari(at: $0) }
        guard found.count == 1, case let index = found[0], case let next = index + 2, next < sentence.upperBound,
          passage.scalars[next] == "、" || passage.isAny(KindSet(.kanji, .katakana), at: next)
        else { return nil }
        return passage.remark(
          index..<index + 2,
          Phrase(
            en: "“\(passage.string(index..<index + 2))” stands only once in this sentence",
            ja: "この文には「\(passage.string(index..<index + 2))」が一つしかありません"))
      }
    })
}

extension Passage {
  /// Whether たり or だり behind a verb is at `index`, not the end of わたり, 当たり or ぴったり.
  fileprivate func isTari(at index: Int) -> Bool {
    guard scalar(index + 1) == "り", let before = scalar(index - 1) else { return false }
    if scalars[index] == "だ" { return before == "ん" }
    guard scalars[index] == "た" else { return false }
    switch before {
    case "っ":
      return isAny(KindSet(.kanji), at: index - 2)
        || scalar(index - 2).map { "あわくも".unicodeScalars.contains($0) } ?? false
    case "し" where scalar(index - 2) == "と": return false
    case "し", "い", "え", "け", "め", "れ", "せ", "べ", "げ", "き", "ね", "て":
      return isAny(KindSet(.kanji, .hiragana, .katakana), at: index - 2)
    case "り", "み", "ち", "び", "じ", "ぎ": return isAny(KindSet(.kanji), at: index - 2)
    case "見", "来", "出", "着", "寝": return !isAny(KindSet(.kanji), at: index - 2)
    default: return false
    }
  }
}
