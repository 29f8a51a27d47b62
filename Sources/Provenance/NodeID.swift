// Provenance: the text of a book from which a thing on a page was made.
//
// One type, used by the book and by its pages. The outline of a book numbers its nodes; everything made of a node (a
// paragraph, a row of a table, a tag of the PDF) carries the node's number, so that a page can tell which texts stand
// on it, and a text can tell on which pages it stands. Only the outline reads anything from the number.

/// The id of a node of a book's outline: its place in reading order, 0 for the book itself.
///
/// Ids are ordered as the nodes are read. An id is valid within one book only: in another book the same id names
/// another node. The path that people read, `企画財政部/1/2/1`, is made and looked up in `GoalBook` (`Outline.path(of:)`).
public struct NodeID: Hashable, Comparable, Sendable {
  /// The node's place in reading order, from 0.
  public let index: Int32

  /// Makes the id of the node at a place in reading order, from 0.
  ///
  /// - Precondition: `index` fits into 32 bits.
  public init(_ index: Int) { self.index = Int32(index) }

  /// Whether `a` is read before `b`.
  public static func < (a: NodeID, b: NodeID) -> Bool { a.index < b.index }
}
