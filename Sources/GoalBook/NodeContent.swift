public import Provenance

/// What a node says, wherever it stands: its text, number and marker, and how deep it lies.
public struct NodeContent: Hashable, Sendable {
  public var kind: NodeKind
  /// How many nodes further up the node that it stands in comes in the list.
  public var distance: Int
  public var number: Int?
  public var marker: Marker
  public var text: String
}

extension Outline {
  /// A node and all that stands in it, so that two of them, in one book or in two, can be told to say the same.
  public func content(of id: NodeID) -> [NodeContent] {
    subtree(of: id).map { node in
      NodeContent(
        kind: node.kind, distance: node.id == id ? 0 : Int(node.id.index - node.parent.index), number: node.number,
        marker: node.marker, text: node.text)
    }
  }
}
