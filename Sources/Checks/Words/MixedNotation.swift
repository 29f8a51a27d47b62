import Diagnostics

extension Check {
  static let mixedNotation = Check(
    "mixed-notation", "a word is written in more ways than one in the book (取組, 取り組み): what is used least is shown",
    .warning,
    .book { book in
      let lists = OwnWords.variants + book.words
      let groups = lists.variants
      var words: [(text: String, meaning: Int)] = lists.kept.map { ($0, -1) }
      var spellings: [(group: Int, spelling: Int)] = []
      for (group, variants) in groups.enumerated() {
        for (index, forms) in variants.spellings.enumerated() {
          for form in forms { words.append((form, spellings.count)) }
          spellings.append((group, index))
        }
      }
      let matcher = WordMatcher(words)
      var uses: [[[WordUse]]] = groups.map { $0.spellings.map { _ in [] } }
      for (number, passage) in book.passages.enumerated() {
        let found = matcher.matches(in: passage) { word, range in
          guard word.meaning >= 0 else { return true }
          return !groups[spellings[word.meaning].group].isNoun || passage.endsNoun(at: range.upperBound)
        }
        for (meaning, range) in found where meaning >= 0 {
          let (group, spelling) = spellings[meaning]
          uses[group][spelling].append(WordUse(passage: number, range: range))
        }
      }
      return uses.flatMap { book.rarer($0) }
    })
}
