import GoalBook
import OrderedCollections

/// What has changed inside a row that stands in both books: its initiatives with their numbers and sections, then cell
/// by cell.
///
/// - Parameter shift: by how many places the row's first initiative stands further down in its objective than it did.
func changes(from old: ChosenRow, to new: ChosenRow, shift: Int) -> [Change] {
  initiativeChanges(from: old, to: new, shift: shift) + cellChanges(from: old, to: new)
}

private func initiativeChanges(from old: ChosenRow, to new: ChosenRow, shift: Int) -> [Change] {
  let (before, after) = (old.row.initiatives, new.row.initiatives)
  var matches = Matches()
  matches.add(
    equalPairs(
      Array(before.indices), Array(after.indices), oldKey: { before[$0].text }, newKey: { after[$0].text }))
  matches.add(
    likelyPairs(matches.freeOld(before.indices), matches.freeNew(after.indices), least: 0.3) {
      likeness(before[$0].text, after[$1].text)
    })
  // The row is the same, and one initiative is left on either side: it was written anew.
  let (freeOld, freeNew) = (matches.freeOld(before.indices), matches.freeNew(after.indices))
  if freeOld.count == 1, freeNew.count == 1 { matches.add([Pair(old: freeOld[0], new: freeNew[0])]) }
  let moved = movedPairs(matches.pairs)
  return merged(matches.pairs, newCount: after.count, removed: matches.freeOld(before.indices)).flatMap {
    entry -> [Change] in
    switch entry {
    case .added(let place): return [Change(.added, .initiative, new: new.version(ofInitiative: place))]
    case .removed(let place): return [Change(.removed, .initiative, old: old.version(ofInitiative: place))]
    case .kept(let pair):
      var changes: [Change] = []
      let (oldVersion, newVersion) = (old.version(ofInitiative: pair.old), new.version(ofInitiative: pair.new))
      if moved.contains(pair) { changes.append(Change(.moved, .initiative, old: oldVersion, new: newVersion)) }
      changes += numberChanges(
        from: before[pair.old].number, to: after[pair.new].number, shift: shift + pair.new - pair.old, oldVersion,
        newVersion)
      changes +=
        Change(.initiative, old.text(ofInitiative: pair.old), new.text(ofInitiative: pair.new)).map { [$0] } ?? []
      return changes + sectionChanges(from: old, to: new, pair)
    }
  }
}

private func numberChanges(
  from old: Int?, to new: Int?, shift: Int, _ oldVersion: Change.Version, _ newVersion: Change.Version
) -> [Change] {
  guard old != new else { return [] }
  func version(_ version: Change.Version, _ number: Int?) -> Change.Version? {
    number.map { Change.Version(version.id, printedNumber($0), version.place, texts: Array(version.texts.prefix(1))) }
  }
  let isRenumbering = shift != 0 && new.flatMap { new in old.map { new - $0 } } == shift
  let action: Change.Action = old == nil ? .added : new == nil ? .removed : .changed
  return [
    Change(
      action, .number, old: version(oldVersion, old), new: version(newVersion, new), isRenumbering: isRenumbering)
  ]
}

private func sectionChanges(from old: ChosenRow, to new: ChosenRow, _ initiative: Pair) -> [Change] {
  let before = old.row.initiatives[initiative.old].sections
  let after = new.row.initiatives[initiative.new].sections
  func oldText(_ place: Int) -> BookText { old.text(ofSection: place, initiative.old) }
  func newText(_ place: Int) -> BookText { new.text(ofSection: place, initiative.new) }
  var matches = Matches()
  matches.add(
    equalPairs(Array(before.indices), Array(after.indices), oldKey: { before[$0] }, newKey: { after[$0] }))
  matches.add(
    likelyPairs(matches.freeOld(before.indices), matches.freeNew(after.indices), least: 0.3) {
      likeness(before[$0], after[$1])
    })
  // One name in the place of another.
  let (freeOld, freeNew) = (matches.freeOld(before.indices), matches.freeNew(after.indices))
  if freeOld == freeNew { matches.add(freeOld.map { Pair(old: $0, new: $0) }) }
  let moved = movedPairs(matches.pairs)
  return merged(matches.pairs, newCount: after.count, removed: matches.freeOld(before.indices)).flatMap {
    entry -> [Change] in
    switch entry {
    case .added(let place): return [Change(.added, .section, new: Change.Version(newText(place)))]
    case .removed(let place): return [Change(.removed, .section, old: Change.Version(oldText(place)))]
    case .kept(let pair):
      let (oldText, newText) = (oldText(pair.old), newText(pair.new))
      var changes: [Change] = []
      if moved.contains(pair) {
        changes.append(
          Change(.moved, .section, old: Change.Version(oldText), new: Change.Version(newText)))
      }
      return changes + (Change(.section, oldText, newText).map { [$0] } ?? [])
    }
  }
}

extension ChosenRow {
  func text(ofInitiative place: Int) -> BookText {
    let initiative = row.initiatives[place]
    return BookText(id: .initiative(id, place + 1), text: initiative.text, place: initiative.place)
  }

  func text(ofSection place: Int, _ initiative: Int) -> BookText {
    BookText(
      id: .section(id, initiative: initiative + 1, section: place + 1),
      text: row.initiatives[initiative].sections[place], place: row.initiatives[initiative].place)
  }

  /// An initiative with its number and its sections.
  func version(ofInitiative place: Int) -> Change.Version {
    let text = text(ofInitiative: place)
    let sections = row.initiatives[place].sections.indices.map { self.text(ofSection: $0, place) }
    return Change.Version(
      text.id.description, printedNumber(row.initiatives[place].number) + text.text, text.place,
      texts: [text] + sections)
  }

  /// The whole row, shown by its first initiative.
  var version: Change.Version {
    let first = row.initiatives.first
    return Change.Version(
      id.description, printedNumber(first?.number) + (first?.text ?? ""), row.place, texts: texts)
  }
}

/// ① for 1, as the booklet prints it, (51) beyond the circles; nothing for no number.
func printedNumber(_ number: Int?) -> String {
  guard let number else { return "" }
  let first: (Int, UInt32)? =
    switch number {
    case 1...20: (1, 0x2460)
    case 21...35: (21, 0x3251)
    case 36...50: (36, 0x32B1)
    case 0: (0, 0x24EA)
    default: nil
    }
  return first.flatMap { Unicode.Scalar($0.1 + UInt32(number - $0.0)) }.map { String($0) } ?? "(\(number))"
}
