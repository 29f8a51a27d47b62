public import Measure

/// A type face at a size: what text is shaped in.
public struct FontFace: Hashable, Sendable {
  /// The family as the font manifest names it: `BIZ UDGothic`.
  public var family: String
  public var weight: Weight
  /// The em (全角).
  public var size: Length

  public init(family: String, weight: Weight = .regular, size: Length) {
    self.family = family
    self.weight = weight
    self.size = size
  }
}

/// The square that a Japanese face draws its characters in (仮想ボディ), one em high and wide: where the baseline lies in it.
public enum EmBox {
  /// From the baseline up to the box's upper edge, in a face of `size`: 0.88 em in nearly all; the rest lies below.
  public static func ascent(of size: Length) -> Length { size.scaled(by: 0.88) }
}

/// The weights that Japanese book faces come in.
public enum Weight: String, Hashable, Sendable, CaseIterable {
  case regular, bold
}

/// How far a face's letters reach from the baseline, both positive.
public struct LineMetrics: Hashable, Sendable {
  public var ascent: Length
  public var descent: Length

  public init(ascent: Length, descent: Length) {
    self.ascent = ascent
    self.descent = descent
  }
}

/// The one question that layout asks of fonts.
public protocol TextShaper {
  /// The glyphs of `text` on one line, in order; the texts of the runs together are `text`, letter for letter, but for
  /// marks that a shaper reads (``GlyphRun/marksBefore``).
  ///
  /// Several runs where a fallback font must help out: each carries the face that really draws it. Text without any
  /// glyph in any font comes back as visible replacements, each marked ``GlyphCluster/isMissing``.
  /// A character with a variation selector is drawn by the first font that has that form of it; where none has, the form
  /// that is drawn is marked ``GlyphCluster/isOtherForm``.
  func shape(_ text: Substring, in face: FontFace) -> [GlyphRun]

  /// How far the letters of `face` reach up and down.
  func lineMetrics(of face: FontFace) -> LineMetrics

  /// Where what is made of its glyphs may be kept for the next time; nil for nearly all.
  var memory: ShaperMemory? { get }
}

extension TextShaper {
  public var memory: ShaperMemory? { nil }
}
