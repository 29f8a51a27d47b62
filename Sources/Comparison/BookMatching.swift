import GoalBook
import OrderedCollections
import Provenance

/// The node of a new book that each node of an old book has become, by their places in the outlines.
///
/// Equal nodes are matched first, by hash, so that a long book costs little. Only what remains is compared for
/// likeness, first with nodes nearby. A node that has moved is matched too: `ChangeWriter` decides whether the move is
/// a change.
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

  /// The old node that `new` was; nil where it is new.
  func old(of new: NodeID) -> NodeID? { matches.oldOfNew[Int(new.index)].map { NodeID($0) } }
  /// The new node that `old` has become; nil where it is gone.
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

/// Pairs of places, in which each old and each new place occurs at most once.
struct Matches: Hashable, Sendable {
  private(set) var newOfOld: [Int: Int] = [:]
  private(set) var oldOfNew: [Int: Int] = [:]

  mutating func add(_ found: [Pair]) {
    for pair in found { (newOfOld[pair.old], oldOfNew[pair.new]) = (pair.new, pair.old) }
  }

  func freeOld(_ places: some Sequence<Int>) -> [Int] { places.filter { newOfOld[$0] == nil } }
  func freeNew(_ places: some Sequence<Int>) -> [Int] { places.filter { oldOfNew[$0] == nil } }
}
