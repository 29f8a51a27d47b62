import GoalBook
import OrderedCollections
import Provenance

// What of a row that stands in both books has become what: its initiatives with their sections, its cells' items.

extension BookMatching {
  /// Matches what stands directly in two matched nodes, list by list, and in what is matched there.
  mutating func matchInside(_ pair: Pair) {
    let (before, after) = (old.siblingLists(of: NodeID(pair.old)), new.siblingLists(of: NodeID(pair.new)))
    for (kind, news) in after {
      guard let olds = before[kind] else { continue }
      match(olds.map { Int($0.index) }, news.map { Int($0.index) }, kind)
      for place in olds.map({ Int($0.index) }) {
        if let found = matches.newOfOld[place] { matchInside(Pair(old: place, new: found)) }
      }
    }
  }

  private mutating func match(_ olds: [Int], _ news: [Int], _ kind: SiblingKind) {
    func equal(_ key: (Outline, BookNode) -> some Hashable) {
      matches.add(
        equalPairs(
          matches.freeOld(olds), matches.freeNew(news), oldKey: { key(old, old[place: $0]) },
          newKey: { key(new, new[place: $0]) }))
    }
    switch kind {
    case .initiatives:
      equal { $1.text }
      matchAlike(olds, news, least: 0.3)
      // The row is the same, and one initiative is left on either side: it was written anew.
      let (freeOld, freeNew) = (matches.freeOld(olds), matches.freeNew(news))
      if freeOld.count == 1, freeNew.count == 1 { matches.add([Pair(old: freeOld[0], new: freeNew[0])]) }
    case .sections:
      equal { $1.text }
      matchAlike(olds, news, least: 0.3)
      // One name in the place of another.
      let (freeOld, freeNew) = (matches.freeOld(olds), matches.freeNew(news))
      if freeOld.map({ $0 - olds[0] }) == freeNew.map({ $0 - news[0] }) {
        matches.add(zip(freeOld, freeNew).map { Pair(old: $0, new: $1) })
      }
    case .items:
      equal { outline, node in outline.content(of: node.id) }
      equal { $1.text }
      matchAlike(olds, news, least: 0.4)
    case .fields, .headings, .objectives, .parts, .rows: preconditionFailure("rows hold none of these")
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
