import Diagnostics
import GoalBook

extension Check {
  static let mixedKatakana = Check(
    "mixed-katakana",
    Phrase(
      en: "a loan word is spelt in more ways than one in the book (サーバ, サーバー; ウィング, ウイング)",
      ja: "一つの外来語に二通り以上のつづり（サーバとサーバー、ウィングとウイングなど）"), .warning,
    meaning: Phrase(
      en: """
        Loan words that differ in nothing but a long vowel at the end or a small vowel are taken for the \
        same word; the rarer spellings are shown.
        """, ja: "語末の「ー」や小さい「ィ」などだけが違うカタカナ語を同じ語とみなし、少ないほうを示します。"),
    example: Example(
      """
      フォーラムの開催
      フォーラムの周知
      フオーラムの記録
      """,
      """
      フォーラムの開催
      フォーラムの周知
      フォーラムの記録
      """),
    remedy: Phrase(en: "Keep to one spelling throughout.", ja: "冊子全体でどちらかにそろえてください。"),
    .book { book in
      var uses: [String: [String: [WordUse]]] = [:]
      var keys: [String] = []
      for passage in book.passages {
        for range in passage.runs(of: KindSet(.katakana)) where range.count > 1 {
          let key = foldedKatakana(passage.scalars[range])
          if uses[key] == nil { keys.append(key) }
          uses[key, default: [:]][passage.string(range), default: []].append(WordUse(passage.text.id, range))
        }
      }
      let known = BookToCheck.knownVariants
      return keys.flatMap { key -> [Remark] in
        guard let spellings = uses[key], spellings.count > 1 else { return [] }
        // Words of the dictionary of variants are reported by `mixed-notation`.
        guard spellings.keys.count(where: { !known.contains($0) }) > 0 else { return [] }
        return book.rarer(
          spellings.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map(\.value), onTie: .byNothing)
      }
    })
}

extension BookToCheck {
  /// The loan words in the dictionary of variants.
  fileprivate static let knownVariants = Set(OwnWords.variants.variants.flatMap(\.spellings).flatMap { $0 })
}

/// Katakana without the differences between spellings: ー at the end, small vowels, ヴ.
func foldedKatakana(_ run: ArraySlice<Unicode.Scalar>) -> String {
  var folded = String.UnicodeScalarView()
  for scalar in run {
    switch scalar {
    case "ァ": folded.append("ア")
    case "ィ": folded.append("イ")
    case "ゥ": folded.append("ウ")
    case "ェ": folded.append("エ")
    case "ォ": folded.append("オ")
    case "ヂ": folded.append("ジ")
    case "ヅ": folded.append("ズ")
    default: folded.append(scalar)
    }
  }
  while folded.count > 2, folded.last == "ー" { folded.removeLast() }
  return String(folded)
}
