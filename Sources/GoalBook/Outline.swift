public import Provenance

/// A book as the list of its nodes in reading order, each with its parent.
///
/// First come the title, edition, fiscal year and issuer, each where it is not empty, the logo, the colophon, the
/// columns' titles and the titles that levels name; then the sections in front, the parts, and the sections at the
/// back. A part has its running text, its objectives with their rows, its own parts and its notes. A row has its
/// initiatives, each with its sections, then the aligned lines with their cells, then the shared cells.
public struct Outline: Sendable {
  /// The book of which this is the outline; without its parts where these are not kept.
  public internal(set) var book: Book
  /// All nodes in reading order; a node's id is its index.
  public internal(set) var nodes = NodeList()
  /// The ids of all rows, in reading order.
  public internal(set) var rows: [NodeID] = []
  /// The ids of all parts, of every level, in reading order.
  public internal(set) var partsOfAllLevels: [NodeID] = []
  /// The ids of the parts of each level; without the levels below the lowest part.
  var partsOfLevels: [[NodeID]] = []
  /// While the nodes are added, the texts that are kept elsewhere already.
  private var knownTexts: Set<String>
  /// The first node behind the book's own texts.
  var ownTextsEnd = NodeID(0)
  /// The pieces of running text, by the ids of their nodes.
  var passages: [NodeID: Passage] = [:]
  /// The languages (BCP 47) of the parts and sections that name one.
  var languages: [NodeID: String] = [:]

  /// Lists the nodes of a book.
  ///
  /// - Parameters:
  ///   - keepsParts: whether the book's parts are kept besides the nodes that are made of them. In a long book they take
  ///     more memory than the nodes, and go as these come; only who exchanges a part or wants a book again needs them.
  ///   - other: the outline of a book that is nearly the same, whose equal texts are taken over instead of being kept
  ///     twice.
  /// - Precondition: parts are nested no deeper than the book has levels.
  /// - Complexity: O(number of texts).
  public init(_ book: consuming Book, keepsParts: Bool = true, sharingTextsWith other: Outline? = nil) {
    knownTexts = other.map { Set($0.nodes.lazy.map(\.text).filter(\.isLarge)) } ?? []
    var parts = book.parts
    book.parts = []
    self.book = book
    addNodes(of: &parts, keepsParts: keepsParts)
    self.book.parts = parts
    nodes.fit()
    knownTexts = []
  }

  /// A text as it is kept: where the same one is known, that one.
  func kept(_ text: String) -> String {
    guard !knownTexts.isEmpty, text.isLarge, let place = knownTexts.firstIndex(of: text) else { return text }
    // Texts are equal too where が is written with one character in one of them, and with two in the other.
    let known = knownTexts[place]
    return known.utf8.elementsEqual(text.utf8) ? known : text
  }

  /// The id of the book's own node, which is the first.
  public static let root = NodeID(0)

  /// The node with an id of this outline.
  public subscript(id: NodeID) -> BookNode { nodes[Int(id.index)] }

  /// All nodes of a kind, in reading order.
  public func nodes(_ kind: NodeKind) -> [BookNode] { nodes.filter(kind) }

  /// The nodes that are texts, in reading order.
  public var texts: [BookNode] { nodes.filter(\.isText) }

  /// The nodes directly in a node, in reading order.
  public func children(of id: NodeID) -> Children {
    children(of: id, from: NodeID(Int(id.index) + 1))
  }

  /// The nodes directly in a node from one of them on, in reading order.
  private func children(of id: NodeID, from first: NodeID) -> Children {
    Children(outline: self, upcoming: first.index, end: self[id].end.index)
  }

  /// A node and all nodes in it, in reading order.
  public func subtree(of id: NodeID) -> Slice<NodeList> { nodes[Int(id.index)..<Int(self[id].end.index)] }

  /// The nodes that a node is in, the nearest first, the book last; none for the book itself.
  public func ancestors(of id: NodeID) -> some Sequence<BookNode> {
    sequence(first: self[id]) { $0.id == Outline.root ? nil : self[$0.parent] }.dropFirst()
  }

  /// The parts of a level, from 0 for the highest, in reading order.
  public func parts(ofLevel level: Int) -> [BookNode] { ids(ofLevel: level).map { self[$0] } }

  /// The ids of the parts of a level, from 0 for the highest, in reading order.
  func ids(ofLevel level: Int) -> [NodeID] { partsOfLevels.indices.contains(level) ? partsOfLevels[level] : [] }

  /// The parts of the highest level.
  public var parts: [BookNode] { parts(ofLevel: 0) }

  /// The texts of the book itself: its title, edition and the like, the columns' titles, the titles that levels name.
  public var ownTexts: Children { Children(outline: self, upcoming: 1, end: ownTextsEnd.index) }

  /// The sections in front of the parts (前付), of the outermost depth.
  public var front: [BookNode] { Array(children(of: Outline.root, from: ownTextsEnd).prefix(book.front.count)) }
  /// The sections behind the parts (後付), of the outermost depth.
  public var back: [BookNode] {
    let before = ids(ofLevel: 0).last.map { self[$0] } ?? front.last
    return Array(children(of: Outline.root, from: before?.end ?? ownTextsEnd))
  }

  /// The row that a node is or is in; nil outside rows.
  public func row(of id: NodeID) -> NodeID? {
    self[id].kind == .row ? id : ancestors(of: id).first { $0.kind == .row }?.id
  }

  /// The part of a level that a node is or is in; nil where there is none.
  ///
  /// - Parameter level: the level, from 0.
  public func part(of id: NodeID, level: Int) -> NodeID? {
    let kind = NodeKind.part(level: level)
    return self[id].kind == kind ? id : ancestors(of: id).first { $0.kind == kind }?.id
  }

  /// The parts and sections that a node is or is in, the outermost first.
  public func partsAround(_ id: NodeID) -> [BookNode] {
    ([self[id]] + ancestors(of: id)).filter { $0.kind.isPart || $0.kind.isMatter }.reversed()
  }

  /// The part of the highest level that a node is or is in; nil outside the parts.
  public func topPart(of id: NodeID) -> NodeID? {
    part(of: id, level: 0)
  }

  /// The running text of which a node is one piece; nil for all other nodes.
  public func passage(of id: NodeID) -> Passage? { passages[id] }

  mutating func note(_ passage: Passage, as id: NodeID) { passages[id] = passage }

  mutating func note(_ language: String?, of id: NodeID) { languages[id] = language }

  /// The language (BCP 47) that a part or section itself names; nil where it names none, and for other nodes.
  public func ownLanguage(of id: NodeID) -> String? { languages[id] }

  /// The language (BCP 47) of a node: its column's, or the nearest that a part or section around it names, or the
  /// book's.
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

  /// The language of a book that names none.
  public static let usualLanguage = "ja"

  /// Whether a part, a section or a column names a language of its own.
  public var hasSeveralLanguages: Bool { !languages.isEmpty || book.fields.contains { $0.language != nil } }

  /// The initiatives of a row, in order.
  public func initiatives(of row: NodeID) -> [BookNode] { children(of: row).filter { $0.kind == .initiative } }

  /// The aligned lines of a row, in order.
  public func lines(of row: NodeID) -> [BookNode] { children(of: row).filter { $0.kind == .line } }

  /// The items of a column in a row or in a line, those of the row's lines first; nested items are not among them.
  public func items(of row: NodeID, _ key: FieldKey) -> [BookNode] {
    children(of: row).flatMap { node -> [BookNode] in
      switch node.kind {
      case .line: items(of: node.id, key)
      case .item(key): [node]
      default: []
      }
    }
  }

  /// The cells of a row that have items, those of its lines first; nested items are not among them.
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

  /// The node that holds a part's title: the part's own, or the heading that its level names for its number.
  ///
  /// Nil where the part has no title and its level does not name its number.
  public func titleNode(of part: NodeID) -> BookNode? {
    let node = self[part]
    guard node.text.isEmpty, let number = node.number, case .part(let level) = node.kind else { return node }
    return ownTexts.first { $0.kind == .heading(level: level) && $0.number == number }
  }

  /// The number that names a part in paths; nil where the title does.
  public func callingNumber(of part: BookNode) -> Int? {
    guard case .part(let level) = part.kind, part.text.isEmpty || book.levels[level].namesPartsByNumber else {
      return nil
    }
    return part.number
  }

  /// A part's title with the printed number before it: (1) 市民から….
  public func fullTitle(of part: BookNode) -> String {
    let title = titleNode(of: part.id)?.text ?? ""
    guard let number = part.number, case .part(let level) = part.kind else { return title }
    let printed = book.levels[level].printed(number)
    return printed.isEmpty ? title : "\(printed) \(title)"
  }

  /// The node with a part's name for thumb indexes, running heads and file names: its short name, or the part itself.
  public func nameInFurniture(of part: NodeID) -> BookNode {
    // A short name is the first node in its part.
    var inner = children(of: part)
    return inner.next().flatMap { $0.kind == .short ? $0 : nil } ?? self[part]
  }

  /// The different titles of all parts that are named by this number, in the order of the book.
  public func titles(ofNumber number: Int) -> [String] {
    let parts = partsOfAllLevels.lazy.map { self[$0] }.filter { callingNumber(of: $0) == number }
    return parts.compactMap { titleNode(of: $0.id)?.text }.reduce(into: []) { titles, title in
      if !titles.contains(title) { titles.append(title) }
    }
  }

  /// The nodes directly in a node, in reading order.
  public struct Children: Sequence, IteratorProtocol {
    let outline: Outline
    var upcoming: Int32
    let end: Int32

    /// The next of them; nil behind the last.
    public mutating func next() -> BookNode? {
      guard upcoming < end else { return nil }
      let node = outline.nodes[Int(upcoming)]
      upcoming = node.end.index
      return node
    }
  }
}

extension String {
  /// Whether it takes memory of its own; shorter ones lie within their variables.
  fileprivate var isLarge: Bool { utf8.count > 15 }
}
