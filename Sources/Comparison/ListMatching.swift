/// An index in an old list, and the index in a new list of what it has become.
struct Pair: Hashable, Sendable {
  var old: Int
  var new: Int
}

/// A longest common subsequence of two lists, as pairs of indices, rising.
///
/// - Complexity: O(length × number of differences).
func commonSubsequence<Element: Hashable>(_ old: [Element], _ new: [Element]) -> [Pair] {
  // Numbers are compared much faster than texts.
  var numbers: [Element: Int] = [:]
  func number(_ element: Element) -> Int {
    if let known = numbers[element] { return known }
    numbers[element] = numbers.count
    return numbers.count - 1
  }
  let (oldNumbers, newNumbers) = (old.map(number), new.map(number))
  let difference = newNumbers.difference(from: oldNumbers)
  var (removed, inserted) = (Set<Int>(), Set<Int>())
  for change in difference {
    switch change {
    case .remove(let offset, _, _): removed.insert(offset)
    case .insert(let offset, _, _): inserted.insert(offset)
    }
  }
  return zip(
    old.indices.lazy.filter { !removed.contains($0) }, new.indices.lazy.filter { !inserted.contains($0) }
  ).map { Pair(old: $0, new: $1) }
}

/// The pairs of equal elements: first those that kept their order, then those that moved.
///
/// - Parameters:
///   - old: the elements of the old list that are not matched yet; `new` likewise.
func equalPairs<Key: Hashable>(
  _ old: [Int], _ new: [Int], oldKey: (Int) -> Key, newKey: (Int) -> Key
) -> [Pair] {
  let (oldKeys, newKeys) = (old.map(oldKey), new.map(newKey))
  // Elements that the other list does not have would only slow the search down.
  let (wantedOld, wantedNew) = (Set(newKeys), Set(oldKeys))
  let oldPlaces = old.indices.filter { wantedOld.contains(oldKeys[$0]) }
  let newPlaces = new.indices.filter { wantedNew.contains(newKeys[$0]) }
  var pairs = commonSubsequence(oldPlaces.map { oldKeys[$0] }, newPlaces.map { newKeys[$0] })
    .map { Pair(old: oldPlaces[$0.old], new: newPlaces[$0.new]) }
  let (usedOld, usedNew) = (Set(pairs.map(\.old)), Set(pairs.map(\.new)))
  var free: [Key: [Int]] = [:]
  for place in oldPlaces.reversed() where !usedOld.contains(place) { free[oldKeys[place], default: []].append(place) }
  for place in newPlaces where !usedNew.contains(place) {
    if let found = free[newKeys[place]]?.popLast() { pairs.append(Pair(old: found, new: place)) }
  }
  return pairs.map { Pair(old: old[$0.old], new: new[$0.new]) }
}

/// The pairs of like elements, the most alike first; of equal likeness, the pair whose positions are nearest first.
///
/// - Parameter least: the least likeness of a pair, from 0 to 1.
/// - Complexity: O(old × new) comparisons; where that is more than 250,000, only 100 neighbours either way are
///   compared, which makes O(old).
func likelyPairs(_ old: [Int], _ new: [Int], least: Double, likeness: (Int, Int) -> Double) -> [Pair] {
  guard !old.isEmpty, !new.isEmpty else { return [] }
  let reach = old.count * new.count <= 250_000 ? Int.max : 100
  var candidates: [(score: Double, distance: Int, old: Int, new: Int)] = []
  for i in old.indices {
    let middle = i * new.count / old.count
    let near = reach == .max ? new.indices : max(0, middle - reach)..<min(new.count, middle + reach)
    for j in near {
      let score = likeness(old[i], new[j])
      if score >= least { candidates.append((score, abs(i - j), i, j)) }
    }
  }
  candidates.sort { a, b in
    a.score != b.score ? a.score > b.score : (a.distance, a.old, a.new) < (b.distance, b.old, b.new)
  }
  var (usedOld, usedNew) = (Set<Int>(), Set<Int>())
  var pairs: [Pair] = []
  for candidate in candidates where !usedOld.contains(candidate.old) && !usedNew.contains(candidate.new) {
    usedOld.insert(candidate.old)
    usedNew.insert(candidate.new)
    pairs.append(Pair(old: old[candidate.old], new: new[candidate.new]))
  }
  return pairs
}

/// The fewest pairs that must have moved so that all other pairs have kept their order.
///
/// - Complexity: O(n log n).
func movedPairs(_ pairs: [Pair]) -> Set<Pair> {
  let pairs = pairs.sorted { $0.new < $1.new }
  // The longest rising subsequence of the old places: for each length, the last pair of the best one.
  var tails: [Int] = []
  var previous = [Int](repeating: -1, count: pairs.count)
  for (index, pair) in pairs.enumerated() {
    var (low, high) = (0, tails.count)
    while low < high {
      let middle = (low + high) / 2
      if pairs[tails[middle]].old < pair.old { low = middle + 1 } else { high = middle }
    }
    if low > 0 { previous[index] = tails[low - 1] }
    if low == tails.count { tails.append(index) } else { tails[low] = index }
  }
  var moved = Set(pairs)
  var kept = tails.last ?? -1
  while kept >= 0 {
    moved.remove(pairs[kept])
    kept = previous[kept]
  }
  return moved
}

/// An element of an old and a new list merged into one.
enum Merged: Hashable {
  case kept(Pair)
  case added(Int)
  case removed(Int)
}

/// An old and a new list merged: in the order of the new one, each removed element behind the one that it followed.
///
/// - Parameters:
///   - pairs: the elements that are in both lists.
///   - removed: indices of the old list, rising.
func merged(_ pairs: [Pair], newCount: Int, removed: [Int]) -> [Merged] {
  let oldOfNew = Dictionary(pairs.map { ($0.new, $0.old) }, uniquingKeysWith: { first, _ in first })
  let newOfOld = Dictionary(pairs.map { ($0.old, $0.new) }, uniquingKeysWith: { first, _ in first })
  var behind: [Int: [Int]] = [:]
  var anchor = -1
  var next = 0
  for place in removed {
    while next < place {
      if let found = newOfOld[next] { anchor = found }
      next += 1
    }
    behind[anchor, default: []].append(place)
  }
  var list = (behind[-1] ?? []).map(Merged.removed)
  for place in 0..<newCount {
    list.append(oldOfNew[place].map { .kept(Pair(old: $0, new: place)) } ?? .added(place))
    list += (behind[place] ?? []).map(Merged.removed)
  }
  return list
}
