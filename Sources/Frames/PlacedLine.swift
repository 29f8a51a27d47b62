public import Measure

/// Requested and final width of a line, and every gap that adjustment changed.
public struct LineSetting: Hashable, Sendable {
  /// The requested width (行長).
  public var measure: Length
  /// The final width, without white space at the line's end.
  public var width: Length
  /// Whether the line was to fill its measure.
  public var isJustified: Bool
  /// Whether the line is wider than its measure, a hanging mark not counted.
  public var isOverfull: Bool
  /// The word that is parted before this line because it is wider than the measure; nil where the line begins with a
  /// word, or where it was parted behind a sign at which an address may be.
  public var cutWord: String?
  /// The gaps that adjustment widened or narrowed, from left to right.
  public var changes: [GapChange]

  /// Makes the setting of one line.
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

  /// A gap between two characters that adjustment widened or narrowed.
  public struct GapChange: Hashable, Sendable, BitwiseCopyable {
    private let units: SIMD2<Int32>

    /// Makes a gap that ends at `x` and was widened by `change`.
    ///
    /// - Precondition: both lengths fit into 32 bits of 1/1024 pt.
    public init(x: Length, change: Length) { units = SIMD2(Int32(x.units), Int32(change.units)) }

    /// The distance from the line's left end to the end of the gap.
    public var x: Length { Length(units: Int(units.x)) }
    /// The length added to the gap; negative where the gap was narrowed.
    public var change: Length { Length(units: Int(units.y)) }
  }
}

/// A line on a page and how it was set, for proofs and preflight; it is not painted.
public struct PlacedLine: Hashable, Sendable {
  /// The left end of the measure, on the baseline.
  public var origin: Point
  /// The distance to the next baseline (行送り).
  public var leading: Length
  /// The type size.
  public var em: Length
  /// The line's measure, width and adjusted gaps.
  public var setting: LineSetting
  /// The element or the artifact that the line is a part of.
  public var belonging: Belonging
  /// Whether the line is the last one of its paragraph, or the last one before a line break of the text.
  public var isLast: Bool

  /// Makes a line at a point of its page or frame.
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
