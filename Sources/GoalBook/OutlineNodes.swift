import OrderedCollections
public import Provenance

// Which nodes a book has, and in which order. Everything that a book can hold has its case and is added here, only
// once.

/// A node of a book's outline: a part, a row, or a text that can be printed, found, changed or pointed at.
public struct BookNode: Hashable, Sendable {
  /// The node's id in its outline: its index among the nodes in reading order.
  public let id: NodeID
  /// What the node is.
  public let kind: NodeKind
  /// The node that this one is in; the book is its own parent.
  public let parent: NodeID
  /// The node's place among its siblings of the same kind, counted from 1.
  public let ordinal: Int
  /// The number that is printed before the text: ① of an initiative, (1) of a part.
  ///
  /// A part without a number has its ``ordinal`` where its level numbers parts. Nil for none.
  public let number: Int?
  /// What is printed before an item; a bullet for all other nodes.
  public let marker: Marker
  /// The text without number or marker; empty where the node has no text of its own, as a row.
  public let text: String
  /// Where the text was read, or what the node stands for.
  public let place: Place
  /// The first node in reading order that is not in this one.
  public let end: NodeID

  /// Whether no node is in this one.
  public var isEmpty: Bool { end.index == id.index + 1 }

  /// The length of the text in Unicode scalars.
  public var length: Int { text.unicodeScalars.count }

  /// Whether the node is a text, which may be empty; false for rows, lines and parts without a title of their own.
  public var isText: Bool {
    switch kind {
    case .book, .row: false
    case .part: number == nil || !text.isEmpty
    case .passage(_, let kind): kind.isText
    case .detail(let detail): detail != .tableRow
    case .line: false
    case .title, .edition, .fiscalYear, .issuer, .logo, .colophon, .field, .heading, .matter, .short, .objective,
      .initiative,
      .section, .item:
      true
    }
  }
}

/// The kinds of nodes in a book's outline.
public enum NodeKind: Hashable, Sendable {
  case book
  case title, edition, fiscalYear, issuer
  /// What the book's emblem shows, for those who do not see it.
  case logo
  /// A line of the colophon (奥付).
  case colophon(Colophon.Entry)
  /// The title of a further column.
  case field(FieldKey)
  /// A title that parts of a level share; levels count from 0.
  case heading(level: Int)
  /// A part of a level, counted from 0.
  case part(level: Int)
  /// A section in front of the parts or behind them; depths count from 0.
  case matter(depth: Int)
  /// The short name of a part or section.
  case short
  /// A piece of running text, in a part or section.
  case passage(PassageList, PassageKind)
  /// A text in a piece of running text: an entry of a list, a cell of a table.
  case detail(PassageDetail)
  /// 組織目標.
  case objective
  /// A row of the table; it is not a text.
  case row
  /// One of a row's aligned lines; it is not a text.
  case line
  /// 取組内容.
  case initiative
  /// A section (課等) of the initiative that the node is in.
  case section
  /// An item of a column's cell; its parent is the row, an aligned line, or the item that it is nested in.
  case item(FieldKey)

  /// Whether it is a part, of whatever level.
  public var isPart: Bool { if case .part = self { true } else { false } }
  /// Whether it is a section in front of the parts or behind them.
  public var isMatter: Bool { if case .matter = self { true } else { false } }
  /// Whether its print is made from the whole book: an index of the sections or a summary.
  public var isMadeFromBook: Bool {
    switch self {
    case .passage(_, .sectionIndex), .passage(_, .summary): true
    default: false
    }
  }
  /// Whether it is a piece of running text.
  public var isPassage: Bool { if case .passage = self { true } else { false } }

  /// Whether its children are counted from 1 in each list and named after it, as those of a part or a row are.
  var isContainer: Bool {
    switch self {
    case .book, .part, .matter, .passage, .objective, .row, .line, .detail(.tableRow): true
    case .title, .edition, .fiscalYear, .issuer, .logo, .colophon, .field, .heading, .short, .detail, .initiative,
      .section, .item:
      false
    }
  }

  /// The name of texts of this kind in paths, before their numbers; empty for kinds that are named by title or number.
  var name: String {
    switch self {
    case .book: ""
    case .title: "title"
    case .edition: "edition"
    case .fiscalYear: "fiscalYear"
    case .issuer: "issuer"
    case .logo: "logo"
    case .colophon(let entry): "colophon/\(entry.rawValue)"
    case .field(let key): "fields/\(key.rawValue)"
    case .heading, .part, .matter, .objective, .row: ""
    case .short: "short"
    case .passage(let list, _): list.rawValue
    case .detail(let detail): detail.rawValue
    case .line: "lines"
    case .initiative: "initiatives"
    case .section: "sections"
    case .item(let key): key.rawValue
    }
  }
}

/// The lists of running text that a part or section may have.
public enum PassageList: String, Hashable, Sendable {
  /// The text of a section in front of the parts or behind them.
  case text
  /// The text at the head of a part.
  case lead
  /// The text at the end of a part, under its last table.
  case notes
}

/// The kind of a piece of running text, as in ``Passage``.
public enum PassageKind: Hashable, Sendable {
  case paragraph, heading, subheading, signature
  case list, definitions, table, figure, sectionIndex, summary

  /// Whether the piece is a text itself; the others contain texts or are made from the book.
  var isText: Bool {
    switch self {
    case .paragraph, .heading, .subheading, .signature: true
    case .list, .definitions, .table, .figure, .sectionIndex, .summary: false
    }
  }
}

/// The kinds of texts in a piece of running text; the raw values are their names in paths.
public enum PassageDetail: String, Hashable, Sendable {
  /// An entry of a list, or one nested in another entry.
  case entry = "items"
  /// A term of a glossary.
  case term = "terms"
  /// What a term means; its parent is the term.
  case meaning = "meanings"
  /// The caption of a table or figure.
  case caption
  /// The title that neighbouring columns share.
  case columnGroup = "groups"
  /// The title of a single column.
  case columnTitle = "columns"
  /// A row of a plain table; it is not a text.
  case tableRow = "rows"
  /// A cell of a plain table.
  case tableCell = "cells"
  /// What a figure shows, for those who do not see it.
  case alternative = "alt"
}

// MARK: Adding nodes

extension Outline {
  /// Adds a node for the book and for everything in it, in reading order.
  ///
  /// - Parameters:
  ///   - parts: the parts of the highest level; none are left where they are not kept.
  mutating func addNodes(of parts: inout [Part], keepsParts: Bool) {
    let book = book
    add(.book, in: NodeID(0), place: book.place) { outline, root in
      outline.addFront(in: root)
      for field in book.fields {
        outline.add(.field(field.key), in: root, field.title, place: field.titlePlace.or(field.place))
      }
      for (level, content) in book.levels.enumerated() {
        for (index, heading) in content.headings.enumerated() {
          outline.add(
            .heading(level: level), in: root, ordinal: index + 1, number: heading.number, heading.title,
            place: heading.titlePlace.or(heading.place))
        }
      }
      outline.ownTextsEnd = NodeID(outline.nodes.count)
      outline.add(book.front, depth: 0, in: root)
      if keepsParts {
        outline.add(parts, level: 0, in: root)
      } else {
        outline.take(&parts, in: root)
      }
      outline.add(book.back, depth: 0, in: root)
    }
  }

  @discardableResult
  mutating func add(
    _ kind: NodeKind, in parent: NodeID, ordinal: Int = 1, number: Int? = nil, marker: Marker = .bullet,
    _ text: String = "", place: Place, below: (inout Outline, NodeID) -> Void = { _, _ in }
  ) -> NodeID {
    let id = NodeID(nodes.count)
    nodes.append(
      BookNode(
        id: id, kind: kind, parent: parent, ordinal: ordinal, number: number, marker: marker, text: kept(text),
        place: place, end: id))
    if kind == .row { rows.append(id) }
    if case .part(let level) = kind {
      partsOfAllLevels.append(id)
      while partsOfLevels.count <= level { partsOfLevels.append([]) }
      partsOfLevels[level].append(id)
    }
    below(&self, id)
    nodes.setEnd(of: Int(id.index), to: NodeID(nodes.count))
    return id
  }

  private mutating func addFront(in root: NodeID) {
    let texts: [(NodeKind, String, Place)] = [
      (.title, book.title, book.place), (.edition, book.edition, book.frontPlaces[0].or(book.place)),
      (.fiscalYear, book.fiscalYear, book.frontPlaces[1].or(book.place)),
      (.issuer, book.issuer, book.frontPlaces[2].or(book.place)),
    ]
    for (kind, text, place) in texts where !text.isEmpty { add(kind, in: root, text, place: place) }
    if let logo = book.logo { add(.logo, in: root, logo.alternative.text, place: logo.alternative.place) }
    for (entry, text) in book.colophon?.texts ?? [:] { add(.colophon(entry), in: root, text.text, place: text.place) }
  }

  /// - Precondition: parts are nested no deeper than the book has levels.
  private mutating func add(_ parts: [Part], level: Int, in parent: NodeID) {
    guard !parts.isEmpty else { return }
    precondition(book.levels.indices.contains(level), "each part is of a level")
    for (index, part) in parts.enumerated() { add(part, ordinal: index + 1, level: level, in: parent) }
  }

  /// Adds the parts of the highest level, each of which goes when its nodes are made.
  private mutating func take(_ parts: inout [Part], in parent: NodeID) {
    precondition(parts.isEmpty || !book.levels.isEmpty, "each part is of a level")
    for index in parts.indices {
      add(parts[index], ordinal: index + 1, level: 0, in: parent)
      parts[index] = Part(title: "")
    }
    parts = []
  }

  mutating func add(_ part: Part, ordinal: Int, level: Int, in parent: NodeID) {
    add(
      .part(level: level), in: parent, ordinal: ordinal,
      number: part.number ?? (book.levels[level].numbering.figures == nil ? nil : ordinal), part.title,
      place: part.titlePlace.or(part.place)
    ) { outline, id in
      outline.note(part.language, of: id)
      if !part.short.isEmpty { outline.add(.short, in: id, part.short, place: part.shortPlace.or(part.place)) }
      outline.add(part.lead, of: .lead, in: id)
      for (index, objective) in part.objectives.enumerated() {
        outline.add(
          .objective, in: id, ordinal: index + 1, objective.text, place: objective.place
        ) { outline, id in
          for (index, row) in objective.rows.enumerated() { outline.add(row, ordinal: index + 1, in: id) }
        }
      }
      outline.add(part.parts, level: level + 1, in: id)
      outline.add(part.notes, of: .notes, in: id)
    }
  }

  private mutating func add(_ sections: [Matter], depth: Int, in parent: NodeID) {
    for (index, matter) in sections.enumerated() {
      add(.matter(depth: depth), in: parent, ordinal: index + 1, matter.title, place: matter.place) { outline, id in
        outline.note(matter.language, of: id)
        if !matter.short.isEmpty {
          outline.add(.short, in: id, matter.short, place: matter.shortPlace.or(matter.place))
        }
        outline.add(matter.text, of: .text, in: id)
        outline.add(matter.parts, depth: depth + 1, in: id)
      }
    }
  }

  private mutating func add(_ row: Row, ordinal: Int, in parent: NodeID) {
    add(.row, in: parent, ordinal: ordinal, place: row.place) { outline, id in
      for (index, initiative) in row.initiatives.enumerated() {
        outline.add(
          .initiative, in: id, ordinal: index + 1, number: initiative.number, initiative.text, place: initiative.place
        ) { outline, id in
          for (index, section) in initiative.sections.enumerated() {
            outline.add(
              .section, in: id, ordinal: index + 1, section,
              place: initiative.sectionPlaces[index].or(initiative.place))
          }
        }
      }
      // A column's items are counted through the whole row, so that those of aligned lines have names like all others.
      var counts: [FieldKey: Int] = [:]
      func add(_ cells: OrderedDictionary<FieldKey, [Item]>, in parent: NodeID, to outline: inout Outline) {
        for (key, items) in cells {
          outline.add(items, of: key, in: parent, after: counts[key, default: 0])
          counts[key, default: 0] += items.count
        }
      }
      for (index, line) in row.lines.enumerated() {
        outline.add(.line, in: id, ordinal: index + 1, place: line.place) { add(line.cells, in: $1, to: &$0) }
      }
      add(row.cells, in: id, to: &outline)
    }
  }

  private mutating func add(_ items: [Item], of key: FieldKey, in parent: NodeID, after count: Int = 0) {
    for (index, item) in items.enumerated() {
      add(.item(key), in: parent, ordinal: count + index + 1, marker: item.marker, item.text, place: item.place) {
        $0.add(item.children, of: key, in: $1)
      }
    }
  }
}
