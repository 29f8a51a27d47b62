public import Measure

/// Glyphs of one face on one baseline, and the text that they show.
///
/// Clusters say which glyphs show which characters. So the text copied out of a PDF is the text that was set, also
/// where one glyph shows two characters or two glyphs show one.
public struct GlyphRun: Hashable, Sendable {
  /// The face that draws the run; a fallback where the wanted face lacks the characters.
  public var face: FontFace
  /// The glyphs from left to right.
  public var glyphs: [PlacedGlyph]
  /// The clusters in the order of the text; together they cover all glyphs and all bytes of the text.
  public var clusters: [GlyphCluster]
  /// The characters that the glyphs show.
  public var text: String
  /// How many characters (Unicode scalars) of the written text stand before the run without being printed: 2 for the
  /// `^{` before a raised sign, 1 for the `}` behind it.
  public var marksBefore: Int
  /// Whether the run stands on the line, raised or lowered, under a reading, or is one.
  public var standing: Standing

  /// The position of a run in its line.
  public enum Standing: Hashable, Sendable {
    /// On the line, in the size of the text.
    case onLine
    /// Raised or lowered next to the run before it (上付き、下付き), from which no line break parts it.
    case script
    /// On the line, with a reading over it (親文字).
    case rubyBase
    /// A reading over the runs before it (ルビ), which adds nothing to the line's width.
    case rubyText
  }

  /// Makes a run of `text` drawn by `glyphs`.
  ///
  /// - Precondition: the clusters add up to the glyphs and to the text's UTF-8 bytes.
  public init(
    face: FontFace, glyphs: [PlacedGlyph], clusters: [GlyphCluster], text: String, marksBefore: Int = 0,
    standing: Standing = .onLine
  ) {
    precondition(clusters.reduce(0) { $0 + $1.glyphCount } == glyphs.count, "clusters must cover the glyphs")
    precondition(clusters.reduce(0) { $0 + $1.utf8Count } == text.utf8.count, "clusters must cover the text")
    self.face = face
    self.glyphs = glyphs
    self.clusters = clusters
    self.text = text
    self.marksBefore = marksBefore
    self.standing = standing
  }

  /// How many characters (Unicode scalars) of the written text the run takes, the marks before it included.
  public var writtenCount: Int { marksBefore + text.unicodeScalars.count }

  /// The sum of the advances: the distance from the run's beginning to its end.
  public var width: Length { glyphs.reduce(.zero) { $0 + $1.advance } }
}

/// A glyph of a font, the distance to the next glyph, and its displacement.
public struct PlacedGlyph: Hashable, Sendable {
  /// The glyph's index in its font file.
  public var glyph: UInt32
  // A long book has millions of glyphs, so lengths are kept in 32 bits, which hold up to 700 m.
  private var advanceUnits: Int32
  private var shiftUnits: SIMD2<Int32>

  /// Makes a glyph from its index in its font file.
  ///
  /// - Precondition: lengths fit into 32 bits of 1/1024 pt.
  public init(glyph: UInt32, advance: Length, shift: Point = .zero) {
    self.glyph = glyph
    advanceUnits = Int32(advance.units)
    shiftUnits = SIMD2(Int32(shift.x.units), Int32(shift.y.units))
  }

  /// The distance from the pen's place before the glyph to its place after it.
  public var advance: Length {
    get { Length(units: Int(advanceUnits)) }
    set { advanceUnits = Int32(newValue.units) }
  }

  /// The displacement of the drawn glyph from the pen, x to the right, y down; (0, 0) for nearly all glyphs.
  public var shift: Point {
    get { Point(x: Length(units: Int(shiftUnits.x)), y: Length(units: Int(shiftUnits.y))) }
    set { shiftUnits = SIMD2(Int32(newValue.x.units), Int32(newValue.y.units)) }
  }

}

/// The smallest part of a text that has glyphs of its own: usually one character and one glyph.
public struct GlyphCluster: Hashable, Sendable {
  private var utf8: UInt32
  private var glyphs: UInt16
  /// Whether no listed font has this text; the glyphs are a replacement.
  public var isMissing: Bool
  /// Whether the text asks for a form of a character (異体字) that no listed font has; the glyph is another form of the
  /// character.
  public var isOtherForm: Bool

  /// Makes a cluster of a number of UTF-8 bytes and glyphs.
  ///
  /// - Precondition: there are no more than 65,535 glyphs.
  public init(utf8Count: Int, glyphCount: Int, isMissing: Bool = false, isOtherForm: Bool = false) {
    utf8 = UInt32(utf8Count)
    glyphs = UInt16(glyphCount)
    self.isMissing = isMissing
    self.isOtherForm = isOtherForm
  }

  /// How many bytes of UTF-8 the cluster's text has.
  public var utf8Count: Int {
    get { Int(utf8) }
    set { utf8 = UInt32(newValue) }
  }

  /// How many glyphs show the cluster's text.
  public var glyphCount: Int {
    get { Int(glyphs) }
    set { glyphs = UInt16(newValue) }
  }
}
