public import Provenance

/// A part of a book, or all of it: a set of its outline's nodes.
///
/// With a node everything in it is chosen, and so are the nodes that it is in, with the running text of those parts.
/// The book's title, columns and names are always chosen; the sections in front of the parts and behind them only with
/// the whole book.
public struct Selection: Sendable {
  /// The outline whose nodes are chosen.
  public let outline: Outline
  /// The indexes of the chosen nodes; nil where all are chosen.
  ///
  /// A node and all nodes in it are neighbours, so a part of a book is a few ranges.
  private let chosen: RangeSet<Int>?

  /// Chooses the whole book, parts and objectives without rows included.
  public init(all outline: Outline) {
    self.init(outline: outline, chosen: nil)
  }

  /// Chooses the rows for which `isWanted` holds, the nodes that they are in, and everything in `parts`.
  ///
  /// Other parts and objectives without a chosen row are left out.
  init(of outline: Outline, parts: Set<NodeID> = [], rowsWhere isWanted: (NodeID) -> Bool) {
    let rows = outline.rows.filter(isWanted)
    self.init(outline: outline, chosen: outline.everything(in: rows + parts.sorted()))
  }

  /// The rows of this selection for which `isWanted` holds, and the nodes that they are in.
  public func rows(where isWanted: (NodeID) -> Bool) -> Selection {
    Selection(outline: outline, chosen: outline.everything(in: rows.filter(isWanted)))
  }

  /// What this selection has of one part, and the nodes that the part is in.
  public func part(_ id: NodeID) -> Selection {
    let part = outline.everything(in: [id])
    return Selection(outline: outline, chosen: chosen?.intersection(part) ?? part)
  }

  private init(outline: Outline, chosen: RangeSet<Int>?) {
    self.outline = outline
    self.chosen = chosen
  }

  /// Whether the whole book is chosen.
  public var isEverything: Bool { chosen == nil }

  /// Whether a node is chosen.
  public func contains(_ id: NodeID) -> Bool { chosen?.contains(Int(id.index)) ?? true }

  /// The chosen nodes directly in a node.
  public func children(of id: NodeID) -> [BookNode] { outline.children(of: id).filter { contains($0.id) } }

  /// The chosen parts directly in a node; by default those of the highest level.
  public func parts(of id: NodeID = Outline.root) -> [BookNode] {
    id == Outline.root
      ? chosen(of: outline.ids(ofLevel: 0)).map { outline[$0] } : children(of: id).filter(\.kind.isPart)
  }

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

  /// Whether an index of sections (課別索引) is chosen.
  public var holdsSectionIndex: Bool {
    outline.passages.contains { if case .sectionIndex = $0.value { contains($0.key) } else { false } }
  }

  /// The ids of the chosen rows, in reading order.
  public var rows: [NodeID] { chosen(of: outline.rows) }

  /// The ids of the chosen parts, of every level, in reading order.
  public var partsOfAllLevels: [NodeID] { chosen(of: outline.partsOfAllLevels) }

  /// The chosen ones of nodes in reading order; only those within the chosen ranges are looked at.
  private func chosen(of nodes: [NodeID]) -> [NodeID] {
    guard let chosen else { return nodes }
    return chosen.ranges.flatMap { range in
      nodes[nodes.firstIndex(from: range.lowerBound)..<nodes.firstIndex(from: range.upperBound)]
    }
  }
}

extension Outline {
  /// The indexes of all nodes in some nodes, of the nodes that they are in with the running text of those parts, and of
  /// what is in every selection.
  fileprivate func everything(in inner: [NodeID]) -> RangeSet<Int> {
    var ranges: [Range<Int>] = []
    func add(_ node: BookNode) { ranges.append(Int(node.id.index)..<Int(node.end.index)) }
    for id in inner { add(self[id]) }
    var around: Set<NodeID> = [Outline.root]
    for id in inner { for outer in ancestors(of: id) where !around.insert(outer.id).inserted { break } }
    around.remove(Outline.root)
    ranges.append(0..<Int(ownTextsEnd.index))
    for outer in around {
      ranges.append(Int(outer.index)..<Int(outer.index) + 1)
      for node in children(of: outer) where node.kind.isPartsOwn { add(node) }
    }
    // In order, so that each range is added at the end.
    return RangeSet(ranges.sorted { $0.lowerBound < $1.lowerBound })
  }
}

extension [NodeID] {
  /// The index of the first of these sorted ids that is not below an id's index.
  fileprivate func firstIndex(from least: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if Int(self[middle].index) < least { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension NodeKind {
  /// Whether the node belongs to the part or section that it is in, and is chosen with it.
  fileprivate var isPartsOwn: Bool { isPassage || self == .short }
}
