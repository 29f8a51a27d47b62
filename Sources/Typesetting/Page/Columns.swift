public import Measure

/// The columns of a chapter's text (段組): read from the left, as high as the page has room.
///
/// On the last page the columns are as equal in height as possible.
///
/// - SeeAlso: JLREQ 2.4.
public struct Columns: Hashable, Sendable {
  /// The number of columns, at least 1.
  public var count: Int
  /// The space between two columns (段間).
  public var gap: Length
  /// How many of the chapter's first blocks span all columns, at the head of its first page, such as its heading.
  public var spanningBlocks: Int

  /// Makes `count` columns with `gap` between neighbours.
  ///
  /// - Precondition: `count` is at least 1.
  public init(count: Int, gap: Length, spanningBlocks: Int = 0) {
    precondition(count > 0, "text stands in a column")
    self.count = count
    self.gap = gap
    self.spanningBlocks = spanningBlocks
  }

  /// A single column over the whole width.
  public static let one = Columns(count: 1, gap: .zero)

  /// How many of `blockCount` blocks span all columns; none where there is only one column.
  func spanningCount(of blockCount: Int) -> Int { count == 1 ? 0 : min(max(0, spanningBlocks), blockCount) }

  /// The width of a column on a type area of `width`; at least one unit.
  public func measure(on width: Length) -> Length {
    count == 1 ? width : max(Length(units: count), width - gap * (count - 1)) / count
  }

  /// The distance from the type area's left edge to column `index`.
  func left(_ index: Int, on width: Length) -> Length { (measure(on: width) + gap) * index }
}
