public import Diagnostics

/// Where a finding stands in the book's file.
public struct FindingPlace: Hashable, Sendable {
  /// The characters: 1-based line and columns, as diagnostics have them.
  public var span: SourceSpan
  /// Columns of the same, counted in Unicode scalars from 1, half open.
  public var scalarColumns: Range<Int>
  /// The first of them in the file, in Unicode scalars from 0; nil until it is looked up.
  public var offset: Int?
  /// Whether the place is the finding's own and not that of the text it is in.
  public var isWhole: Bool

  init(start: SourceSpan, isWhole: Bool) {
    span = start
    scalarColumns = start.columns
    self.isWhole = isWhole
  }
}
