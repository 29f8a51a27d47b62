import GoalBook
import OrderedCollections

/// What has changed in the cells of a row that stands in both books, in the order of the new one's columns.
func cellChanges(from old: ChosenRow, to new: ChosenRow) -> [Change] {
  let gone = old.row.cells.keys.filter { new.row.cells[$0] == nil }
  return (Array(new.row.cells.keys) + gone).flatMap { key in
    ItemLists(old: old.id, new: new.id, key: key)
      .changes(from: old.row.cells[key] ?? [], at: [], to: new.row.cells[key] ?? [], at: [])
  }
}

/// A cell of the old and of the new book.
private struct ItemLists {
  let old: RowID
  let new: RowID
  let key: FieldKey

  /// What has changed from one list of items to another, and in what is nested in them.
  ///
  /// - Parameters:
  ///   - oldPath: the numbers of the items that the old list is nested in, and so for the new one.
  func changes(from before: [Item], at oldPath: [Int], to after: [Item], at newPath: [Int]) -> [Change] {
    let matches = matched(before, after)
    let moved = movedPairs(matches.pairs)
    return merged(matches.pairs, newCount: after.count, removed: matches.freeOld(before.indices)).flatMap {
      entry -> [Change] in
      switch entry {
      case .added(let place):
        return [Change(.added, .item, new: version(after[place], in: new, newPath + [place + 1]))]
      case .removed(let place):
        return [Change(.removed, .item, old: version(before[place], in: old, oldPath + [place + 1]))]
      case .kept(let pair):
        let (oldItem, newItem) = (before[pair.old], after[pair.new])
        let (oldOwn, newOwn) = (oldPath + [pair.old + 1], newPath + [pair.new + 1])
        let (oldVersion, newVersion) = (version(oldItem, in: old, oldOwn), version(newItem, in: new, newOwn))
        var changes: [Change] = []
        if moved.contains(pair) { changes.append(Change(.moved, .item, old: oldVersion, new: newVersion)) }
        if oldItem.marker != newItem.marker {
          changes.append(
            Change(
              .changed, .marker, old: oldVersion.marked(oldItem.marker), new: newVersion.marked(newItem.marker)))
        }
        if let change = Change(.item, oldVersion.texts[0], newVersion.texts[0]) { changes.append(change) }
        return changes + self.changes(from: oldItem.children, at: oldOwn, to: newItem.children, at: newOwn)
      }
    }
  }

  /// Equal items, then items of one text, then those whose texts are alike.
  private func matched(_ before: [Item], _ after: [Item]) -> Matches {
    var matches = Matches()
    func equal(_ key: (Item) -> some Hashable) {
      matches.add(
        equalPairs(
          matches.freeOld(before.indices), matches.freeNew(after.indices), oldKey: { key(before[$0]) },
          newKey: { key(after[$0]) }))
    }
    equal { $0 }
    equal { $0.text }
    let (freeOld, freeNew) = (matches.freeOld(before.indices), matches.freeNew(after.indices))
    let oldProfiles = Dictionary(uniqueKeysWithValues: freeOld.map { ($0, TextProfile([before[$0].text])) })
    let newProfiles = Dictionary(uniqueKeysWithValues: freeNew.map { ($0, TextProfile([after[$0].text])) })
    matches.add(
      likelyPairs(freeOld, freeNew, least: 0.4) { i, j in
        guard let a = oldProfiles[i], let b = newProfiles[j] else { return 0 }
        return a.likeness(to: b)
      })
    return matches
  }

  private func version(_ item: Item, in row: RowID, _ path: [Int]) -> Change.Version {
    let id = TextID.item(row, key, path: path)
    return Change.Version(id.description, item.text, item.place, texts: texts(of: item, in: row, path))
  }

  private func texts(of item: Item, in row: RowID, _ path: [Int]) -> [BookText] {
    [BookText(id: .item(row, key, path: path), text: item.text, place: item.place)]
      + item.children.enumerated().flatMap { texts(of: $1, in: row, path + [$0 + 1]) }
  }
}

extension Change.Version {
  /// The item's marker instead of its text; the item's own text alone belongs to it.
  fileprivate func marked(_ marker: Marker) -> Change.Version {
    let shown =
      switch marker {
      case .bullet: "・"
      case .none: ""
      case .label(let label): label
      }
    return Change.Version(id, shown, place, texts: Array(texts.prefix(1)))
  }
}
