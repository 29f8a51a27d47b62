internal import CCairo
internal import CFontconfig
internal import CPango
internal import Frames
internal import Measure

/// A face in one size: the glyphs and advances of plain characters, each looked up once.
///
/// Nearly all text of a Japanese booklet consists of characters with one glyph each, whatever their neighbours. For
/// these the table gives the result of full shaping (a test compares the two) in a hundredth of the time.
final class GlyphTable {
  let typeface: Typeface
  let face: FontFace
  /// The face in its size (`hb_font_t`), owned.
  ///
  /// Its scale makes one unit of an advance 1/1024 pt.
  private let font: OpaquePointer
  private var plain: PlainGlyphs

  init(_ typeface: Typeface, face: FontFace) {
    guard let font = hb_font_create(typeface.face) else { preconditionFailure("hb_font_create never returns NULL") }
    hb_font_set_scale(font, Int32(face.size.units), Int32(face.size.units))
    self.typeface = typeface
    self.face = face
    self.font = font
    plain = PlainGlyphs(font)
  }

  deinit { hb_font_destroy(font) }

  /// The text as one run of this face; nil where any character needs full shaping.
  func plainRun(of text: Substring) -> GlyphRun? {
    var glyphs = PlacedGlyphs()
    var clusters = GlyphClusters()
    // A character takes three bytes in Japanese, one in ASCII.
    let bytes = text.utf8.count
    glyphs.reserveCapacity(bytes / 3 + 8)
    clusters.reserveCapacity(bytes / 3 + 8)
    guard plain.append(text, to: &glyphs, &clusters) else { return nil }
    return GlyphRun(face: face, glyphs: glyphs, clusters: clusters, text: String(text))
  }

  /// The glyph of a character by itself, plain or not; nil where the font lacks it.
  func glyph(of scalar: UInt32) -> PlacedGlyph? { plain.nominal(scalar) }

  /// The glyph for the form of a character that a variation selector asks for; nil where the font lacks this form.
  func glyph(of scalar: UInt32, selector: UInt32) -> PlacedGlyph? {
    var glyph: hb_codepoint_t = 0
    guard hb_font_get_variation_glyph(font, scalar, selector, &glyph) != 0, glyph != 0 else { return nil }
    return PlacedGlyph(glyph: glyph, advance: advance(ofGlyph: glyph))
  }

  /// The advance of a glyph by itself.
  func advance(ofGlyph glyph: UInt32) -> Length {
    Length(units: Int(hb_font_get_glyph_h_advance(font, glyph)))
  }
}
