/// The words of `candidates` that a person may have meant by `word`: at most three, the nearest first.
///
/// A candidate is near if its edit distance is at most a third of the longer word's length, or 1 where that is less, or
/// if one word begins with the other. Letter case does not count in the distance. Equal distances keep the candidates'
/// order.
///
/// - Complexity: O(candidates × length²).
public func nearestWords(to word: String, in candidates: some Sequence<String>) -> [String] {
  var seen: Set<String> = []
  return
    candidates
    .filter { seen.insert($0).inserted }
    .enumerated()
    .compactMap { index, candidate -> (distance: Int, index: Int, word: String)? in
      let distance = editDistance(word.lowercased(), candidate.lowercased())
      let allowed = max(1, max(word.count, candidate.count) / 3)
      let sharesBeginning = !word.isEmpty && (candidate.hasPrefix(word) || word.hasPrefix(candidate))
      return distance <= allowed || sharesBeginning ? (distance, index, candidate) : nil
    }
    .sorted { ($0.distance, $0.index) < ($1.distance, $1.index) }
    .prefix(3)
    .map(\.word)
}

/// The candidates that contain `part`, in their order: 企画財政部 for 財.
///
/// None for a single ASCII character, which nearly every word contains.
func wordsContaining(_ part: String, in candidates: [String]) -> [String] {
  guard part.utf8.count > 1 else { return [] }
  return candidates.filter { $0.lowercased().contains(part.lowercased()) }
}

/// How many characters must be inserted, deleted, replaced or swapped with their neighbour to turn `a` into `b`.
///
/// - Complexity: O(length of `a` × length of `b`).
public func editDistance(_ a: String, _ b: String) -> Int {
  let (a, b) = (Array(a), Array(b))
  guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
  var beforeLast: [Int] = []
  var last = Array(0...b.count)
  for i in 1...a.count {
    var row = [i] + Array(repeating: 0, count: b.count)
    for j in 1...b.count {
      row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { row[j] = min(row[j], beforeLast[j - 2] + 1) }
    }
    (beforeLast, last) = (last, row)
  }
  return last[b.count]
}
