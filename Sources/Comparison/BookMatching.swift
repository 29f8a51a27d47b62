import GoalBook
import OrderedCollections
import Provenance

/// Which node of an old book has become which node of a new one, by their places in the outlines.
///
/// What is equal is matched first, by hash, so that a long book costs little; only what is left is compared for
/// likeness, in its own surroundings before anywhere else. A node that stands elsewhere is still matched: what it means
/// that it moved is for others to say.
struct BookMatching: Sendable {
  let old: Outline
  let new: Outline
  var matches = Matches()

  init(_ old: Outline, _ new: Outline) {
    (self.old, self.new) = (old, new)
    matches.add([Pair(old: 0, new: 0)])
    matchFields()
    for level in 0..<max(old.book.levels.count, new.book.levels.count) { matchHeadings(ofLevel: level) }
    var partPairs = matchParts([Pair(old: 0, new: 0)], level: 0)
    let departments = partPairs
    var level = 1
    while partPairs.contains(where: hasParts) {
      partPairs = matchParts(partPairs, level: level)
      level += 1
    }
    matchObjectives(departments)
    matchRows(departments)
    for pair in [Pair(old: 0, new: 0)] + matchedParts() + matched(.row) { matchTexts(in: pair) }
  }

  /// The old node that has become a new one.
  func old(of new: NodeID) -> NodeID? { matches.oldOfNew[Int(new.index)].map { NodeID($0) } }
  /// The new node that an old one has become.
  func new(of old: NodeID) -> NodeID? { matches.newOfOld[Int(old.index)].map { NodeID($0) } }

  private func hasParts(_ pair: Pair) -> Bool {
    old.children(of: NodeID(pair.old)).contains(where: \.kind.isPart)
  }

  /// The matched nodes of a kind, in the order of the old book.
  func matched(_ kind: NodeKind) -> [Pair] {
    old.places(kind).compactMap { place in matches.newOfOld[place].map { Pair(old: place, new: $0) } }
  }

  mutating func matchEqual<Key: Hashable>(
    _ olds: some Sequence<Int>, _ news: some Sequence<Int>, by key: (Outline, BookNode) -> Key
  ) {
    matches.add(
      equalPairs(
        matches.freeOld(olds), matches.freeNew(news), oldKey: { key(old, old[place: $0]) },
        newKey: { key(new, new[place: $0]) }))
  }
}

/// Pairs in which no place stands twice.
struct Matches: Hashable, Sendable {
  private(set) var newOfOld: [Int: Int] = [:]
  private(set) var oldOfNew: [Int: Int] = [:]

  mutating func add(_ found: [Pair]) {
    for pair in found { (newOfOld[pair.old], oldOfNew[pair.new]) = (pair.new, pair.old) }
  }

  func freeOld(_ places: some Sequence<Int>) -> [Int] { places.filter { newOfOld[$0] == nil } }
  func freeNew(_ places: some Sequence<Int>) -> [Int] { places.filter { oldOfNew[$0] == nil } }
}
