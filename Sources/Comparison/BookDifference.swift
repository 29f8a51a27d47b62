public import GoalBook
public import Provenance

/// What differs between two books, in the order of the new one.
public struct BookDifference: Sendable {
  public let old: Outline
  public let new: Outline
  /// What has changed in front of the parts, then in each part of the highest level.
  public var parts: [Part]
  /// The rows that stand in both books, in the order of the new one.
  public let rows: [NodePair]
  /// The parts and sections that stand in both books, in the order of the new one.
  public let titledParts: [NodePair]

  public var changes: [Change] { parts.flatMap(\.changes) }
  public var isEmpty: Bool { parts.allSatisfy(\.changes.isEmpty) }

  /// A part of the highest level, in either book or both, and what has changed in it; in none for the front of the book.
  public struct Part: Sendable {
    public var old: NodeID?
    public var new: NodeID?
    public var changes: [Change] = []
  }

  /// The title of a part, the new one where it has two; nil for the front of the book.
  public func title(of part: Part) -> String? {
    part.new.map { new[$0].text } ?? part.old.map { old[$0].text }
  }

  /// The names by which both sides of a change are found in their books.
  public func paths(of change: Change) -> (old: String?, new: String?) {
    func path(_ version: Change.Version, in outline: Outline) -> String {
      // What is said of the whole book is found by its key.
      version.node == Outline.root ? change.subject.rawValue : outline.path(of: version.node)
    }
    return (change.old.map { path($0, in: old) }, change.new.map { path($0, in: new) })
  }
}

/// Which of two books.
public enum Side: Hashable, Sendable {
  case old, new
}

/// The same thing in two books.
public struct NodePair: Hashable, Sendable {
  public var old: NodeID
  public var new: NodeID
}
