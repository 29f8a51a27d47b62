import GoalBook
import OrderedCollections
import Provenance

// Matching of columns, of headings and their numbers, and of the parts of each level.

extension BookMatching {
  mutating func matchFields() {
    func fields(_ outline: Outline) -> [Int] {
      outline.siblingLists(of: Outline.root)[.fields]?.map { Int($0.index) } ?? []
    }
    matchEqual(fields(old), fields(new)) { $1.kind }
  }

  /// Matches headings by number and title, then by title alone if the rows under it have the new number too, then by
  /// number alone.
  mutating func matchHeadings(ofLevel level: Int) {
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

  /// For each number of a level, the content of the rows under it.
  private func rowsByNumber(_ outline: Outline, level: Int) -> [Int: Set<[NodeContent]>] {
    var rows: [Int: Set<[NodeContent]>] = [:]
    for row in outline.rows {
      let part = outline.ancestors(of: row).first { $0.kind == .part(level: level) }
      if let number = part.flatMap(outline.callingNumber) { rows[number, default: []].insert(outline.content(of: row)) }
    }
    return rows
  }

  /// Matches the parts of a level within matched parents, and returns the pairs.
  ///
  /// By number and title first, then by number alone, then by title and texts together: a renamed department keeps most
  /// of its texts.
  mutating func matchParts(_ parents: [Pair], level: Int) -> [Pair] {
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
          olds, news, oldKey: { partKey(old, $0, numbers) }, newKey: { partKey(new, $0, [:]) }))
      // A part whose own title has changed keeps its number.
      matches.add(
        equalPairs(
          matches.freeOld(olds).filter { old.callingNumber(of: old[place: $0]) != nil },
          matches.freeNew(news).filter { new.callingNumber(of: new[place: $0]) != nil },
          oldKey: { partKey(old, $0, numbers).number }, newKey: { partKey(new, $0, [:]).number }))
      let (freeOld, freeNew) = (
        matches.freeOld(olds).filter { old.callingNumber(of: old[place: $0]) == nil },
        matches.freeNew(news).filter { new.callingNumber(of: new[place: $0]) == nil }
      )
      matchRenamed(freeOld, freeNew)
      found += olds.compactMap { place in matches.newOfOld[place].map { Pair(old: place, new: $0) } }
    }
    return found
  }

  /// A part's own title and its number; an old number stands for the new one that its heading has now.
  private struct PartKey: Hashable {
    var number: Int?
    var title: String
  }

  private func partKey(_ outline: Outline, _ place: Int, _ numbers: [Int: Int]) -> PartKey {
    let part = outline[place: place]
    return PartKey(number: outline.callingNumber(of: part).map { numbers[$0] ?? $0 }, title: part.text)
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
        // Where half of the texts were rewritten, a title that is nearly the same still decides.
        return a.share(with: b) + 0.25 * likeness(old[place: i].text, new[place: j].text)
      })
  }
}

/// The number of times that each text occurs in a part of a book.
private struct TextCounts {
  private var counts: [String: Int] = [:]
  private var total = 0

  init(_ texts: some Sequence<BookNode>) {
    for text in texts {
      counts[text.text, default: 0] += 1
      total += 1
    }
  }

  /// The share of texts that two parts have in common, from 0 to 1.
  func share(with other: TextCounts) -> Double {
    let shared = counts.reduce(0) { $0 + min($1.value, other.counts[$1.key] ?? 0) }
    return Double(2 * shared) / Double(max(1, total + other.total))
  }
}
