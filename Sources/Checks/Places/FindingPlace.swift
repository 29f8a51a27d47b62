public import Diagnostics

/// The place of a finding in the book's file.
public struct FindingPlace: Hashable, Sendable {
  /// The characters, by 1-based line and columns as in diagnostics.
  public var span: SourceSpan
  /// The same columns in Unicode scalars, counted from 1, half open.
  public var scalarColumns: Range<Int>
  /// The offset of the first character in the file, in Unicode scalars from 0; nil until it is looked up.
  public var offset: Int?
  /// Whether the place is the finding's own; otherwise it is the place of its text.
  public var isWhole: Bool

  init(start: SourceSpan, isWhole: Bool) {
    span = start
    scalarColumns = start.columns
    self.isWhole = isWhole
  }
}
