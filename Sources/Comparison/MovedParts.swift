import GoalBook

/// The changes with those made one that take an item or an initiative out of one place and put the same into another.
///
/// Within a row any text will do; from one row to another it must be one that stands there once and says something.
func joiningMovedParts(
  _ parts: [BookDifference.Part], _ matching: BookMatching, _ old: BookOutline, _ new: BookOutline
) -> [BookDifference.Part] {
  let newOfOld = Dictionary(
    matching.rows.pairs.map { (old.rows[$0.old].id, new.rows[$0.new].id) }, uniquingKeysWith: { first, _ in first })
  struct Address: Hashable {
    var part: Int
    var change: Int
  }
  struct Content: Hashable {
    var subject: Change.Subject
    var texts: [String]
    var row: RowID?
  }
  var (gone, come): ([Content: [Address]], [Content: [Address]]) = ([:], [:])
  for (part, changes) in parts.enumerated() {
    for (place, change) in changes.changes.enumerated() where [.item, .initiative].contains(change.subject) {
      guard change.action == .added || change.action == .removed, let version = change.old ?? change.new else {
        continue
      }
      let row = version.texts.first?.id.row
      let content = Content(
        subject: change.subject, texts: version.texts.map(\.text),
        row: change.action == .added ? row : row.flatMap { newOfOld[$0] })
      var anywhere = content
      anywhere.row = nil
      let address = Address(part: part, change: place)
      for key in content.row == nil ? [anywhere] : [content, anywhere] {
        if change.action == .added {
          come[key, default: []].append(address)
        } else {
          gone[key, default: []].append(address)
        }
      }
    }
  }
  var (origins, dropped): ([Address: Address], Set<Address>) = ([:], [])
  for isWithinRow in [true, false] {
    for (key, targets) in come where (key.row != nil) == isWithinRow {
      let targets = targets.filter { origins[$0] == nil }
      let sources = (gone[key] ?? []).filter { !dropped.contains($0) }
      let isTelling = isWithinRow || (targets.count == 1 && sources.count == 1 && key.texts.joined().count >= 6)
      guard isTelling else { continue }
      for (target, source) in zip(targets, sources) {
        origins[target] = source
        dropped.insert(source)
      }
    }
  }
  return parts.enumerated().map { part, changes in
    var joined = changes
    joined.changes = changes.changes.enumerated().compactMap { place, change in
      let address = Address(part: part, change: place)
      if dropped.contains(address) { return nil }
      guard let origin = origins[address] else { return change }
      return Change(.moved, change.subject, old: parts[origin.part].changes[origin.change].old, new: change.new)
    }
    return joined
  }
}
