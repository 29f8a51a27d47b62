import GoalBook
import OrderedCollections
import Provenance

// Matching of objectives and rows, first with those nearby.

extension BookMatching {
  /// Matches objectives within their own part first, then within the department, then anywhere.
  mutating func matchObjectives(_ departments: [Pair]) {
    let parts = matchedParts()
    func own(_ outline: Outline, _ part: Int) -> [Int] {
      outline.children(of: NodeID(part)).filter { $0.kind == .objective }.map(\.order)
    }
    for part in parts { matchEqual(own(old, part.old), own(new, part.new)) { $1.text } }
    for part in parts { matchAlikeObjectives(own(old, part.old), own(new, part.new), least: 0.4) }
    for pair in departments {
      matchEqual(
        old.places(.objective, in: NodeID(pair.old)), new.places(.objective, in: NodeID(pair.new))
      ) { $1.text }
    }
    matchEqual(old.places(.objective), new.places(.objective)) { $1.text }
    matchAlikeObjectives(old.places(.objective), new.places(.objective), least: 0.7)
  }

  /// All pairs of matched parts, in the order of the old book.
  func matchedParts() -> [Pair] {
    old.nodes.filter(\.kind.isPart).compactMap { part in
      matches.newOfOld[part.order].map { Pair(old: part.order, new: $0) }
    }
  }

  private mutating func matchAlikeObjectives(_ olds: [Int], _ news: [Int], least: Double) {
    let (olds, news) = (matches.freeOld(olds), matches.freeNew(news))
    guard !olds.isEmpty, !news.isEmpty else { return }
    func profiles(_ outline: Outline, _ places: [Int]) -> [Int: (text: TextProfile, rows: Set<[NodeContent]>)] {
      Dictionary(
        uniqueKeysWithValues: places.map { place in
          let rows = outline.children(of: NodeID(place)).map { outline.content(of: $0.id) }
          return (place, (TextProfile([outline[place: place].text]), Set(rows)))
        })
    }
    let (oldProfiles, newProfiles) = (profiles(old, olds), profiles(new, news))
    matches.add(
      likelyPairs(olds, news, least: least) { i, j in
        guard let a = oldProfiles[i], let b = newProfiles[j] else { return 0 }
        let shared = 2 * a.rows.intersection(b.rows).count
        let rows = Double(shared) / Double(max(1, a.rows.count + b.rows.count))
        return max(a.text.likeness(to: b.text), rows)
      })
  }

  /// Matches rows within their own objective first, then within the department, then anywhere.
  mutating func matchRows(_ departments: [Pair]) {
    let objectives = matched(.objective)
    func sameContent(_ outline: Outline, _ row: BookNode) -> [NodeContent] { outline.content(of: row.id) }
    func sameInitiatives(_ outline: Outline, _ row: BookNode) -> [String] {
      outline.initiatives(of: row.id).map(\.text)
    }
    func rows(_ outline: Outline, _ place: Int) -> [Int] { outline.places(.row, in: NodeID(place)) }
    for pair in objectives { matchEqual(rows(old, pair.old), rows(new, pair.new), by: sameContent) }
    for pair in objectives { matchEqual(rows(old, pair.old), rows(new, pair.new), by: sameInitiatives) }
    for pair in departments { matchEqual(rows(old, pair.old), rows(new, pair.new), by: sameContent) }
    matchEqual(old.places(.row), new.places(.row), by: sameContent)
    for pair in objectives { matchAlikeRows(rows(old, pair.old), rows(new, pair.new), least: 0.4) }
    for pair in departments { matchEqual(rows(old, pair.old), rows(new, pair.new), by: sameInitiatives) }
    for pair in departments { matchAlikeRows(rows(old, pair.old), rows(new, pair.new), least: 0.6) }
    matchAlikeRows(old.places(.row), new.places(.row), least: 0.7)
  }

  private mutating func matchAlikeRows(_ olds: [Int], _ news: [Int], least: Double) {
    let (olds, news) = (matches.freeOld(olds), matches.freeNew(news))
    guard !olds.isEmpty, !news.isEmpty else { return }
    func profiles(_ outline: Outline, _ places: [Int]) -> [Int: TextProfile] {
      Dictionary(
        uniqueKeysWithValues: places.map { ($0, TextProfile(outline.texts(in: NodeID($0)).map(\.text))) })
    }
    let (oldProfiles, newProfiles) = (profiles(old, olds), profiles(new, news))
    matches.add(
      likelyPairs(olds, news, least: least) { i, j in
        guard let a = oldProfiles[i], let b = newProfiles[j] else { return 0 }
        return a.likeness(to: b)
      })
  }
}
