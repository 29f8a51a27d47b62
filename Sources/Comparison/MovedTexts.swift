import GoalBook
import OrderedCollections
import Provenance

/// The changes with those made one that take an item or an initiative out of one place and put the same into another.
///
/// Within a row any text will do; from one row to another it must be one that stands there once and says something.
func joiningMovedTexts(_ parts: [BookDifference.Part], _ matching: BookMatching) -> [BookDifference.Part] {
  let origins = Moves(in: parts, matching).origins
  guard !origins.isEmpty else { return parts }
  let dropped = Set(origins.values)
  return parts.enumerated().map { part, content in
    var joined = content
    joined.changes = content.changes.enumerated().compactMap { place, change in
      let address = Moves.Address(part: part, change: place)
      if dropped.contains(address) { return nil }
      guard let origin = origins[address] else { return change }
      return Change(.moved, change.subject, old: parts[origin.part].changes[origin.change].old, new: change.new)
    }
    return joined
  }
}

/// Which removed texts have become which added ones.
private struct Moves {
  /// Where a change stands in the list.
  struct Address: Hashable {
    var part: Int
    var change: Int
  }

  /// What was removed or added, and in which row of the new book; nil for a row that both books do not have.
  private struct Content: Hashable {
    var subject: Change.Subject
    var texts: [String]
    var row: NodeID?
  }

  private var removed: OrderedDictionary<Content, [Address]> = [:]
  private var added: OrderedDictionary<Content, [Address]> = [:]
  /// For an added text the removed one that it was.
  private(set) var origins: [Address: Address] = [:]

  init(in parts: [BookDifference.Part], _ matching: BookMatching) {
    collect(parts, matching)
    join(wantsRow: true) { _, _, _ in true }
    join(wantsRow: false) { texts, sources, targets in
      sources == 1 && targets == 1 && texts.joined().count >= 6
    }
  }

  private mutating func collect(_ parts: [BookDifference.Part], _ matching: BookMatching) {
    for (part, content) in parts.enumerated() {
      for (place, change) in content.changes.enumerated() where [.item, .initiative, .line].contains(change.subject) {
        let address = Address(part: part, change: place)
        switch (change.action, change.old, change.new) {
        case (.added, _, let version?):
          let row = matching.new.row(of: version.node)
          for key in keys(change.subject, version, row) { added[key, default: []].append(address) }
        case (.removed, let version?, _):
          let row = matching.old.row(of: version.node).flatMap { matching.new(of: $0) }
          for key in keys(change.subject, version, row) { removed[key, default: []].append(address) }
        default: continue
        }
      }
    }
  }

  /// A text in its row, and the same anywhere.
  private func keys(_ subject: Change.Subject, _ version: Change.Version, _ row: NodeID?) -> [Content] {
    let anywhere = Content(subject: subject, texts: version.texts.map(\.text), row: nil)
    guard row != nil else { return [anywhere] }
    var inRow = anywhere
    inRow.row = row
    return [inRow, anywhere]
  }

  /// Joins what is left of equal texts, in order.
  private mutating func join(wantsRow: Bool, where isTelling: ([String], Int, Int) -> Bool) {
    var dropped = Set(origins.values)
    for (key, addresses) in added where (key.row != nil) == wantsRow {
      let targets = addresses.filter { origins[$0] == nil }
      let sources = (removed[key] ?? []).filter { !dropped.contains($0) }
      guard isTelling(key.texts, sources.count, targets.count) else { continue }
      for (target, source) in zip(targets, sources) {
        origins[target] = source
        dropped.insert(source)
      }
    }
  }
}
