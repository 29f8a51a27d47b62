public import Provenance

/// A book as the list of its nodes in reading order, each knowing what it stands in: made once, then only asked.
///
/// First the title, edition, fiscal year and issuer, each where it is not empty, the columns' titles and the titles that
/// levels name; then the sections in front, part by part, and the sections at the back. A part has its running text, its
/// objectives with their rows, its own parts and its notes. In a row stand the initiatives, each with its sections, then
/// the aligned lines with their cells, then the cells that they share.
public struct Outline: Sendable {
  public internal(set) var book: Book
  public internal(set) var nodes: [BookNode] = []
  /// All rows, in reading order.
  public internal(set) var rows: [NodeID] = []
  /// The pieces of running text, by their nodes.
  var passages: [NodeID: Passage] = [:]
  /// The languages of the parts and sections that name one.
  var languages: [NodeID: String] = [:]

  /// - Complexity: O(texts).
  public init(_ book: Book) {
    self.book = book
    addNodes()
  }

  /// The book itself.
  public static let root = NodeID(0)

  public subscript(id: NodeID) -> BookNode { nodes[Int(id.index)] }

  /// All nodes of a kind, in reading order.
  public func nodes(_ kind: NodeKind) -> [BookNode] { nodes.filter { $0.kind == kind } }

  /// The texts, in reading order.
  public var texts: [BookNode] { nodes.filter(\.isText) }

  /// What stands directly in a node, in order.
  public func children(of id: NodeID) -> Children {
    Children(outline: self, upcoming: id.index + 1, end: self[id].end.index)
  }

  /// The node and all that stands in it, in reading order.
  public func subtree(of id: NodeID) -> ArraySlice<BookNode> { nodes[Int(id.index)..<Int(self[id].end.index)] }

  /// What a node stands in, the nearest first, the book itself last.
  public func ancestors(of id: NodeID) -> some Sequence<BookNode> {
    sequence(first: self[id]) { $0.id == Outline.root ? nil : self[$0.parent] }.dropFirst()
  }

  /// The parts of the highest level.
  public var parts: [BookNode] { children(of: Outline.root).filter(\.kind.isPart) }

  /// The sections in front of the parts, and those behind them.
  public var front: [BookNode] { Array(children(of: Outline.root).filter(\.kind.isMatter).prefix(book.front.count)) }
  public var back: [BookNode] { Array(children(of: Outline.root).filter(\.kind.isMatter).dropFirst(book.front.count)) }

  /// The row that a node is or stands in; nil outside rows.
  public func row(of id: NodeID) -> NodeID? {
    self[id].kind == .row ? id : ancestors(of: id).first { $0.kind == .row }?.id
  }

  /// The part of a level that a node is or stands in; nil where it stands in none.
  public func part(of id: NodeID, level: Int) -> NodeID? {
    let kind = NodeKind.part(level: level)
    return self[id].kind == kind ? id : ancestors(of: id).first { $0.kind == kind }?.id
  }

  /// The parts and sections that a node is or stands in, the outermost first.
  public func partsAround(_ id: NodeID) -> [BookNode] {
    ([self[id]] + ancestors(of: id)).filter { $0.kind.isPart || $0.kind.isMatter }.reversed()
  }

  /// The part of the highest level that a node is or stands in; nil in front of the parts.
  public func topPart(of id: NodeID) -> NodeID? {
    part(of: id, level: 0)
  }

  /// What a piece of running text is; nil for all other nodes.
  public func passage(of id: NodeID) -> Passage? { passages[id] }

  mutating func note(_ passage: Passage, as id: NodeID) { passages[id] = passage }

  mutating func note(_ language: String?, of id: NodeID) { languages[id] = language }

  /// The language that a part or section names itself; nil for others.
  public func ownLanguage(of id: NodeID) -> String? { languages[id] }

  /// The language (BCP 47) that a node is written in.
  public func language(of id: NodeID) -> String {
    let node = self[id]
    if case .item(let key) = node.kind, let language = book.fields.first(where: { $0.key == key })?.language {
      return language
    }
    if !languages.isEmpty {
      if let own = languages[id] { return own }
      for around in ancestors(of: id) { if let own = languages[around.id] { return own } }
    }
    return book.language ?? Self.usualLanguage
  }

  /// What a book is written in that names no language.
  public static let usualLanguage = "ja"

  /// Whether some text may be in another language than the book.
  public var hasSeveralLanguages: Bool { !languages.isEmpty || book.fields.contains { $0.language != nil } }

  /// The initiatives of a row.
  public func initiatives(of row: NodeID) -> [BookNode] { children(of: row).filter { $0.kind == .initiative } }

  /// The aligned lines of a row.
  public func lines(of row: NodeID) -> [BookNode] { children(of: row).filter { $0.kind == .line } }

  /// The items of a column in a row, those nested in them apart, or in one of its lines.
  public func items(of row: NodeID, _ key: FieldKey) -> [BookNode] {
    children(of: row).flatMap { node -> [BookNode] in
      switch node.kind {
      case .line: items(of: node.id, key)
      case .item(key): [node]
      default: []
      }
    }
  }

  /// The cells of a row that hold items, those of its lines first, each in its own order; items nested in others apart.
  public func cells(of row: NodeID) -> [(key: FieldKey, items: [BookNode])] {
    lines(of: row).flatMap { ownCells(of: $0.id) } + ownCells(of: row)
  }

  /// The cells directly in a row or a line.
  private func ownCells(of parent: NodeID) -> [(key: FieldKey, items: [BookNode])] {
    var cells: [(key: FieldKey, items: [BookNode])] = []
    for node in children(of: parent) {
      guard case .item(let key) = node.kind else { continue }
      if cells.last?.key == key { cells[cells.count - 1].items.append(node) } else { cells.append((key, [node])) }
    }
    return cells
  }

  /// The node where the title of a part is written: its own, or the one that its level names for its number.
  ///
  /// Nil where it has none and the level does not name that number.
  public func titleNode(of part: NodeID) -> BookNode? {
    let node = self[part]
    guard node.text.isEmpty, let number = node.number, case .part(let level) = node.kind else { return node }
    return children(of: Outline.root).first { $0.kind == .heading(level: level) && $0.number == number }
  }

  /// The number that a part is called by; nil where its level calls parts by their titles.
  public func callingNumber(of part: BookNode) -> Int? {
    guard case .part(let level) = part.kind, part.text.isEmpty || book.levels[level].namesPartsByNumber else {
      return nil
    }
    return part.number
  }

  /// The title of a part with the number before it: (1) 市民から….
  public func fullTitle(of part: BookNode) -> String {
    let title = titleNode(of: part.id)?.text ?? ""
    guard let number = part.number, case .part(let level) = part.kind else { return title }
    let printed = book.levels[level].printed(number)
    return printed.isEmpty ? title : "\(printed) \(title)"
  }

  /// What a part is called where room is scarce: its short name, or its title.
  public func nameInFurniture(of part: NodeID) -> BookNode {
    children(of: part).first { $0.kind == .short } ?? self[part]
  }

  /// The titles that parts with a number have, each once, in the order of the book.
  public func titles(ofNumber number: Int) -> [String] {
    let parts = nodes.filter { callingNumber(of: $0) == number }
    return parts.compactMap { titleNode(of: $0.id)?.text }.reduce(into: []) { titles, title in
      if !titles.contains(title) { titles.append(title) }
    }
  }

  /// What stands directly in a node.
  public struct Children: Sequence, IteratorProtocol {
    let outline: Outline
    var upcoming: Int32
    let end: Int32

    public mutating func next() -> BookNode? {
      guard upcoming < end else { return nil }
      let node = outline.nodes[Int(upcoming)]
      upcoming = node.end.index
      return node
    }
  }
}
