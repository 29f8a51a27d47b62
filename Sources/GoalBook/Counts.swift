/// How much a book holds.
public struct BookCounts: Hashable, Sendable {
  public var departments = 0
  /// Pillar sections: one for each department and pillar in it.
  public var pillars = 0
  public var objectives = 0
  public var rows = 0
  public var initiatives = 0

  public init() {}
}

extension Book {
  /// The number of departments, pillar sections, objectives, rows and initiatives.
  public var counts: BookCounts {
    let pillars = departments.flatMap(\.pillars)
    let objectives = pillars.flatMap(\.objectives)
    let rows = objectives.flatMap(\.rows)
    var counts = BookCounts()
    counts.departments = departments.count
    counts.pillars = pillars.count
    counts.objectives = objectives.count
    counts.rows = rows.count
    counts.initiatives = rows.reduce(0) { $0 + $1.initiatives.count }
    return counts
  }

  /// The title of pillar `number`; nil where the book does not name it.
  public func pillarTitle(_ number: Int) -> String? {
    pillars.first { $0.number == number }?.title
  }
}
