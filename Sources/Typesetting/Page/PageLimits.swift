public import Measure

/// The limits that preflight checks on finished pages before they are printed.
public struct PageLimits: Hashable, Sendable {
  /// The smallest type size allowed.
  public var leastType = Length.points(7)
  /// The share of the type area's height, in thousandths, that a page inside a chapter should fill.
  public var leastFilled = 400
  /// The distance from the trim within which no text may stand.
  public var safeArea = Length.millimeters(3)
  /// The least resolution of a picture, in pixels per inch.
  public var leastResolution = 200
  /// The least thickness of a line: printing plates do not hold thinner ones.
  public var leastRule = Length.points(0.25)
  /// Whether the booklet is stapled through its fold (中綴じ), so that its pages must be a multiple of four.
  public var isStapled = false

  /// Makes the usual limits: 7 pt, 400 thousandths, 3 mm, 200 pixels per inch, 0.25 pt, not stapled.
  public init() {}
}
