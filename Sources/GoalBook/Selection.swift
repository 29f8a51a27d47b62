public import Provenance

/// A part of a book, or all of it: a set of its outline's nodes.
///
/// A node is chosen with all that stands in it, and then so is what it stands in. What stands in front of the parts
/// always is: a part of a book has the book's title, columns and names.
public struct Selection: Sendable {
  public let outline: Outline
  /// Whether each node is chosen; nil for all.
  private let isChosen: [Bool]?

  /// All of a book, also the parts and objectives in which nothing stands yet.
  public init(all outline: Outline) {
    self.outline = outline
    isChosen = nil
  }

  /// The rows for which `isWanted`, and what they stand in; a part or an objective that keeps no row is left out.
  init(of outline: Outline, rowsWhere isWanted: (NodeID) -> Bool) {
    self.outline = outline
    let front = Int(outline.parts.first?.id.index ?? Int32(outline.nodes.count))
    var isChosen = Array(repeating: false, count: outline.nodes.count)
    for index in 0..<front { isChosen[index] = true }
    for row in outline.rows where isWanted(row) {
      for node in outline.subtree(of: row) { isChosen[Int(node.id.index)] = true }
      for node in outline.ancestors(of: row) { isChosen[Int(node.id.index)] = true }
    }
    self.isChosen = isChosen
  }

  /// Of this selection the rows for which `isWanted`, and what they stand in.
  public func rows(where isWanted: (NodeID) -> Bool) -> Selection {
    Selection(of: outline) { contains($0) && isWanted($0) }
  }

  public var isEverything: Bool { isChosen == nil }

  public func contains(_ id: NodeID) -> Bool { isChosen?[Int(id.index)] ?? true }

  /// The chosen nodes directly in a node.
  public func children(of id: NodeID) -> [BookNode] { outline.children(of: id).filter { contains($0.id) } }

  /// The chosen parts directly in a node, or in the book.
  public func parts(of id: NodeID = Outline.root) -> [BookNode] { children(of: id).filter(\.kind.isPart) }

  /// The chosen objectives directly in a part.
  public func objectives(of part: NodeID) -> [BookNode] { children(of: part).filter { $0.kind == .objective } }

  /// The chosen rows, in reading order.
  public var rows: [NodeID] { outline.rows.filter(contains) }
}
