/// How many parts, objectives, rows and initiatives a book has.
public struct BookCounts: Hashable, Sendable {
  /// The number of parts of each level, from the top: departments, then their shares of pillars.
  public var parts: [Int] = []
  /// The number of objectives (組織目標) in all parts.
  public var objectives = 0
  /// The number of ruled rows of all tables.
  public var rows = 0
  /// The number of initiatives (取組内容) of all rows.
  public var initiatives = 0

  /// Makes counts of zero, without levels.
  public init() {}
}

extension Book {
  /// The number of parts of each level, and of objectives, rows and initiatives in the whole book.
  ///
  /// - Precondition: parts are nested no deeper than the book has levels.
  public var counts: BookCounts {
    var counts = BookCounts()
    counts.parts = levels.map { _ in 0 }
    for part in parts { part.count(into: &counts, level: 0) }
    return counts
  }
}

extension Part {
  fileprivate func count(into counts: inout BookCounts, level: Int) {
    counts.parts[level] += 1
    counts.objectives += objectives.count
    let rows = objectives.flatMap(\.rows)
    counts.rows += rows.count
    counts.initiatives += rows.reduce(0) { $0 + $1.initiatives.count }
    for part in parts { part.count(into: &counts, level: level + 1) }
  }
}
