public import Measure

/// What finished pages are held against before they are printed (preflight).
public struct PageLimits: Hashable, Sendable {
  /// No type may be smaller.
  public var leastType = Length.points(7)
  /// The share of the type area's height, in thousandths, that a page inside a chapter should fill.
  public var leastFilled = 400
  /// How far from the trim text has to stay.
  public var safeArea = Length.millimeters(3)
  /// How many pixels to the inch a picture should have.
  public var leastResolution = 200
  /// No line may be thinner: printing plates do not hold it.
  public var leastRule = Length.points(0.25)
  /// Whether the booklet is stapled through its fold (中綴じ), so that its pages come in fours.
  public var isStapled = false

  public init() {}
}
