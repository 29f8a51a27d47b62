public import Measure

/// How a chapter's text stands in columns side by side (段組): read from the left, all as high as the page has room, those
/// of the last page as alike in height as they can be.
///
/// - SeeAlso: JLREQ 2.4.
public struct Columns: Hashable, Sendable {
  public var count: Int
  /// Between two columns (段間).
  public var gap: Length
  /// How many of the chapter's first blocks stand over all columns, at the head of its first page: its heading, say.
  public var spanningBlocks: Int

  /// - Precondition: at least one column.
  public init(count: Int, gap: Length, spanningBlocks: Int = 0) {
    precondition(count > 0, "text stands in a column")
    self.count = count
    self.gap = gap
    self.spanningBlocks = spanningBlocks
  }

  /// Text over the whole width.
  public static let one = Columns(count: 1, gap: .zero)

  /// How many of `blockCount` blocks stand over all columns; none where there is only one.
  func spanningCount(of blockCount: Int) -> Int { count == 1 ? 0 : min(max(0, spanningBlocks), blockCount) }

  /// The width of a column on a type area of `width`.
  public func measure(on width: Length) -> Length {
    count == 1 ? width : max(Length(units: count), width - gap * (count - 1)) / count
  }

  /// From the type area's left edge to column `index`.
  func left(_ index: Int, on width: Length) -> Length { (measure(on: width) + gap) * index }
}
