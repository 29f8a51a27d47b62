public import GoalBook
public import Provenance

/// The changes from an old book to a new one, in the order of the new one.
public struct BookDifference: Sendable {
  /// The old book with the names of all its nodes.
  public let old: Outline
  /// The new book with the names of all its nodes.
  public let new: Outline
  /// The changes by part: first those in front of the parts, then those in each part of the highest level.
  public var parts: [Part]
  /// The rows that are in both books, in the order of the new one.
  public let rows: [NodePair]
  /// The parts, and the sections before and behind them, that are in both books, in the order of the new one.
  public let titledParts: [NodePair]

  /// All changes, in the order of `parts`; a change's number in lists is its index here plus 1.
  public var changes: [Change] { parts.flatMap(\.changes) }
  /// Whether there is no change at all.
  public var isEmpty: Bool { parts.allSatisfy(\.changes.isEmpty) }

  /// The changes in a part of the highest level (部); `old` and `new` are both nil for the front of the book.
  public struct Part: Sendable {
    /// The part in the old book; nil where the part is new.
    public var old: NodeID?
    /// The part in the new book; nil where the part is gone.
    public var new: NodeID?
    /// The changes in the part.
    public var changes: [Change] = []
  }

  /// The title of a part, the new title where it has two; nil for the front of the book.
  public func title(of part: Part) -> String? {
    part.new.map { new[$0].text } ?? part.old.map { old[$0].text }
  }

  /// The paths that name both sides of a change in their books; nil for a side that the change does not have.
  public func paths(of change: Change) -> (old: String?, new: String?) {
    func path(_ version: Change.Version, in outline: Outline) -> String {
      // A setting of the whole book (date, logo) has no node: its key names it.
      version.node == Outline.root ? change.subject.rawValue : outline.path(of: version.node)
    }
    return (change.old.map { path($0, in: old) }, change.new.map { path($0, in: new) })
  }
}

/// The old or the new one of two books.
public enum Side: Hashable, Sendable {
  /// `old`: the book as it was; `new`: the book as it is now.
  case old, new
}

/// A node of the old book and the node of the new book that it has become.
public struct NodePair: Hashable, Sendable {
  /// The node in the old book.
  public var old: NodeID
  /// The node in the new book.
  public var new: NodeID
}
