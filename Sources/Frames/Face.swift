public import Measure

/// A type face in a certain size: what text is shaped in.
public struct FontFace: Hashable, Sendable {
  /// The family as the font manifest names it: `BIZ UDGothic`.
  public var family: String
  /// Regular or bold.
  public var weight: Weight
  /// The em (全角): the height and width of a full-width character.
  public var size: Length
  /// The face of its figures and Latin letters, in a composite font (合成フォント); nil where they are the face's own.
  public var latin: LatinFace?

  /// Makes a face from its family, weight and size; it is not looked up.
  public init(family: String, weight: Weight = .regular, size: Length, latin: LatinFace? = nil) {
    self.family = family
    self.weight = weight
    self.size = size
    self.latin = latin
  }

  /// The face of figures and Latin letters in its size; nil where they are the face's own.
  public var latinPart: FontFace? {
    latin.map { FontFace(family: $0.family, weight: $0.weight, size: size.scaled(by: Double($0.scale) / 1000)) }
  }
}

/// What draws the figures and Latin letters of a composite font, in proportion to the Japanese face.
///
/// It is a class because nearly all faces have none, and every run of glyphs has a face.
public final class LatinFace: Hashable, Sendable {
  /// The family as the font manifest names it.
  public let family: String
  /// Regular or bold.
  public let weight: Weight
  /// The size, in thousandths of the Japanese face's.
  public let scale: Int
  /// How far the letters are raised above the baseline, or lowered where it is negative, in thousandths of the Japanese
  /// face's size.
  public let rise: Int

  /// Makes a part from its family, weight, size and rise; it is not looked up.
  public init(family: String, weight: Weight = .regular, scale: Int = 1000, rise: Int = 0) {
    (self.family, self.weight, self.scale, self.rise) = (family, weight, scale, rise)
  }

  /// Whether both are the same font, equally large and equally high.
  public static func == (a: LatinFace, b: LatinFace) -> Bool {
    a === b || (a.family, a.weight, a.scale, a.rise) == (b.family, b.weight, b.scale, b.rise)
  }

  /// Hashes what `==` compares.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(family)
    hasher.combine(weight)
    hasher.combine(scale)
    hasher.combine(rise)
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
