import GoalBook
import OrderedCollections
import Provenance

// Matching of the texts in a part or row that is in both books: initiatives with their sections, items of cells.

extension BookMatching {
  /// Matches the texts directly in two matched nodes, list by list, and then the texts in every matched text.
  mutating func matchTexts(in pair: Pair) {
    let (before, after) = (old.siblingLists(of: NodeID(pair.old)), new.siblingLists(of: NodeID(pair.new)))
    for (list, news) in after {
      guard let olds = before[list] else { continue }
      switch list {
      case .texts(let kind): match(olds.map { Int($0.index) }, news.map { Int($0.index) }, kind)
      case .lines: matchLines(olds.map { Int($0.index) }, news.map { Int($0.index) })
      case .fields, .headings, .objectives, .parts, .rows: continue
      }
      for place in olds.map({ Int($0.index) }) {
        if let found = matches.newOfOld[place] { matchTexts(in: Pair(old: place, new: found)) }
      }
    }
  }

  /// Matches lines that say the same, then those with the same first text (next year an indicator has other values),
  /// then those that are alike.
  private mutating func matchLines(_ olds: [Int], _ news: [Int]) {
    matchEqual(olds, news) { outline, line in outline.content(of: line.id) }
    matchEqual(olds, news) { outline, line in outline.texts(in: line.id).first?.text }
    matchAlike(olds, news, least: 0.3)
    matchOnlyOnes(olds, news)
  }

  /// Matches the only old element left and the only new element left: the text was rewritten.
  private mutating func matchOnlyOnes(_ olds: [Int], _ news: [Int]) {
    let (freeOld, freeNew) = (matches.freeOld(olds), matches.freeNew(news))
    if freeOld.count == 1, freeNew.count == 1 { matches.add([Pair(old: freeOld[0], new: freeNew[0])]) }
  }

  private mutating func match(_ olds: [Int], _ news: [Int], _ kind: NodeKind) {
    func equal(_ key: (Outline, BookNode) -> some Hashable) { matchEqual(olds, news, by: key) }
    switch kind {
    case .short: matches.add(zip(olds, news).map { Pair(old: $0, new: $1) })
    case .initiative:
      equal { $1.text }
      matchAlike(olds, news, least: 0.3)
      matchOnlyOnes(olds, news)
    case .section:
      equal { $1.text }
      matchAlike(olds, news, least: 0.3)
      // The only names that differ stand in the same positions of the list: each was replaced.
      let (freeOld, freeNew) = (matches.freeOld(olds), matches.freeNew(news))
      if freeOld.map({ $0 - olds[0] }) == freeNew.map({ $0 - news[0] }) {
        matches.add(zip(freeOld, freeNew).map { Pair(old: $0, new: $1) })
      }
    default:
      equal { outline, node in outline.content(of: node.id) }
      equal { $1.text }
      matchAlike(olds, news, least: 0.4)
      // A value replaced by another value need not be like it.
      if case .item(let key) = kind, new.book.kind(of: key).isValue { matchOnlyOnes(olds, news) }
    }
  }

  private mutating func matchAlike(_ olds: [Int], _ news: [Int], least: Double) {
    let (freeOld, freeNew) = (matches.freeOld(olds), matches.freeNew(news))
    guard !freeOld.isEmpty, !freeNew.isEmpty else { return }
    let oldProfiles = Dictionary(uniqueKeysWithValues: freeOld.map { ($0, TextProfile(old.ownTexts(of: $0))) })
    let newProfiles = Dictionary(uniqueKeysWithValues: freeNew.map { ($0, TextProfile(new.ownTexts(of: $0))) })
    matches.add(
      likelyPairs(freeOld, freeNew, least: least) { i, j in
        guard let a = oldProfiles[i], let b = newProfiles[j] else { return 0 }
        return a.likeness(to: b)
      })
  }
}

extension Outline {
  /// The texts by which a node is compared: its own, or those in a line, which has none of its own.
  fileprivate func ownTexts(of place: Int) -> [String] {
    let node = self[place: place]
    return node.kind == .line ? texts(in: node.id).map(\.text) : [node.text]
  }
}
