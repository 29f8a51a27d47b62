import Diagnostics
import GoalBook

extension Check {
  static let mixedNotation = Check(
    "mixed-notation",
    Phrase(
      en: "a word is written in more ways than one in the book (取組, 取り組み): what is used least is shown",
      ja: "一つの語に二通り以上の書き方（取組と取り組みなど）。少ないほうを示す"),
    .warning,
    meaning: Phrase(
      en: """
        The book writes a word of the dictionary of variants in more than one way. All uses are counted, \
        and the rarer ones are shown.
        """, ja: "表記ゆれの辞書にある語が、冊子の中で二通り以上に書かれています。すべての箇所を数え、少ないほうを示します。"),
    example: Example(
      """
      市民の取組を支えます。
      地域の取組を広げます。
      団体の取り組みを伝えます。
      """,
      """
      市民の取組を支えます。
      地域の取組を広げます。
      団体の取組を伝えます。
      """),
    remedy: Phrase(
      en: """
        Keep to one spelling throughout. Words in names may be left alone with “keep” in a dictionary of \
        your own.
        """, ja: "冊子全体でどちらかにそろえてください。名称の一部であれば、自分の用語のファイルの「keep」に書くと指摘されません。"),
    .book { book in
      let words = book.words == WordList() ? VariantWords.own : VariantWords(OwnWords.variants + book.words)
      var uses: [[[WordUse]]] = words.groups.map { $0.spellings.map { _ in [] } }
      for passage in book.passages {
        let found = words.matcher.matches(in: passage) { word, range in
          guard word.meaning >= 0 else { return true }
          return !words.groups[words.spellings[word.meaning].group].isNoun || passage.endsNoun(at: range.upperBound)
        }
        for (meaning, range) in found where meaning >= 0 {
          let (group, spelling) = words.spellings[meaning]
          uses[group][spelling].append(WordUse(passage.text.id, range))
        }
      }
      return uses.flatMap { book.rarer($0) }
    })
}

/// The spellings of all words with variants, prepared for the search.
private struct VariantWords: Sendable {
  let groups: [WordList.Variants]
  /// For each meaning of the matcher the word, and which of its spellings it is.
  private(set) var spellings: [(group: Int, spelling: Int)] = []
  let matcher: WordMatcher

  /// The variants of the program's own list, prepared once.
  static let own = VariantWords(OwnWords.variants)

  init(_ lists: WordList) {
    groups = lists.variants
    var words: [(text: String, meaning: Int)] = lists.kept.map { ($0, -1) }
    for (group, variants) in groups.enumerated() {
      for (index, forms) in variants.spellings.enumerated() {
        for form in forms { words.append((form, spellings.count)) }
        spellings.append((group, index))
      }
    }
    matcher = WordMatcher(words)
  }
}
