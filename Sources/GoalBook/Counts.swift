/// How much a book holds.
public struct BookCounts: Hashable, Sendable {
  /// The parts of each level, from the top: departments, then their shares of pillars.
  public var parts: [Int] = []
  public var objectives = 0
  public var rows = 0
  public var initiatives = 0

  public init() {}
}

extension Book {
  /// The number of parts of each level, objectives, rows and initiatives.
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
