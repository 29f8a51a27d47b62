import Diagnostics
import GoalBook

extension Check {
  static let mixedNotation = Check(
    "mixed-notation", "a word is written in more ways than one in the book (取組, 取り組み): what is used least is shown",
    .warning,
    .book { checked in
      let lists = OwnWords.variants + checked.words
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
      for (number, passage) in checked.passages.enumerated() {
        let found = matcher.matches(in: passage) { word, range in
          guard word.meaning >= 0 else { return true }
          return !groups[spellings[word.meaning].group].isNoun || passage.endsNoun(at: range.upperBound)
        }
        for (meaning, range) in found where meaning >= 0 {
          let (group, spelling) = spellings[meaning]
          uses[group][spelling].append(WordUse(passage: number, range: range))
        }
      }
      return uses.flatMap { checked.rarer($0) }
    })
}

/// A place where a word stands.
struct WordUse: Hashable {
  var passage: Int
  var range: Range<Int>
}

/// As many places of one spelling are shown one by one; where there are more, the first tells of the others.
private let mostShown = 12

extension CheckedBook {
  /// Remarks about all spellings of a word but the one that is used most.
  func rarer(_ spellings: [[WordUse]]) -> [Observation] {
    let counts = spellings.map(\.count)
    guard counts.count(where: { $0 > 0 }) > 1, let most = counts.max(), let usual = counts.firstIndex(of: most),
      let example = spellings[usual].first
    else { return [] }
    let right = passages[example.passage].string(example.range)
    return spellings.indices.filter { $0 != usual }.flatMap { index -> [Observation] in
      let uses = spellings[index]
      let shown = uses.count > mostShown ? uses.prefix(1) : uses[...]
      return shown.map { use in
        let passage = passages[use.passage]
        let written = passage.string(use.range)
        let others = shown.count < uses.count ? ", and in \(uses.count - 1) more places" : ""
        return Observation(
          passage.text,
          Remark(
            use.range, "“\(written)” is written “\(right)” \(times(counts[usual])) in this book\(others)",
            hints: ["\(times(uses.count)) one, \(times(counts[usual])) the other: keep to one"]))
      }
    }
  }
}

/// A count in words: once, twice, 3 times.
func times(_ count: Int) -> String {
  switch count {
  case 1: "once"
  case 2: "twice"
  default: "\(count) times"
  }
}
