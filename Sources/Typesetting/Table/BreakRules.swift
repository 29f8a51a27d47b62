/// The parts of a table that a page break may divide, and the words below a part that ends before its section.
///
/// - SeeAlso: JLREQ 4.4.6.
public struct BreakRules: Hashable, Sendable {
  /// Whether, and where, rows may be cut.
  public var rows: Rows
  /// Whether a page may end between the rows of a section.
  public var sections: Sections
  /// The words at the foot of a part that ends before its section does: 次ページへつづく; nil for none.
  public var footMark: Paragraph?

  /// Makes rules by which rows stay whole and sections may be divided, unless given otherwise.
  public init(rows: Rows = .whole, sections: Sections = .mayBreak, footMark: Paragraph? = nil) {
    self.rows = rows
    self.sections = sections
    self.footMark = footMark
  }

  /// The places where a row may be cut; a row higher than a page is always cut, between its lines if necessary.
  public enum Rows: String, Hashable, Sendable, CaseIterable {
    /// Nowhere.
    case whole
    /// Between the entries of its cells, each of which stays whole; the cells that tell what the row is about are whole
    /// in its first part.
    case betweenEntries = "between-entries"
    /// Between any lines.
    case mayBreak = "may-break"
  }

  /// The places where a page may end within a section.
  public enum Sections: String, Hashable, Sendable, CaseIterable {
    /// Between any rows of the section.
    case mayBreak = "may-break"
    /// Nowhere, unless the section is higher than a page; it then begins on a page of its own.
    case keep
  }
}
