import GoalBook
import OrderedCollections
import Provenance

// What has become of the texts in a part or a row that stands in both books: initiatives with their sections, cells' items.

extension BookMatching {
  /// Matches the texts that stand directly in two matched nodes, list by list, and those in what is matched there.
  mutating func matchTexts(in pair: Pair) {
    let (before, after) = (old.siblingLists(of: NodeID(pair.old)), new.siblingLists(of: NodeID(pair.new)))
    for (list, news) in after {
      guard case .texts(let kind) = list, let olds = before[list] else { continue }
      match(olds.map { Int($0.index) }, news.map { Int($0.index) }, kind)
      for place in olds.map({ Int($0.index) }) {
        if let found = matches.newOfOld[place] { matchTexts(in: Pair(old: place, new: found)) }
      }
    }
  }

  private mutating func match(_ olds: [Int], _ news: [Int], _ kind: NodeKind) {
    func equal(_ key: (Outline, BookNode) -> some Hashable) {
      matches.add(
        equalPairs(
          matches.freeOld(olds), matches.freeNew(news), oldKey: { key(old, old[place: $0]) },
          newKey: { key(new, new[place: $0]) }))
    }
    switch kind {
    case .short: matches.add(zip(olds, news).map { Pair(old: $0, new: $1) })
    case .initiative:
      equal { $1.text }
      matchAlike(olds, news, least: 0.3)
      // The row is the same, and one initiative is left on either side: it was written anew.
      let (freeOld, freeNew) = (matches.freeOld(olds), matches.freeNew(news))
      if freeOld.count == 1, freeNew.count == 1 { matches.add([Pair(old: freeOld[0], new: freeNew[0])]) }
    case .section:
      equal { $1.text }
      matchAlike(olds, news, least: 0.3)
      // One name in the place of another.
      let (freeOld, freeNew) = (matches.freeOld(olds), matches.freeNew(news))
      if freeOld.map({ $0 - olds[0] }) == freeNew.map({ $0 - news[0] }) {
        matches.add(zip(freeOld, freeNew).map { Pair(old: $0, new: $1) })
      }
    default:
      equal { outline, node in outline.content(of: node.id) }
      equal { $1.text }
      matchAlike(olds, news, least: 0.4)
    }
  }

  private mutating func matchAlike(_ olds: [Int], _ news: [Int], least: Double) {
    let (freeOld, freeNew) = (matches.freeOld(olds), matches.freeNew(news))
    guard !freeOld.isEmpty, !freeNew.isEmpty else { return }
    let oldProfiles = Dictionary(uniqueKeysWithValues: freeOld.map { ($0, TextProfile([old[place: $0].text])) })
    let newProfiles = Dictionary(uniqueKeysWithValues: freeNew.map { ($0, TextProfile([new[place: $0].text])) })
    matches.add(
      likelyPairs(freeOld, freeNew, least: least) { i, j in
        guard let a = oldProfiles[i], let b = newProfiles[j] else { return 0 }
        return a.likeness(to: b)
      })
  }
}
