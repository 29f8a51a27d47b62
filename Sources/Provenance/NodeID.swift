// Provenance: where what stands on a page comes from.
//
// One type, known to the book and to its pages alike. The reader's outline of a book numbers its nodes; whatever is made
// of a node, a paragraph, a row of a table, a tag of the PDF, carries the number along, so that a page can be asked what
// stands on it and a text where it stands. Nobody but the outline looks into the number.

/// The id of a node of a book's outline: its place in reading order, 0 being the book itself.
///
/// Ids are compared by reading order. They mean something within one book only: in another one the same id is another
/// node. The name that people read, `企画財政部/1/2/1`, is made and found in `GoalBook` (`Outline.path(of:)`).
public struct NodeID: Hashable, Comparable, Sendable {
  public let index: Int32

  public init(_ index: Int) { self.index = Int32(index) }

  public static func < (a: NodeID, b: NodeID) -> Bool { a.index < b.index }
}
