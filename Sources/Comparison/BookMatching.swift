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
    for pair in matched(.row) { matchInside(pair) }
  }

  /// The old node that has become a new one.
  func old(of new: NodeID) -> NodeID? { matches.oldOfNew[Int(new.index)].map { NodeID($0) } }
  /// The new node that an old one has become.
  func new(of old: NodeID) -> NodeID? { matches.newOfOld[Int(old.index)].map { NodeID($0) } }

  private func hasParts(_ pair: Pair) -> Bool {
    old.children(of: NodeID(pair.old)).contains(where: \.kind.isPart)
  }

  /// The matched nodes of a kind, in the order of the old book.
  private func matched(_ kind: NodeKind) -> [Pair] {
    old.places(kind).compactMap { place in matches.newOfOld[place].map { Pair(old: place, new: $0) } }
  }

  private mutating func matchEqual<Key: Hashable>(
    _ olds: some Sequence<Int>, _ news: some Sequence<Int>, by key: (Outline, BookNode) -> Key
  ) {
    matches.add(
      equalPairs(
        matches.freeOld(olds), matches.freeNew(news), oldKey: { key(old, old[place: $0]) },
        newKey: { key(new, new[place: $0]) }))
  }

  private mutating func matchFields() {
    func fields(_ outline: Outline) -> [Int] {
      outline.siblingLists(of: Outline.root)[.fields]?.map { Int($0.index) } ?? []
    }
    matchEqual(fields(old), fields(new)) { $1.kind }
  }

  /// By number and title; a title that has another number is the same one if its rows have gone with it.
  private mutating func matchHeadings(ofLevel level: Int) {
    let kind = NodeKind.heading(level: level)
    let (oldAll, newAll) = (old.places(kind), new.places(kind))
    matchEqual(oldAll, newAll) { HeadingKey(number: $1.number, title: $1.text) }
    guard !matches.freeOld(oldAll).isEmpty else { return }
    let (oldRows, newRows) = (rowsByNumber(old, level: level), rowsByNumber(new, level: level))
    func shared(_ i: Int, _ j: Int) -> Int {
      guard let a = old[place: i].number, let b = new[place: j].number else { return 0 }
      return (oldRows[a] ?? []).intersection(newRows[b] ?? []).count
    }
    let renumbered = equalPairs(
      matches.freeOld(oldAll), matches.freeNew(newAll), oldKey: { old[place: $0].text },
      newKey: { new[place: $0].text })
    matches.add(
      renumbered.filter { pair in
        let stayed = newAll.first { new[place: $0].number == old[place: pair.old].number }
        return shared(pair.old, pair.new) >= (stayed.map { shared(pair.old, $0) } ?? 0)
      })
    matchEqual(oldAll, newAll) { $1.number }
  }

  private struct HeadingKey: Hashable {
    var number: Int?
    var title: String
  }

  /// What the rows say that stand under each number of a level.
  private func rowsByNumber(_ outline: Outline, level: Int) -> [Int: Set<[NodeContent]>] {
    var rows: [Int: Set<[NodeContent]>] = [:]
    for row in outline.rows {
      let part = outline.ancestors(of: row).first { $0.kind == .part(level: level) }
      if let number = part?.number { rows[number, default: []].insert(outline.content(of: row)) }
    }
    return rows
  }

  /// The parts of a level within what they stand in: by what their number means, or by title and then by what stands in
  /// them, for a department that was given another name keeps most of its texts.
  private mutating func matchParts(_ parents: [Pair], level: Int) -> [Pair] {
    let kind = NodeKind.part(level: level)
    var numbers: [Int: Int] = [:]
    for pair in matched(.heading(level: level)) {
      if let a = old[place: pair.old].number, let b = new[place: pair.new].number { numbers[a] = b }
    }
    var found: [Pair] = []
    for parent in parents {
      let olds = old.children(of: NodeID(parent.old)).filter { $0.kind == kind }.map(\.order)
      let news = new.children(of: NodeID(parent.new)).filter { $0.kind == kind }.map(\.order)
      matches.add(
        equalPairs(
          olds, news, oldKey: { partKey(old[place: $0], numbers) }, newKey: { partKey(new[place: $0], [:]) }))
      // One that was given another title of its own keeps its number.
      matches.add(
        equalPairs(
          matches.freeOld(olds).filter { old[place: $0].number != nil },
          matches.freeNew(news).filter { new[place: $0].number != nil },
          oldKey: { partKey(old[place: $0], numbers).number }, newKey: { new[place: $0].number }))
      let (freeOld, freeNew) = (
        matches.freeOld(olds).filter { old[place: $0].number == nil },
        matches.freeNew(news).filter { new[place: $0].number == nil }
      )
      matchRenamed(freeOld, freeNew)
      found += olds.compactMap { place in matches.newOfOld[place].map { Pair(old: place, new: $0) } }
    }
    return found
  }

  /// A part by its own title and by the number that its own has become.
  private struct PartKey: Hashable {
    var number: Int?
    var title: String
  }

  private func partKey(_ part: BookNode, _ numbers: [Int: Int]) -> PartKey {
    PartKey(number: part.number.map { numbers[$0] ?? $0 }, title: part.text)
  }

  private mutating func matchRenamed(_ olds: [Int], _ news: [Int]) {
    guard !olds.isEmpty, !news.isEmpty else { return }
    func counts(_ outline: Outline, _ places: [Int]) -> [Int: TextCounts] {
      Dictionary(uniqueKeysWithValues: places.map { ($0, TextCounts(outline.texts(in: NodeID($0)).dropFirst())) })
    }
    let (oldTexts, newTexts) = (counts(old, olds), counts(new, news))
    matches.add(
      likelyPairs(olds, news, least: 0.4) { i, j in
        guard let a = oldTexts[i], let b = newTexts[j] else { return 0 }
        // Where half of the texts were written anew, a name that is nearly the same still tells.
        return a.share(with: b) + 0.25 * likeness(old[place: i].text, new[place: j].text)
      })
  }

  /// In their own part first, then in their department, then anywhere.
  private mutating func matchObjectives(_ departments: [Pair]) {
    let parts = partPairs()
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

  /// All matched parts, in the order of the old book.
  private func partPairs() -> [Pair] {
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

  /// In their own objective first, then in their department, then anywhere.
  private mutating func matchRows(_ departments: [Pair]) {
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

/// How often each text stands in a part of a book.
private struct TextCounts {
  private var counts: [String: Int] = [:]
  private var total = 0

  init(_ texts: some Sequence<BookNode>) {
    for text in texts {
      counts[text.text, default: 0] += 1
      total += 1
    }
  }

  /// The share of the texts that stand in both.
  func share(with other: TextCounts) -> Double {
    let shared = counts.reduce(0) { $0 + min($1.value, other.counts[$1.key] ?? 0) }
    return Double(2 * shared) / Double(max(1, total + other.total))
  }
}
