public import Diagnostics

/// Where a value was read.
///
/// All places are equal, so that two values are equal wherever they were read.
public struct Place: Hashable, Sendable {
  /// The place in the file; nil where it is unknown.
  public var span: SourceSpan?

  /// Makes the place of a span, or an unknown one.
  public init(_ span: SourceSpan? = nil) { self.span = span }

  /// True: places do not tell values apart.
  public static func == (a: Place, b: Place) -> Bool { true }
  /// Adds nothing, as all places are equal.
  public func hash(into hasher: inout Hasher) {}

  /// This place where it is known, else `other`.
  func or(_ other: Place) -> Place { span == nil ? other : self }
}

/// Where the parts of a value were read, in order; like ``Place``, all are equal.
public struct Places: Hashable, Sendable {
  /// The place of each part; nil where it is unknown.
  public var spans: [SourceSpan?]

  /// Makes places of the spans of the parts.
  public init(_ spans: [SourceSpan?] = []) { self.spans = spans }

  /// The place of the part at an index from 0; an unknown one beyond the last.
  public subscript(index: Int) -> Place { Place(spans.indices.contains(index) ? spans[index] : nil) }

  /// True: places do not tell values apart.
  public static func == (a: Places, b: Places) -> Bool { true }
  /// Adds nothing, as all places are equal.
  public func hash(into hasher: inout Hasher) {}
}
