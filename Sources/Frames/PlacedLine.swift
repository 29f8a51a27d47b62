public import Measure

/// How a line came to be what it is: what it was asked for, and what adjustment did to it.
public struct LineSetting: Hashable, Sendable {
  /// The width that it was set for (行長).
  public var measure: Length
  /// Its width.
  public var width: Length
  /// Whether it was to reach its measure.
  public var isJustified: Bool
  /// Whether it goes beyond its measure; a mark that hangs does not count.
  public var isOverfull: Bool
  /// The word that it goes on with, where that is wider than the measure; nil where it begins with a word, or behind a
  /// sign at which an address may be parted.
  public var cutWord: String?
  /// The gaps that adjustment changed, from left to right.
  public var changes: [GapChange]

  public init(
    measure: Length, width: Length, isJustified: Bool, isOverfull: Bool, cutWord: String?, changes: [GapChange]
  ) {
    self.measure = measure
    self.width = width
    self.isJustified = isJustified
    self.isOverfull = isOverfull
    self.cutWord = cutWord
    self.changes = changes
  }

  /// A gap between two characters that is not what it would be by itself.
  public struct GapChange: Hashable, Sendable {
    private let units: SIMD2<Int32>

    public init(x: Length, change: Length) { units = SIMD2(Int32(x.units), Int32(change.units)) }

    /// Where the gap ends, from the line's left end.
    public var x: Length { Length(units: Int(units.x)) }
    /// What was put in; negative where it was taken away.
    public var change: Length { Length(units: Int(units.y)) }
  }
}

/// A line on a page and how it was set, for proofs and preflight: nothing of it is painted.
public struct PlacedLine: Hashable, Sendable {
  /// Where the measure begins, on the baseline.
  public var origin: Point
  public var leading: Length
  /// The type size.
  public var em: Length
  public var setting: LineSetting
  public var belonging: Belonging
  /// Whether the paragraph, or what stands between two line breaks of it, ends with it.
  public var isLast: Bool

  public init(
    origin: Point, leading: Length, em: Length, setting: LineSetting, belonging: Belonging, isLast: Bool
  ) {
    self.origin = origin
    self.leading = leading
    self.em = em
    self.setting = setting
    self.belonging = belonging
    self.isLast = isLast
  }
}
