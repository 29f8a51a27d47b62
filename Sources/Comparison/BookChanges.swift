public import GoalBook

/// What differs between two books or two versions of one: the fewest changes that a reader would name.
///
/// A change is named once, where it was made. What merely follows from it is not: not the ids of the rows below one
/// that was put in, not the rows of a department that was given another name or of an objective that moved.
///
/// - Complexity: O(text) for what is equal; what is left is compared pair by pair.
public func difference(from old: Book, to new: Book) -> BookDifference {
  let (before, after) = (BookOutline(old), BookOutline(new))
  let matching = BookMatching(before, after)
  var writer = ChangeWriter(old: before, new: after, matching: matching)
  writer.writeFront()
  writer.writeDepartments()
  return BookDifference(
    parts: joiningMovedParts(writer.parts, matching, before, after).filter { !$0.changes.isEmpty },
    rowPairs: after.rows.indices.compactMap { place in
      matching.rows.oldOfNew[place].map { IDPair(old: before.rows[$0].id, new: after.rows[place].id) }
    },
    departmentPairs: new.departments.indices.compactMap { place in
      matching.departments.oldOfNew[place].map {
        IDPair(old: old.departments[$0].name, new: new.departments[place].name)
      }
    })
}

/// Walks through two books laid over each other, and writes down what differs.
private struct ChangeWriter {
  let old: BookOutline
  let new: BookOutline
  let matching: BookMatching
  var parts: [BookDifference.Part] = []

  private mutating func write(_ change: Change?) {
    if let change { parts[parts.count - 1].changes.append(change) }
  }

  private mutating func begin(_ department: String) {
    parts.append(BookDifference.Part(department: department, changes: []))
  }

  // MARK: The front

  mutating func writeFront() {
    begin("")
    let (a, b) = (old.book, new.book)
    func text(_ subject: Change.Subject, _ id: TextID, _ text: KeyPath<Book, String>) -> Change? {
      Change(
        subject, BookText(id: id, text: a[keyPath: text], place: a.place),
        BookText(id: id, text: b[keyPath: text], place: b.place))
    }
    write(text(.title, .title, \.title))
    write(text(.edition, .edition, \.edition))
    write(text(.fiscalYear, .fiscalYear, \.fiscalYear))
    write(text(.issuer, .issuer, \.issuer))
    if a.date != b.date {
      write(
        Change(
          .changed, .date, old: Change.Version("date", a.date ?? "", a.place),
          new: Change.Version("date", b.date ?? "", b.place)))
    }
    writeFields()
    writeHeadings()
  }

  private mutating func writeFields() {
    let (before, after) = (old.book.fields, new.book.fields)
    let texts = { (field: Field) in BookText(id: .field(field.key), text: field.title, place: field.place) }
    let pairs = equalPairs(
      Array(before.indices), Array(after.indices), oldKey: { before[$0].key }, newKey: { after[$0].key })
    writeList(pairs, .field, before.map(texts), after.map(texts))
  }

  private mutating func writeHeadings() {
    let (before, after) = (old.book.pillars, new.book.pillars)
    let texts = { (pillar: PillarHeading) in
      BookText(id: .pillar(pillar.number), text: pillar.title, place: pillar.place)
    }
    for pair in matching.headings.pairs.sorted(by: { $0.new < $1.new })
    where before[pair.old].number != after[pair.new].number {
      let (oldText, newText) = (texts(before[pair.old]), texts(after[pair.new]))
      write(
        Change(
          .changed, .pillarNumber,
          old: Change.Version(oldText.id.description, "(\(before[pair.old].number))", oldText.place),
          new: Change.Version(newText.id.description, "(\(after[pair.new].number))", newText.place)))
    }
    writeList(matching.headings.pairs, .pillarTitle, before.map(texts), after.map(texts))
  }

  /// A list of texts that hold nothing else.
  private mutating func writeList(
    _ pairs: [Pair], _ subject: Change.Subject, _ before: [BookText], _ after: [BookText]
  ) {
    let moved = movedPairs(pairs)
    let kept = Set(pairs.map(\.old))
    for entry in merged(pairs, newCount: after.count, removed: before.indices.filter { !kept.contains($0) }) {
      switch entry {
      case .added(let place): write(Change(.added, subject, new: Change.Version(after[place])))
      case .removed(let place): write(Change(.removed, subject, old: Change.Version(before[place])))
      case .kept(let pair):
        if moved.contains(pair) {
          write(
            Change(
              .moved, subject, old: Change.Version(before[pair.old]), new: Change.Version(after[pair.new])))
        }
        write(Change(subject, before[pair.old], after[pair.new]))
      }
    }
  }

  // MARK: Departments

  mutating func writeDepartments() {
    let (before, after) = (old.book.departments, new.book.departments)
    let pairs = matching.departments.pairs
    let moved = movedPairs(pairs)
    let removed = matching.departments.freeOld(before.indices)
    for entry in merged(pairs, newCount: after.count, removed: removed) {
      switch entry {
      case .removed(let place):
        begin(before[place].name)
        write(Change(.removed, .department, old: version(ofDepartment: place, in: old, isFree: isFreeOld)))
      case .added(let place):
        begin(after[place].name)
        write(Change(.added, .department, new: version(ofDepartment: place, in: new, isFree: isFreeNew)))
        for pillar in new.departments[place] { writeObjectives(nil, pillar, isInAdded: true) }
      case .kept(let pair):
        begin(after[pair.new].name)
        let texts = (name(of: before[pair.old]), name(of: after[pair.new]))
        if moved.contains(pair) {
          write(Change(.moved, .department, old: Change.Version(texts.0), new: Change.Version(texts.1)))
        }
        write(Change(.department, texts.0, texts.1))
        writePillars(pair)
      }
    }
  }

  private func name(of department: Department) -> BookText {
    BookText(id: .department(department.name), text: department.name, place: department.place)
  }

  private mutating func writePillars(_ department: Pair) {
    let (before, after) = (old.departments[department.old], new.departments[department.new])
    let pairs = matching.pillars.within(before, after)
    let moved = movedPairs(pairs)
    let removed = matching.pillars.freeOld(before).map { $0 - before.lowerBound }
    for entry in merged(pairs, newCount: after.count, removed: removed) {
      switch entry {
      case .removed(let place):
        write(Change(.removed, .pillar, old: version(ofPillar: place + before.lowerBound, in: old, isFree: isFreeOld)))
      case .added(let place):
        let pillar = place + after.lowerBound
        write(Change(.added, .pillar, new: version(ofPillar: pillar, in: new, isFree: isFreeNew)))
        writeObjectives(nil, pillar, isInAdded: true)
      case .kept(let pair):
        let (a, b) = (pair.old + before.lowerBound, pair.new + after.lowerBound)
        if moved.contains(pair) {
          write(
            Change(
              .moved, .pillar, old: version(ofPillar: a, in: old, isFree: { _ in false }),
              new: version(ofPillar: b, in: new, isFree: { _ in false })))
        }
        writeObjectives(a, b, isInAdded: false)
      }
    }
  }

  /// - Parameter isInAdded: whether what they stand in is new, and is reported as a whole.
  private mutating func writeObjectives(_ oldPillar: Int?, _ newPillar: Int, isInAdded: Bool) {
    let before = oldPillar.map { old.pillars[$0].objectives } ?? 0..<0
    let after = new.pillars[newPillar].objectives
    let pairs = matching.objectives.within(before, after)
    let moved = movedPairs(pairs)
    let removed = matching.objectives.freeOld(before).map { $0 - before.lowerBound }
    for entry in merged(pairs, newCount: after.count, removed: removed) {
      switch entry {
      case .removed(let place):
        write(
          Change(
            .removed, .objective, old: version(ofObjective: place + before.lowerBound, in: old, isFree: isFreeOld)))
      case .added(let place):
        let b = place + after.lowerBound
        if let a = matching.objectives.oldOfNew[b] {
          writeObjective(a, b, isMoved: true)
        } else {
          if !isInAdded {
            write(Change(.added, .objective, new: version(ofObjective: b, in: new, isFree: isFreeNew)))
          }
          writeRows(nil, b, isInAdded: true)
        }
      case .kept(let pair):
        writeObjective(pair.old + before.lowerBound, pair.new + after.lowerBound, isMoved: moved.contains(pair))
      }
    }
  }

  private mutating func writeObjective(_ a: Int, _ b: Int, isMoved: Bool) {
    if isMoved {
      write(
        Change(
          .moved, .objective, old: version(ofObjective: a, in: old, isFree: { _ in true }),
          new: version(ofObjective: b, in: new, isFree: { _ in true })))
    }
    write(Change(.objective, old.objectives[a].text, new.objectives[b].text))
    writeRows(a, b, isInAdded: false)
  }

  private mutating func writeRows(_ oldObjective: Int?, _ newObjective: Int, isInAdded: Bool) {
    let before = oldObjective.map { old.objectives[$0].rows } ?? 0..<0
    let after = new.objectives[newObjective].rows
    let pairs = matching.rows.within(before, after)
    let moved = movedPairs(pairs)
    let removed = matching.rows.freeOld(before).map { $0 - before.lowerBound }
    for entry in merged(pairs, newCount: after.count, removed: removed) {
      switch entry {
      case .removed(let place):
        write(Change(.removed, .row, old: old.rows[place + before.lowerBound].chosen.version))
      case .added(let place):
        let b = place + after.lowerBound
        if let a = matching.rows.oldOfNew[b] {
          writeRow(a, b, isMoved: true)
        } else if !isInAdded {
          write(Change(.added, .row, new: new.rows[b].chosen.version))
        }
      case .kept(let pair):
        writeRow(pair.old + before.lowerBound, pair.new + after.lowerBound, isMoved: moved.contains(pair))
      }
    }
  }

  private mutating func writeRow(_ a: Int, _ b: Int, isMoved: Bool) {
    let (before, after) = (old.rows[a], new.rows[b])
    if isMoved { write(Change(.moved, .row, old: before.chosen.version, new: after.chosen.version)) }
    let shift = new.initiatives(before: b) - old.initiatives(before: a)
    for change in changes(from: before.chosen, to: after.chosen, shift: shift) { write(change) }
  }

  // MARK: Versions of what holds rows

  private func isFreeOld(_ row: Int) -> Bool { matching.rows.newOfOld[row] == nil }
  private func isFreeNew(_ row: Int) -> Bool { matching.rows.oldOfNew[row] == nil }

  private func version(
    ofObjective place: Int, in outline: BookOutline, isFree: (Int) -> Bool
  ) -> Change.Version {
    let objective = outline.objectives[place]
    let rows = objective.rows.filter(isFree).flatMap { outline.rows[$0].chosen.texts }
    return Change.Version(
      objective.text.id.description, objective.text.text, objective.text.place, texts: [objective.text] + rows)
  }

  private func version(ofPillar place: Int, in outline: BookOutline, isFree: (Int) -> Bool) -> Change.Version {
    let pillar = outline.pillars[place]
    let name = outline.book.departments[pillar.department].name
    let texts = pillar.objectives.flatMap { version(ofObjective: $0, in: outline, isFree: isFree).texts }
    return Change.Version(
      "\(name)/\(pillar.number)", "(\(pillar.number)) \(outline.book.pillarTitle(pillar.number) ?? "")", pillar.place,
      texts: texts)
  }

  private func version(ofDepartment place: Int, in outline: BookOutline, isFree: (Int) -> Bool) -> Change.Version {
    let name = name(of: outline.book.departments[place])
    let texts = outline.departments[place].flatMap { version(ofPillar: $0, in: outline, isFree: isFree).texts }
    return Change.Version(name.id.description, name.text, name.place, texts: [name] + texts)
  }
}

extension BookOutline {
  /// How many initiatives of its objective stand before a row.
  fileprivate func initiatives(before row: Int) -> Int {
    (objectives[rows[row].objective].rows.lowerBound..<row).reduce(0) { $0 + rows[$1].row.initiatives.count }
  }
}
