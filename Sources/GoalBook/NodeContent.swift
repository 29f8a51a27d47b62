public import Provenance

/// What a node says, wherever it is in a book: its kind, text, number and marker, and which node it is in.
public struct NodeContent: Hashable, Sendable {
  /// What the node is.
  public var kind: NodeKind
  /// How many nodes before it in reading order its parent is; 0 for the node whose content was asked for.
  public var distance: Int
  /// The number that is printed before the text; nil for none.
  public var number: Int?
  /// What is printed before an item; a bullet for all other nodes.
  public var marker: Marker
  /// The text without number or marker.
  public var text: String
}

extension Outline {
  /// The content of a node and of all nodes in it, in reading order.
  ///
  /// Two nodes, in one book or in two, say the same if these lists are equal.
  public func content(of id: NodeID) -> [NodeContent] {
    subtree(of: id).map { node in
      NodeContent(
        kind: node.kind, distance: node.id == id ? 0 : Int(node.id.index - node.parent.index), number: node.number,
        marker: node.marker, text: node.text)
    }
  }
}
