/// The way in which a chapter is divided into pages.
public enum PageBreaking: String, Hashable, Sendable, CaseIterable {
  /// The fewest pages, and among these ways the one with the least cost: pages alike in height, no stranded lines.
  case balanced
  /// Each page as full as possible.
  case firstFit = "first-fit"
}

/// The requirements for a chapter's pages, besides being few.
public struct PageRules: Hashable, Sendable {
  /// How the chapter is divided into pages.
  public var breaking: PageBreaking
  /// The share of the type area's height, in thousandths, that a page inside a chapter fills where possible.
  public var leastFilled: Int
  /// The share that a chapter's last page fills where possible, in thousandths.
  public var leastFilledLast: Int
  /// The most by which the leading in a chapter's tables may shrink where that saves a page, in thousandths.
  public var mostCloser: Int

  /// Makes rules for one way of breaking, without further requirements unless they are given.
  public init(
    _ breaking: PageBreaking = .balanced, leastFilled: Int = 0, leastFilledLast: Int = 0, mostCloser: Int = 0
  ) {
    self.breaking = breaking
    self.leastFilled = leastFilled
    self.leastFilledLast = leastFilledLast
    self.mostCloser = mostCloser
  }

  /// The rules with another way of breaking; unchanged where it is nil.
  func with(_ breaking: PageBreaking?) -> PageRules {
    var rules = self
    rules.breaking = breaking ?? self.breaking
    return rules
  }
}
