public import Diagnostics

/// Where a value was read.
///
/// Two values are equal wherever they were read, so a place never makes a difference.
public struct Place: Hashable, Sendable {
  public var span: SourceSpan?

  public init(_ span: SourceSpan? = nil) { self.span = span }

  public static func == (a: Place, b: Place) -> Bool { true }
  public func hash(into hasher: inout Hasher) {}

  /// This place where it is known, else `other`.
  func or(_ other: Place) -> Place { span == nil ? other : self }
}

/// Where the parts of a value were read, in their order; like ``Place`` it never makes a difference.
public struct Places: Hashable, Sendable {
  public var spans: [SourceSpan?]

  public init(_ spans: [SourceSpan?] = []) { self.spans = spans }

  /// The place of part `index`, or an unknown one.
  public subscript(index: Int) -> Place { Place(spans.indices.contains(index) ? spans[index] : nil) }

  public static func == (a: Places, b: Places) -> Bool { true }
  public func hash(into hasher: inout Hasher) {}
}
