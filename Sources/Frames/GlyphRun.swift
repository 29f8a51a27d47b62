public import Measure

/// Glyphs of one face on one baseline, and the text that they show.
///
/// Clusters say which glyphs show which characters. So the text copied out of a PDF is the text that was set, also
/// where one glyph shows two characters or two glyphs show one.
public struct GlyphRun: Hashable, Sendable {
  /// The face that draws the run; a fallback where the wanted face lacks the characters.
  public var face: FontFace
  /// The glyphs from left to right.
  public var glyphs: PlacedGlyphs
  /// The clusters in the order of the text; together they cover all glyphs and all bytes of the text.
  public var clusters: GlyphClusters
  /// The characters that the glyphs show.
  public var text: String
  /// How many characters (Unicode scalars) of the written text stand before the run without being printed: 2 for the
  /// `^{` before a raised sign, 1 for the `}` behind it.
  public var marksBefore: Int
  /// Whether the run stands on the line, raised or lowered, under a reading, or is one.
  public var standing: Standing

  /// The position of a run in its line.
  public enum Standing: Hashable, Sendable, BitwiseCopyable {
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
    face: FontFace, glyphs: PlacedGlyphs, clusters: GlyphClusters, text: String, marksBefore: Int = 0,
    standing: Standing = .onLine
  ) {
    let covered = clusters.reduce(into: (glyphs: 0, bytes: 0)) {
      $0.glyphs += $1.glyphCount
      $0.bytes += $1.utf8Count
    }
    precondition(covered.glyphs == glyphs.count, "clusters must cover the glyphs")
    precondition(covered.bytes == text.utf8.count, "clusters must cover the text")
    self.init(
      covered: face, glyphs: glyphs, clusters: clusters, text: text, marksBefore: marksBefore, standing: standing)
  }

  /// Makes a run of `text` drawn by `glyphs`, given as arrays.
  ///
  /// - Precondition: the clusters add up to the glyphs and to the text's UTF-8 bytes.
  public init(
    face: FontFace, glyphs: [PlacedGlyph], clusters: [GlyphCluster], text: String, marksBefore: Int = 0,
    standing: Standing = .onLine
  ) {
    self.init(
      face: face, glyphs: PlacedGlyphs(glyphs), clusters: GlyphClusters(clusters), text: text,
      marksBefore: marksBefore, standing: standing)
  }

  /// A run whose clusters are known to cover its glyphs and its text.
  init(
    covered face: FontFace, glyphs: PlacedGlyphs, clusters: GlyphClusters, text: String, marksBefore: Int,
    standing: Standing
  ) {
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

/// The glyphs of a run.
public typealias PlacedGlyphs = CompactList<SmallGlyph>
/// The clusters of a run.
public typealias GlyphClusters = CompactList<SmallCluster>

/// A glyph of a font, the distance to the next glyph, and its displacement.
public struct PlacedGlyph: Hashable, Sendable {
  /// The glyph's index in its font file.
  public var glyph: UInt32
  /// The distance from the pen's place before the glyph to its place after it.
  public var advance: Length
  /// The displacement of the drawn glyph from the pen, x to the right, y down; (0, 0) for nearly all glyphs.
  public var shift: Point

  /// Makes a glyph from its index in its font file.
  @inlinable public init(glyph: UInt32, advance: Length, shift: Point = .zero) {
    (self.glyph, self.advance, self.shift) = (glyph, advance, shift)
  }
}

/// A glyph in 64 bits: its index in 16, its advance and its displacement to the right in 24 each.
///
/// Glyphs that are raised or lowered have no such form, and none whose lengths reach 8192 pt.
public struct SmallGlyph: SmallForm, BitwiseCopyable {
  @usableFromInline let bits: UInt64

  /// The form of a glyph; nil where it does not fit.
  @inlinable public init?(_ value: PlacedGlyph) {
    let (advance, shift) = (value.advance.units, value.shift.x.units)
    guard value.glyph <= 0xFFFF, value.shift.y.units == 0, abs(advance) < 1 << 23, abs(shift) < 1 << 23 else {
      return nil
    }
    bits = UInt64(value.glyph) << 48 | UInt64(advance & 0xFF_FFFF) << 24 | UInt64(shift & 0xFF_FFFF)
  }

  /// The glyph.
  @inlinable public var value: PlacedGlyph {
    // Shifted to the left end first, the sign of a length fills all bits before it.
    let advance = Int(Int64(bitPattern: bits &<< 16) &>> 40)
    let shift = Int(Int64(bitPattern: bits &<< 40) &>> 40)
    return PlacedGlyph(
      glyph: UInt32(truncatingIfNeeded: bits &>> 48), advance: Length(units: advance),
      shift: Point(x: Length(units: shift), y: .zero))
  }
}

/// The smallest part of a text that has glyphs of its own: usually one character and one glyph.
public struct GlyphCluster: Hashable, Sendable {
  /// How many bytes of UTF-8 the cluster's text has.
  public var utf8Count: Int
  /// How many glyphs show the cluster's text.
  public var glyphCount: Int
  /// Whether no listed font has this text; the glyphs are a replacement.
  public var isMissing: Bool
  /// Whether the text asks for a form of a character (異体字) that no listed font has; the glyph is another form of the
  /// character.
  public var isOtherForm: Bool

  /// Makes a cluster of a number of UTF-8 bytes and glyphs.
  @inlinable public init(utf8Count: Int, glyphCount: Int, isMissing: Bool = false, isOtherForm: Bool = false) {
    (self.utf8Count, self.glyphCount) = (utf8Count, glyphCount)
    (self.isMissing, self.isOtherForm) = (isMissing, isOtherForm)
  }
}

/// A cluster in eight bits: up to fifteen bytes of text, up to three glyphs, and what is amiss.
public struct SmallCluster: SmallForm, BitwiseCopyable {
  @usableFromInline let bits: UInt8

  /// The form of a cluster; nil where it does not fit.
  @inlinable public init?(_ value: GlyphCluster) {
    guard value.utf8Count >= 0, value.utf8Count < 16, value.glyphCount >= 0, value.glyphCount < 4 else { return nil }
    bits =
      UInt8(value.utf8Count) << 4 | UInt8(value.glyphCount) << 2 | (value.isMissing ? 2 : 0)
      | (value.isOtherForm ? 1 : 0)
  }

  /// The cluster.
  @inlinable public var value: GlyphCluster {
    GlyphCluster(
      utf8Count: Int(bits >> 4), glyphCount: Int(bits >> 2 & 3), isMissing: bits & 2 != 0, isOtherForm: bits & 1 != 0)
  }
}
