public import Provenance

/// A part of a book, or all of it: a set of its outline's nodes.
///
/// With a node everything in it is chosen, and so are the nodes that it is in, with the running text of those parts.
/// The book's title, columns and names are always chosen; the sections in front of the parts and behind them only with
/// the whole book.
public struct Selection: Sendable {
  /// The outline whose nodes are chosen.
  public let outline: Outline
  /// Whether each node is chosen, by index; nil where all are.
  private let isChosen: [Bool]?

  /// Chooses the whole book, parts and objectives without rows included.
  public init(all outline: Outline) {
    self.outline = outline
    isChosen = nil
  }

  /// Chooses the rows for which `isWanted` holds, the nodes that they are in, and everything in `parts`.
  ///
  /// Other parts and objectives without a chosen row are left out.
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

  /// The rows of this selection for which `isWanted` holds, and the nodes that they are in.
  public func rows(where isWanted: (NodeID) -> Bool) -> Selection {
    Selection(of: outline) { contains($0) && isWanted($0) }
  }

  /// What this selection has of one part, and the nodes that the part is in.
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

  /// Whether the whole book is chosen.
  public var isEverything: Bool { isChosen == nil }

  /// Whether a node is chosen.
  public func contains(_ id: NodeID) -> Bool { isChosen?[Int(id.index)] ?? true }

  /// The chosen nodes directly in a node.
  public func children(of id: NodeID) -> [BookNode] { outline.children(of: id).filter { contains($0.id) } }

  /// The chosen parts directly in a node; by default those of the highest level.
  public func parts(of id: NodeID = Outline.root) -> [BookNode] { children(of: id).filter(\.kind.isPart) }

  /// The chosen sections in front of the parts (前付).
  public var front: [BookNode] { outline.front.filter { contains($0.id) } }
  /// The chosen sections behind the parts (後付).
  public var back: [BookNode] { outline.back.filter { contains($0.id) } }

  /// The chosen pieces of running text in one of the lists of a part or section.
  public func passages(of part: NodeID, _ list: PassageList) -> [BookNode] {
    children(of: part).filter { if case .passage(list, _) = $0.kind { true } else { false } }
  }

  /// The chosen objectives directly in a part.
  public func objectives(of part: NodeID) -> [BookNode] { children(of: part).filter { $0.kind == .objective } }

  /// The ids of the chosen rows, in reading order.
  public var rows: [NodeID] { outline.rows.filter(contains) }
}

extension NodeKind {
  /// Whether the node is in every selection, as the book's title, columns and names are.
  fileprivate var isAlwaysChosen: Bool {
    switch self {
    case .book, .title, .edition, .fiscalYear, .issuer, .logo, .colophon, .field, .heading: true
    default: false
    }
  }

  /// Whether the node belongs to the part or section that it is in, and is chosen with it.
  fileprivate var isPartsOwn: Bool { isPassage || self == .short }
}
