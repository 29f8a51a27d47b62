public import Measure

/// Glyphs of one face on one baseline, and the text they stand for.
///
/// Clusters tie the two together, so that text copied out of a PDF is the text that went in, also where one glyph
/// stands for two characters or two for one.
public struct GlyphRun: Hashable, Sendable {
  /// The face that really draws the run, which may be a fallback for the one asked for.
  public var face: FontFace
  public var glyphs: [PlacedGlyph]
  /// One entry for each cluster, in the order of the text.
  public var clusters: [GlyphCluster]
  public var text: String
  /// How many characters (Unicode scalars) of the text as it is written stand before the run without being printed: the
  /// two of `^{` before a raised sign, the one of `}` behind it.
  public var marksBefore: Int
  public var standing: Standing

  /// How a run stands to the line that it is on.
  public enum Standing: Hashable, Sendable {
    case onLine
    /// Raised or lowered beside what stands before it (上付き、下付き), from which it is never parted.
    case script
    /// On the line, under a reading (親文字).
    case rubyBase
    /// A reading over the runs before it (ルビ): it takes no room of its own.
    case rubyText
  }

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

  /// How many characters of the text as it is written it takes, the marks before it among them.
  public var writtenCount: Int { marksBefore + text.unicodeScalars.count }

  /// How far the pen moves from the run's beginning to its end.
  public var width: Length { glyphs.reduce(.zero) { $0 + $1.advance } }
}

/// A glyph of a font, how far the pen moves after it, and how far from the pen it is drawn.
public struct PlacedGlyph: Hashable, Sendable {
  /// The glyph's index in its font file.
  public var glyph: UInt32
  // A long book has millions of glyphs: they are kept in as little as holds them, lengths up to 700 m.
  private var advanceUnits: Int32
  private var shiftUnits: SIMD2<Int32>

  public init(glyph: UInt32, advance: Length, shift: Point = .zero) {
    self.glyph = glyph
    advanceUnits = Int32(advance.units)
    shiftUnits = SIMD2(Int32(shift.x.units), Int32(shift.y.units))
  }

  public var advance: Length {
    get { Length(units: Int(advanceUnits)) }
    set { advanceUnits = Int32(newValue.units) }
  }

  /// From the pen to where the glyph is drawn; (0, 0) for nearly all.
  public var shift: Point {
    get { Point(x: Length(units: Int(shiftUnits.x)), y: Length(units: Int(shiftUnits.y))) }
    set { shiftUnits = SIMD2(Int32(newValue.x.units), Int32(newValue.y.units)) }
  }

}

/// The smallest piece of text that glyphs can be told apart for.
public struct GlyphCluster: Hashable, Sendable {
  private var utf8: UInt32
  private var glyphs: UInt16
  /// No listed font has this text: the glyphs are a replacement.
  public var isMissing: Bool
  /// A form of a character is asked for (異体字) that no listed font has: the glyph is another form of it.
  public var isOtherForm: Bool

  public init(utf8Count: Int, glyphCount: Int, isMissing: Bool = false, isOtherForm: Bool = false) {
    utf8 = UInt32(utf8Count)
    glyphs = UInt16(glyphCount)
    self.isMissing = isMissing
    self.isOtherForm = isOtherForm
  }

  /// Bytes of the text in UTF-8.
  public var utf8Count: Int {
    get { Int(utf8) }
    set { utf8 = UInt32(newValue) }
  }

  /// How many glyphs stand for it.
  public var glyphCount: Int {
    get { Int(glyphs) }
    set { glyphs = UInt16(newValue) }
  }
}
