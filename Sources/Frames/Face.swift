public import Measure

/// A type face in a certain size: what text is shaped in.
public struct FontFace: Hashable, Sendable {
  /// The family as the font manifest names it: `BIZ UDGothic`.
  public var family: String
  /// Regular or bold.
  public var weight: Weight
  /// The em (全角): the height and width of a full-width character.
  public var size: Length

  /// Makes a face from its family, weight and size; it is not looked up.
  public init(family: String, weight: Weight = .regular, size: Length) {
    self.family = family
    self.weight = weight
    self.size = size
  }
}

/// The square in which a Japanese face draws its characters (仮想ボディ), one em high and wide.
public enum EmBox {
  /// The distance from the baseline up to the box's upper edge in a face of `size`: 0.88 em, as in nearly all Japanese
  /// faces; the other 0.12 em lie below.
  public static func ascent(of size: Length) -> Length { size.scaled(by: 0.88) }
}

/// The weights that Japanese book faces come in.
public enum Weight: String, Hashable, Sendable, CaseIterable {
  case regular, bold
}

/// The distances that a face's letters reach above and below the baseline; both are positive.
public struct LineMetrics: Hashable, Sendable {
  /// The distance from the baseline up to the tops of the letters.
  public var ascent: Length
  /// The distance from the baseline down to the feet of the letters.
  public var descent: Length

  /// Makes metrics from the distances above and below the baseline.
  public init(ascent: Length, descent: Length) {
    self.ascent = ascent
    self.descent = descent
  }
}

/// A source of glyphs and of their widths: all that layout asks of fonts.
public protocol TextShaper {
  /// The glyphs of `text` on one line, in order; the texts of the runs joined are `text`, letter for letter, except for
  /// marks that a shaper reads instead of drawing (``GlyphRun/marksBefore``).
  ///
  /// The result has several runs where a fallback font draws a part: each run carries the face that draws it. Text that
  /// no font has comes back as visible replacement glyphs, marked ``GlyphCluster/isMissing``. A character with a
  /// variation selector is drawn by the first font that has the wanted form; where none has, another form is drawn and
  /// marked ``GlyphCluster/isOtherForm``.
  func shape(_ text: Substring, in face: FontFace) -> [GlyphRun]

  /// The distances that the letters of `face` reach above and below the baseline.
  func lineMetrics(of face: FontFace) -> LineMetrics

  /// The store for what is computed from this shaper's glyphs, to be used again; nil for shapers whose texts are set
  /// once.
  var memory: ShaperMemory? { get }
}

extension TextShaper {
  /// Nil: nothing is kept.
  public var memory: ShaperMemory? { nil }
}
