import GoalBook

/// Which part of an old book has become which part of a new one, by the places in their outlines.
///
/// What is equal is matched first, by hash, so that a long book costs little; only what is left is compared for
/// likeness, in its own surroundings before anywhere else. A part that stands elsewhere is still matched: what it means
/// that it moved is for others to say.
struct BookMatching: Sendable {
  private(set) var headings = Matches()
  private(set) var departments = Matches()
  private(set) var pillars = Matches()
  private(set) var objectives = Matches()
  private(set) var rows = Matches()
  private let old: BookOutline
  private let new: BookOutline

  init(_ old: BookOutline, _ new: BookOutline) {
    (self.old, self.new) = (old, new)
    matchDepartments()
    matchHeadings()
    matchPillars()
    matchObjectives()
    matchRows()
  }

  /// By name, then by what stands in them: a department that was given another name keeps most of its texts.
  private mutating func matchDepartments() {
    let (oldAll, newAll) = (old.book.departments, new.book.departments)
    departments.add(
      equalPairs(
        Array(oldAll.indices), Array(newAll.indices), oldKey: { oldAll[$0].name }, newKey: { newAll[$0].name }))
    let (oldFree, newFree) = (departments.freeOld(oldAll.indices), departments.freeNew(newAll.indices))
    guard !oldFree.isEmpty, !newFree.isEmpty else { return }
    let oldTexts = Dictionary(uniqueKeysWithValues: oldFree.map { ($0, TextCounts(old.texts(ofDepartment: $0))) })
    let newTexts = Dictionary(uniqueKeysWithValues: newFree.map { ($0, TextCounts(new.texts(ofDepartment: $0))) })
    departments.add(
      likelyPairs(oldFree, newFree, least: 0.4) { i, j in
        guard let a = oldTexts[i], let b = newTexts[j] else { return 0 }
        // Where half of the texts were written anew, a name that is nearly the same still tells.
        return a.share(with: b) + 0.25 * likeness(oldAll[i].name, newAll[j].name)
      })
  }

  /// By number and title; a title that has another number is the same pillar if its rows have gone with it.
  private mutating func matchHeadings() {
    let (oldAll, newAll) = (old.book.pillars, new.book.pillars)
    headings.add(
      equalPairs(Array(oldAll.indices), Array(newAll.indices), oldKey: { oldAll[$0] }, newKey: { newAll[$0] }))
    let oldFree = headings.freeOld(oldAll.indices)
    if !oldFree.isEmpty {
      let oldRows = rowsByPillar(old)
      let newRows = rowsByPillar(new)
      func shared(_ i: Int, _ j: Int) -> Int {
        (oldRows[oldAll[i].number] ?? []).intersection(newRows[newAll[j].number] ?? []).count
      }
      let renumbered = equalPairs(
        oldFree, headings.freeNew(newAll.indices), oldKey: { oldAll[$0].title }, newKey: { newAll[$0].title })
      headings.add(
        renumbered.filter { pair in
          let stayed = newAll.firstIndex { $0.number == oldAll[pair.old].number }
          return shared(pair.old, pair.new) >= (stayed.map { shared(pair.old, $0) } ?? 0)
        })
      headings.add(
        equalPairs(
          headings.freeOld(oldAll.indices), headings.freeNew(newAll.indices), oldKey: { oldAll[$0].number },
          newKey: { newAll[$0].number }))
    }
  }

  private func rowsByPillar(_ outline: BookOutline) -> [Int: Set<Row>] {
    var rows: [Int: Set<Row>] = [:]
    for entry in outline.rows {
      rows[outline.pillars[outline.objectives[entry.objective].pillar].number, default: []].insert(entry.row)
    }
    return rows
  }

  /// By the pillar that they are a share of, within their department.
  private mutating func matchPillars() {
    var numbers: [Int: Int] = [:]
    for pair in headings.pairs { numbers[old.book.pillars[pair.old].number] = new.book.pillars[pair.new].number }
    for department in departments.pairs {
      pillars.add(
        equalPairs(
          Array(old.departments[department.old]), Array(new.departments[department.new]),
          oldKey: { numbers[old.pillars[$0].number] ?? old.pillars[$0].number }, newKey: { new.pillars[$0].number }))
    }
  }

  private mutating func matchObjectives() {
    let (oldAll, newAll) = (old.objectives, new.objectives)
    func equal(_ olds: some Sequence<Int>, _ news: some Sequence<Int>) {
      objectives.add(
        equalPairs(
          objectives.freeOld(olds), objectives.freeNew(news), oldKey: { oldAll[$0].text.text },
          newKey: { newAll[$0].text.text }))
    }
    func alike(_ olds: some Sequence<Int>, _ news: some Sequence<Int>, least: Double) {
      let (olds, news) = (objectives.freeOld(olds), objectives.freeNew(news))
      guard !olds.isEmpty, !news.isEmpty else { return }
      func profiles(_ outline: BookOutline, _ places: [Int]) -> [Int: (text: TextProfile, rows: Set<Row>)] {
        Dictionary(
          uniqueKeysWithValues: places.map { place in
            let objective = outline.objectives[place]
            return (place, (TextProfile([objective.text.text]), Set(outline.rows[objective.rows].map(\.row))))
          })
      }
      let (oldProfiles, newProfiles) = (profiles(old, olds), profiles(new, news))
      objectives.add(
        likelyPairs(olds, news, least: least) { i, j in
          guard let a = oldProfiles[i], let b = newProfiles[j] else { return 0 }
          let shared = 2 * a.rows.intersection(b.rows).count
          let rows = Double(shared) / Double(max(1, a.rows.count + b.rows.count))
          return max(a.text.likeness(to: b.text), rows)
        })
    }
    for pillar in pillars.pairs { equal(old.pillars[pillar.old].objectives, new.pillars[pillar.new].objectives) }
    for pillar in pillars.pairs {
      alike(old.pillars[pillar.old].objectives, new.pillars[pillar.new].objectives, least: 0.4)
    }
    for department in departments.pairs {
      equal(
        old.departments[department.old].flatMap { old.pillars[$0].objectives },
        new.departments[department.new].flatMap { new.pillars[$0].objectives })
    }
    equal(oldAll.indices, newAll.indices)
    alike(oldAll.indices, newAll.indices, least: 0.7)
  }

  private mutating func matchRows() {
    let (oldAll, newAll) = (old.rows, new.rows)
    func equal<Key: Hashable>(
      _ olds: some Sequence<Int>, _ news: some Sequence<Int>, by key: (BookOutline.RowEntry) -> Key
    ) {
      rows.add(
        equalPairs(
          rows.freeOld(olds), rows.freeNew(news), oldKey: { key(oldAll[$0]) }, newKey: { key(newAll[$0]) }))
    }
    func alike(_ olds: some Sequence<Int>, _ news: some Sequence<Int>, least: Double) {
      let (olds, news) = (rows.freeOld(olds), rows.freeNew(news))
      guard !olds.isEmpty, !news.isEmpty else { return }
      let oldProfiles = Dictionary(uniqueKeysWithValues: olds.map { ($0, oldAll[$0].profile) })
      let newProfiles = Dictionary(uniqueKeysWithValues: news.map { ($0, newAll[$0].profile) })
      rows.add(
        likelyPairs(olds, news, least: least) { i, j in
          guard let a = oldProfiles[i], let b = newProfiles[j] else { return 0 }
          return a.likeness(to: b)
        })
    }
    for pair in objectives.pairs { equal(old.objectives[pair.old].rows, new.objectives[pair.new].rows, by: \.row) }
    for pair in objectives.pairs {
      equal(old.objectives[pair.old].rows, new.objectives[pair.new].rows, by: \.initiativeTexts)
    }
    let departments = departments.pairs.map { pair in
      (
        old: old.departments[pair.old].flatMap { old.pillars[$0].objectives.flatMap { old.objectives[$0].rows } },
        new: new.departments[pair.new].flatMap { new.pillars[$0].objectives.flatMap { new.objectives[$0].rows } }
      )
    }
    for department in departments { equal(department.old, department.new, by: \.row) }
    equal(oldAll.indices, newAll.indices, by: \.row)
    for pair in objectives.pairs { alike(old.objectives[pair.old].rows, new.objectives[pair.new].rows, least: 0.4) }
    for department in departments { equal(department.old, department.new, by: \.initiativeTexts) }
    for department in departments { alike(department.old, department.new, least: 0.6) }
    alike(oldAll.indices, newAll.indices, least: 0.7)
  }

}

/// Pairs in which no place stands twice.
struct Matches: Hashable, Sendable {
  private(set) var pairs: [Pair] = []
  private(set) var newOfOld: [Int: Int] = [:]
  private(set) var oldOfNew: [Int: Int] = [:]

  mutating func add(_ found: [Pair]) {
    pairs += found
    for pair in found { (newOfOld[pair.old], oldOfNew[pair.new]) = (pair.new, pair.old) }
  }

  /// The pairs of which both lie in the ranges, counted from their beginnings.
  func within(_ old: Range<Int>, _ new: Range<Int>) -> [Pair] {
    new.compactMap { place in
      guard let found = oldOfNew[place], old.contains(found) else { return nil }
      return Pair(old: found - old.lowerBound, new: place - new.lowerBound)
    }
  }

  func freeOld(_ places: some Sequence<Int>) -> [Int] { places.filter { newOfOld[$0] == nil } }
  func freeNew(_ places: some Sequence<Int>) -> [Int] { places.filter { oldOfNew[$0] == nil } }
}

/// How often each text stands in a part of a book.
private struct TextCounts {
  private var counts: [String: Int] = [:]
  private var total = 0

  init(_ texts: [BookText]) {
    for text in texts { counts[text.text, default: 0] += 1 }
    total = texts.count
  }

  /// The share of the texts that stand in both.
  func share(with other: TextCounts) -> Double {
    let shared = counts.reduce(0) { $0 + min($1.value, other.counts[$1.key] ?? 0) }
    return Double(2 * shared) / Double(max(1, total + other.total))
  }
}
