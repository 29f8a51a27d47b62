public import Provenance

/// A part of a book, or all of it: a set of its outline's nodes.
///
/// A node is chosen with all that stands in it, and then so is what it stands in, with the running text of the parts that it
/// stands in. The book's title, columns and names always are; the sections in front of the parts and behind them belong
/// to the whole book alone.
public struct Selection: Sendable {
  public let outline: Outline
  /// Whether each node is chosen; nil for all.
  private let isChosen: [Bool]?

  /// All of a book, also the parts and objectives in which nothing stands yet.
  public init(all outline: Outline) {
    self.outline = outline
    isChosen = nil
  }

  /// The rows for which `isWanted`, and what they stand in, and all that stands in `parts`; elsewhere a part or an objective
  /// that keeps no row is left out.
  init(of outline: Outline, parts: Set<NodeID> = [], rowsWhere isWanted: (NodeID) -> Bool) {
    self.outline = outline
    var isChosen = Array(repeating: false, count: outline.nodes.count)
    func choose(_ id: NodeID) {
      isChosen[Int(id.index)] = true
      for part in outline.ancestors(of: id) where !isChosen[Int(part.id.index)] { isChosen[Int(part.id.index)] = true }
    }
    for node in outline.nodes {
      switch node.kind {
      case _ where node.kind.isAlwaysChosen: isChosen[Int(node.id.index)] = true
      case .row where isWanted(node.id):
        for inner in outline.subtree(of: node.id) { isChosen[Int(inner.id.index)] = true }
        choose(node.id)
      case .part where parts.contains(node.id):
        for inner in outline.subtree(of: node.id) { isChosen[Int(inner.id.index)] = true }
        choose(node.id)
      default: break
      }
    }
    for node in outline.nodes where node.kind.isPartsOwn {
      guard outline[node.parent].kind.isPart, isChosen[Int(node.parent.index)] else { continue }
      for inner in outline.subtree(of: node.id) { isChosen[Int(inner.id.index)] = true }
    }
    self.isChosen = isChosen
  }

  /// Of this selection the rows for which `isWanted`, and what they stand in.
  public func rows(where isWanted: (NodeID) -> Bool) -> Selection {
    Selection(of: outline) { contains($0) && isWanted($0) }
  }

  /// Of this selection one part with all that is chosen in it, and what it stands in.
  public func part(_ id: NodeID) -> Selection {
    var isInside = Array(repeating: false, count: outline.nodes.count)
    func take(_ node: BookNode) {
      for inner in outline.subtree(of: node.id) { isInside[Int(inner.id.index)] = true }
    }
    take(outline[id])
    for outer in outline.ancestors(of: id) {
      isInside[Int(outer.id.index)] = true
      for node in outline.children(of: outer.id) where node.kind.isAlwaysChosen || node.kind.isPartsOwn { take(node) }
    }
    return Selection(outline: outline, isChosen: zip(outline.nodes, isInside).map { contains($0.id) && $1 })
  }

  private init(outline: Outline, isChosen: [Bool]) {
    self.outline = outline
    self.isChosen = isChosen
  }

  public var isEverything: Bool { isChosen == nil }

  public func contains(_ id: NodeID) -> Bool { isChosen?[Int(id.index)] ?? true }

  /// The chosen nodes directly in a node.
  public func children(of id: NodeID) -> [BookNode] { outline.children(of: id).filter { contains($0.id) } }

  /// The chosen parts directly in a node, or in the book.
  public func parts(of id: NodeID = Outline.root) -> [BookNode] { children(of: id).filter(\.kind.isPart) }

  /// The chosen sections in front of the parts, and those behind them.
  public var front: [BookNode] { outline.front.filter { contains($0.id) } }
  public var back: [BookNode] { outline.back.filter { contains($0.id) } }

  /// The running text of a part or section, of one of its lists.
  public func passages(of part: NodeID, _ list: PassageList) -> [BookNode] {
    children(of: part).filter { if case .passage(list, _) = $0.kind { true } else { false } }
  }

  /// The chosen objectives directly in a part.
  public func objectives(of part: NodeID) -> [BookNode] { children(of: part).filter { $0.kind == .objective } }

  /// The chosen rows, in reading order.
  public var rows: [NodeID] { outline.rows.filter(contains) }
}

extension NodeKind {
  /// Whether it is chosen whatever part of the book is: the book's title, columns and names.
  fileprivate var isAlwaysChosen: Bool {
    switch self {
    case .book, .title, .edition, .fiscalYear, .issuer, .logo, .colophon, .field, .heading: true
    default: false
    }
  }

  /// Whether it belongs to the part or section that it stands in, and is chosen with it.
  fileprivate var isPartsOwn: Bool { isPassage || self == .short }
}
