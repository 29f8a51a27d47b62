import GoalBook
import OrderedCollections
import Provenance

/// The changes, with a removed text and the same text added elsewhere joined into one move.
///
/// This concerns items, initiatives and lines. Within a row every text is joined; from one row to another only a text
/// of at least six characters that was removed once and added once.
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

/// The pairs of a removed text and the added text that it has become.
private struct Moves {
  /// The position of a change: index of its part, index in the part's changes.
  struct Address: Hashable {
    var part: Int
    var change: Int
  }

  /// What was removed or added, and the row of the new book that it is in; nil for any row.
  private struct Content: Hashable {
    var subject: Change.Subject
    var texts: [String]
    var row: NodeID?
  }

  private var removed: OrderedDictionary<Content, [Address]> = [:]
  private var added: OrderedDictionary<Content, [Address]> = [:]
  /// For each added text the removed text that it was.
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

  /// The keys of a text: itself in its row, if both books have that row, and itself anywhere.
  private func keys(_ subject: Change.Subject, _ version: Change.Version, _ row: NodeID?) -> [Content] {
    let anywhere = Content(subject: subject, texts: version.texts.map(\.text), row: nil)
    guard row != nil else { return [anywhere] }
    var inRow = anywhere
    inRow.row = row
    return [inRow, anywhere]
  }

  /// Joins equal texts that are not joined yet, in order.
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
