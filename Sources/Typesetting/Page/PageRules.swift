/// How a chapter is parted into pages.
public enum PageBreaking: String, Hashable, Sendable, CaseIterable {
  /// The fewest pages, and of all such ways the one with the least cost: pages alike in height, nothing stranded.
  case balanced
  /// Each page as full as it can be.
  case firstFit = "first-fit"
}

/// What is asked of a chapter's pages besides that they are few.
public struct PageRules: Hashable, Sendable {
  public var breaking: PageBreaking
  /// The share of the type area's height, in thousandths, that a page inside a chapter fills where that can be had.
  public var leastFilled: Int
  /// The same for a chapter's last page.
  public var leastFilledLast: Int
  /// How much closer, in thousandths of their leading, the lines of a chapter's tables may stand where that saves a page.
  public var mostCloser: Int

  public init(
    _ breaking: PageBreaking = .balanced, leastFilled: Int = 0, leastFilledLast: Int = 0, mostCloser: Int = 0
  ) {
    self.breaking = breaking
    self.leastFilled = leastFilled
    self.leastFilledLast = leastFilledLast
    self.mostCloser = mostCloser
  }

  /// The same with another way of breaking; with this one where it is nil.
  func with(_ breaking: PageBreaking?) -> PageRules {
    var rules = self
    rules.breaking = breaking ?? self.breaking
    return rules
  }
}
