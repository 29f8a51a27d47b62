/// What a page break may part of a table, and what it writes under the part that it ends.
///
/// - SeeAlso: JLREQ 4.4.6.
public struct BreakRules: Hashable, Sendable {
  public var rows: Rows
  public var sections: Sections
  /// What stands at the foot of a part that ends before its section does: 次ページへつづく; nil for nothing.
  public var footMark: Paragraph?

  public init(rows: Rows = .whole, sections: Sections = .mayBreak, footMark: Paragraph? = nil) {
    self.rows = rows
    self.sections = sections
    self.footMark = footMark
  }

  /// Whether a row may be cut; one that is higher than a page always is, between its lines where it must be.
  public enum Rows: String, Hashable, Sendable, CaseIterable {
    case whole
    /// Between the entries of its cells, each of which stays whole; what the row is about stands whole in its first part.
    case betweenEntries = "between-entries"
    case mayBreak = "may-break"
  }

  /// Whether a page may end between the rows of a section.
  public enum Sections: String, Hashable, Sendable, CaseIterable {
    case mayBreak = "may-break"
    /// Only in a section that is higher than a page, which then begins on a page of its own.
    case keep
  }
}
