import Dates
import GoalBook
import OrderedCollections
import Provenance

/// Walks through two matched books and writes down what differs.
struct ChangeWriter {
  let old: Outline
  let new: Outline
  let matching: BookMatching
  private(set) var parts: [BookDifference.Part] = [BookDifference.Part()]
  /// The parts that are gone because they were merged, each with the new part that has most of their rows.
  private let mergers: [NodeID: NodeID]

  init(old: Outline, new: Outline, matching: BookMatching) {
    self.old = old
    self.new = new
    self.matching = matching
    mergers = matching.mergers
  }

  private mutating func write(_ change: Change?) {
    if let change { parts[parts.count - 1].changes.append(change) }
  }

  // MARK: The front

  /// Writes the changes in the book's own texts and settings; each is “changed”, even where one side is empty.
  mutating func writeFront() {
    for (subject, kind) in [
      (.title, .title), (.edition, .edition), (.fiscalYear, .fiscalYear), (.issuer, .issuer),
      (.logo, .logo),
    ] + Colophon.Entry.allCases.map({ (.colophon, .colophon($0)) }) as [(Change.Subject, NodeKind)] {
      func version(_ outline: Outline) -> Change.Version {
        let node = outline.ownTexts.first { $0.kind == kind }
        return node.map { Change.Version($0) } ?? Change.Version(Outline.root, "", outline.book.place)
      }
      write(Change(subject, version(old), version(new)))
    }
    write(languageChange(Outline.root, Outline.root, old.book.language, new.book.language))
    writeOfBook(.logo, at: \.logo?.file.place) { $0.logo?.file.text ?? "" }
    writeOfBook(.date) { $0.date?.text ?? "" }
    writeOfBook(.scripts) { $0.readsScripts ? "scripts: true" : "" }
    writeOfBook(.ruby) { $0.readsRuby ? "ruby: true" : "" }
  }

  /// Writes the change of a setting of the whole book, which is not a text of it.
  ///
  /// - Parameter place: where the setting is written; nil for the place of the book itself.
  private mutating func writeOfBook(
    _ subject: Change.Subject, at place: (Book) -> Place? = { _ in nil }, _ shown: (Book) -> String
  ) {
    func version(_ book: Book) -> Change.Version {
      Change.Version(Outline.root, shown(book), place(book) ?? book.place)
    }
    let (before, after) = (version(old.book), version(new.book))
    guard before.text != after.text else { return }
    write(Change(.changed, subject, old: before, new: after))
  }

  // MARK: One loop for all lists

  /// Writes what differs in the children of two matched nodes, and further down.
  ///
  /// - Parameters:
  ///   - oldNode: nil where the new node is new.
  ///   - isInAdded: whether the new node is part of an addition that is reported as a whole.
  mutating func writeChildren(of oldNode: NodeID?, _ newNode: NodeID, isInAdded: Bool) {
    let before = oldNode.map(old.siblingLists) ?? [:]
    let after = new.siblingLists(of: newNode)
    for kind in after.keys + before.keys.filter({ after[$0] == nil }) {
      if case .headings = kind { writeHeadingNumbers(after[kind] ?? []) }
      writeList(kind, before[kind] ?? [], after[kind] ?? [], isInAdded: isInAdded)
    }
  }

  private mutating func writeList(_ kind: SiblingKind, _ before: [NodeID], _ after: [NodeID], isInAdded: Bool) {
    let places = Dictionary(before.enumerated().map { ($0.element, $0.offset) }) { first, _ in first }
    let pairs = after.enumerated().compactMap { index, node in
      matching.old(of: node).flatMap { places[$0] }.map { Pair(old: $0, new: index) }
    }
    let moved = movedPairs(pairs)
    let removed = before.indices.filter { matching.new(of: before[$0]) == nil }
    for entry in merged(pairs, newCount: after.count, removed: removed) {
      switch entry {
      case .removed(let place):
        begin(old: before[place], new: nil)
        if let target = mergers[before[place]] {
          writeMerger(before[place], target)
          continue
        }
        let version = old.version(of: before[place]) { matching.new(of: $0) == nil }
        write(Change(.removed, subject(old[before[place]], in: old), old: version))
      case .added(let place):
        begin(old: nil, new: after[place])
        if let origin = matching.old(of: after[place]) {
          // It has moved here from another parent.
          writeNode(origin, after[place], isMoved: true)
        } else {
          if !isInAdded {
            let version = new.version(of: after[place]) { matching.old(of: $0) == nil }
            write(Change(.added, subject(new[after[place]], in: new), new: version))
          }
          if kind.holdsRows { writeChildren(of: nil, after[place], isInAdded: true) }
        }
      case .kept(let pair):
        begin(old: before[pair.old], new: after[pair.new])
        writeNode(before[pair.old], after[pair.new], isMoved: moved.contains(pair))
      }
    }
  }

  /// Opens the part for a node of the highest level; changes in other nodes go to the part that is open.
  private mutating func begin(old oldNode: NodeID?, new newNode: NodeID?) {
    let kind = newNode.map { new[$0].kind } ?? oldNode.map { old[$0].kind }
    guard kind == .part(level: 0) else { return }
    parts.append(BookDifference.Part(old: oldNode, new: newNode))
  }

  /// Writes what differs between two matched nodes: position, number, marker, text, then what is in them.
  private mutating func writeNode(_ a: NodeID, _ b: NodeID, isMoved: Bool) {
    let (before, after) = (old[a], new[b])
    let subject = subject(after, in: new)
    if isMoved, !isInMerger(a, b) {
      write(Change(.moved, subject, old: old.movedVersion(of: a), new: new.movedVersion(of: b)))
    }
    if after.kind == .initiative { write(numberChange(before, after)) }
    if before.marker != after.marker {
      write(
        Change(
          .changed, .marker, old: old.version(of: a).showing(before.marker.shown),
          new: new.version(of: b).showing(after.marker.shown)))
    }
    if after.kind.isPart || after.kind.isMatter {
      write(languageChange(a, b, old.ownLanguage(of: a), new.ownLanguage(of: b)))
    }
    if case .field(let key) = after.kind {
      func language(_ outline: Outline) -> String? { outline.book.fields.first { $0.key == key }?.language }
      write(languageChange(a, b, language(old), language(new)))
      let (was, becomes) = (old.book.kind(of: key), new.book.kind(of: key))
      if was != becomes {
        write(
          Change(
            .changed, .fieldKind, old: old.version(of: a).showing("\(before.text): \(was.rawValue)"),
            new: new.version(of: b).showing("\(after.text): \(becomes.rawValue)")))
      }
    }
    if new.callingNumber(of: after) != nil {
      writeTitle(a, b)
    } else if before.isText {
      write(Change(subject, Change.Version(before), Change.Version(after)))
    } else if case .passage(_, .figure) = after.kind, before.text != after.text {
      // A figure has no text; its file or its width has changed.
      write(
        Change(
          .changed, subject, old: old.version(of: a).showing(before.text),
          new: new.version(of: b).showing(after.text)))
    }
    writeChildren(of: a, b, isInAdded: false)
  }

  /// Writes that a part was merged into another one, then the objectives and running text of it that are gone.
  private mutating func writeMerger(_ part: NodeID, _ target: NodeID) {
    write(
      Change(.merged, subject(old[part], in: old), old: Change.Version(old[part]), new: Change.Version(new[target])))
    for node in old.subtree(of: part)
    where matching.new(of: node.id) == nil && (node.kind == .objective || node.kind.isPassage) {
      guard !old.ancestors(of: node.id).contains(where: { $0.kind.isPassage }) else { continue }
      let version = old.version(of: node.id) { matching.new(of: $0) == nil }
      write(Change(.removed, subject(node, in: old), old: version))
    }
  }

  /// Whether a move is part of a merger, which is reported once for the whole part.
  private func isInMerger(_ a: NodeID, _ b: NodeID) -> Bool {
    guard !mergers.isEmpty else { return false }
    return old.ancestors(of: a).contains { outer in
      mergers[outer.id].map { target in new.ancestors(of: b).contains { $0.id == target } } ?? false
    }
  }

  /// Puts the renumberings of each objective together, at the first of them, so that they can be shown in one entry.
  mutating func gatherRenumberings() {
    for index in parts.indices {
      func objective(_ change: Change) -> NodeID? {
        guard change.isRenumbering, let node = change.new?.node else { return nil }
        return new.ancestors(of: node).first { $0.kind == .objective }?.id
      }
      let changes = parts[index].changes
      let followers = Dictionary(grouping: changes.filter { objective($0) != nil }) { objective($0) }
      var told: Set<NodeID> = []
      parts[index].changes = changes.flatMap { change -> [Change] in
        guard let objective = objective(change) else { return [change] }
        return told.insert(objective).inserted ? followers[objective] ?? [] : []
      }
    }
  }

  private func languageChange(_ a: NodeID, _ b: NodeID, _ was: String?, _ becomes: String?) -> Change? {
    guard was != becomes else { return nil }
    func version(_ outline: Outline, _ id: NodeID, _ language: String?) -> Change.Version {
      Change.Version(id, language ?? Outline.usualLanguage, outline[id].place)
    }
    return Change(.changed, .language, old: version(old, a, was), new: version(new, b, becomes))
  }

  /// Writes the change of a numbered part's title where it has a title of its own; a title from the book's list is
  /// reported once, for the list.
  private mutating func writeTitle(_ a: NodeID, _ b: NodeID) {
    guard old[a].isText || new[b].isText, let before = old.titleNode(of: a), let after = new.titleNode(of: b)
    else { return }
    write(Change(.pillarTitle, Change.Version(before), Change.Version(after)))
  }

  private func subject(_ node: BookNode, in outline: Outline) -> Change.Subject {
    if case .part(let level) = node.kind {
      if outline.callingNumber(of: node) != nil { return .pillar }
      return outline.book.levels[level].key == "departments" ? .department : .part
    }
    return SiblingKind(node.kind)?.subject ?? .title
  }

  // MARK: Numbers

  /// Writes the headings whose number has changed, in the order of the new book.
  private mutating func writeHeadingNumbers(_ headings: [NodeID]) {
    for heading in headings {
      guard let origin = matching.old(of: heading), old[origin].number != new[heading].number else { continue }
      func version(_ node: BookNode) -> Change.Version {
        Change.Version(node.id, "(\(node.number ?? 0))", node.place)
      }
      write(Change(.changed, .pillarNumber, old: version(old[origin]), new: version(new[heading])))
    }
  }

  /// The change of an initiative's printed number, also from or to no number; nil where it is the same.
  private func numberChange(_ before: BookNode, _ after: BookNode) -> Change? {
    guard before.number != after.number else { return nil }
    func version(_ node: BookNode) -> Change.Version? {
      node.number.map { Change.Version(node).showing(printedNumber($0)) }
    }
    let shift = new.initiativesBefore(after.id) - old.initiativesBefore(before.id)
    let step = after.number.flatMap { number in before.number.map { number - $0 } }
    let action: Change.Action = before.number == nil ? .added : after.number == nil ? .removed : .changed
    return Change(
      action, .number, old: version(before), new: version(after), isRenumbering: shift != 0 && step == shift)
  }
}

extension SiblingKind {
  /// Whether an element of such a list may hold rows, which may have come from elsewhere.
  fileprivate var holdsRows: Bool {
    switch self {
    case .parts, .objectives: true
    case .fields, .headings, .rows, .lines, .texts: false
    }
  }
}

extension Outline {
  /// The number of initiatives before this one in its objective.
  fileprivate func initiativesBefore(_ initiative: NodeID) -> Int {
    guard let objective = ancestors(of: initiative).first(where: { $0.kind == .objective }) else { return 0 }
    return subtree(of: objective.id).prefix { $0.id < initiative }.count { $0.kind == .initiative }
  }
}
