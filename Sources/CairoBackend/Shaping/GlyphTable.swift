internal import CCairo
internal import CFontconfig
internal import CPango
internal import Frames
internal import Measure

/// The glyph and the advance of each plain character of one face at one size, looked up once.
///
/// Nearly all text of a Japanese booklet is characters that stand for one glyph each, whatever their neighbours. For
/// these a table gives what full shaping gives (a test holds the two together) in a hundredth of the time.
final class GlyphTable {
  let typeface: Typeface
  let face: FontFace
  /// The face at its size (`hb_font_t`), owned.
  ///
  /// Its scale makes one unit of an advance 1/1024 pt.
  private let font: OpaquePointer
  /// Where the 256 entries of each block of code points begin in `entries`; -1 where none has been asked for.
  private var blocks = [Int32](repeating: -1, count: 256)
  private var entries: [Entry] = []

  private struct Entry {
    var glyph: UInt32
    var advance: Int32

    /// Not looked up so far.
    static let unknown = Entry(glyph: .max, advance: 0)
    /// Not plain, or not in the font: glyph 0 is a font's mark for what it lacks.
    static let none = Entry(glyph: 0, advance: 0)
  }

  init(_ typeface: Typeface, face: FontFace) {
    guard let font = hb_font_create(typeface.face) else { preconditionFailure("hb_font_create never returns NULL") }
    hb_font_set_scale(font, Int32(face.size.units), Int32(face.size.units))
    self.typeface = typeface
    self.face = face
    self.font = font
  }

  deinit { hb_font_destroy(font) }

  /// The text as one run of this face; nil if any character of it needs full shaping.
  func plainRun(of text: Substring) -> GlyphRun? {
    var glyphs: [PlacedGlyph] = []
    var clusters: [GlyphCluster] = []
    let bytes = text.utf8.count
    glyphs.reserveCapacity(bytes / 3 + 8)
    clusters.reserveCapacity(bytes / 3 + 8)
    for scalar in text.unicodeScalars {
      let entry = entry(for: scalar.value)
      guard entry.glyph != 0 else { return nil }
      glyphs.append(PlacedGlyph(glyph: entry.glyph, advance: Length(units: Int(entry.advance))))
      clusters.append(GlyphCluster(utf8Count: UTF8.width(scalar), glyphCount: 1))
    }
    return GlyphRun(face: face, glyphs: glyphs, clusters: clusters, text: String(text))
  }

  /// The glyph of a character by itself, whether plain or not; nil if the font lacks it.
  func glyph(of scalar: UInt32) -> PlacedGlyph? {
    var glyph: hb_codepoint_t = 0
    guard hb_font_get_nominal_glyph(font, scalar, &glyph) != 0, glyph != 0 else { return nil }
    return PlacedGlyph(glyph: glyph, advance: Length(units: Int(hb_font_get_glyph_h_advance(font, glyph))))
  }

  /// What is printed for text that no font has: the geta mark 〓, or the font's own box, one em wide.
  var replacement: PlacedGlyph {
    PlacedGlyph(glyph: glyph(of: 0x3013)?.glyph ?? 0, advance: face.size)
  }

  private func entry(for scalar: UInt32) -> Entry {
    guard scalar <= 0xFFFF else { return .none }
    let block = Int(scalar >> 8)
    if blocks[block] < 0 {
      blocks[block] = Int32(entries.count)
      entries.append(contentsOf: repeatElement(.unknown, count: 256))
    }
    let index = Int(blocks[block]) + Int(scalar & 0xFF)
    let entry = entries[index]
    guard entry.glyph == .max else { return entry }
    let found = looked(up: scalar)
    entries[index] = found
    return found
  }

  private func looked(up scalar: UInt32) -> Entry {
    guard isPlain(scalar), let placed = glyph(of: scalar) else { return .none }
    guard !(0x3041...0x9FFF).contains(scalar) else {
      return Entry(glyph: placed.glyph, advance: Int32(placed.advance.units))
    }
    return shaped(alone: scalar)
  }

  /// A character shaped by itself: some fonts have other forms of signs for Japanese (Noto: its straight quote).
  ///
  /// Kana and kanji need it not, and are too many for it.
  private func shaped(alone scalar: UInt32) -> Entry {
    let buffer = hb_buffer_create()
    defer { hb_buffer_destroy(buffer) }
    hb_buffer_add(buffer, scalar, 0)
    hb_buffer_set_content_type(buffer, HB_BUFFER_CONTENT_TYPE_UNICODE)
    hb_buffer_set_direction(buffer, HB_DIRECTION_LTR)
    hb_buffer_set_script(buffer, HB_SCRIPT_HAN)
    hb_buffer_set_language(buffer, hb_language_from_string("ja", -1))
    hb_shape(font, buffer, nil, 0)
    var count: UInt32 = 0
    guard let glyphs = hb_buffer_get_glyph_infos(buffer, &count), count == 1,
      let positions = hb_buffer_get_glyph_positions(buffer, &count),
      positions[0].x_offset == 0, positions[0].y_offset == 0
    else { return .none }
    return Entry(glyph: glyphs[0].codepoint, advance: positions[0].x_advance)
  }
}

/// Whether a character stands for one glyph whatever its neighbours, so that a table can answer for it.
///
/// Kana, kanji, ASCII, Latin letters, Japanese punctuation, signs and full-width forms. Left out are combining marks
/// and what they combine to, format and control characters, scripts that join or run from right to left, and all
/// beyond the first plane.
func isPlain(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0x20...0x7E, 0xA1...0xAC, 0xAE...0x17F: true
  case 0x391...0x3C9, 0x401, 0x410...0x44F, 0x451: true
  // Dashes, quotes, dots; not the spaces, joiners and direction marks before and between them.
  case 0x2010, 0x2012...0x2027, 0x2030...0x205E: true
  // Letter-like signs, Roman numerals, arrows, mathematics, circled numbers, boxes, shapes. Not 20xx beyond: the
  // currency signs are plain, the combining circles behind them are not.
  // Nor all signs from U+2300 on: some are drawn as emoji where a font has them.
  case 0x20A0...0x20BF, 0x2100...0x22FF, 0x2460...0x25FC, 0x2605, 0x2606, 0x2660...0x266F: true
  // U+302A–302F are tone marks, U+3031–3035 halves that some fonts join, U+303E a variation indicator.
  case 0x3000...0x3029, 0x3030, 0x3036...0x303D, 0x303F: true
  // U+3099 and U+309A are the combining voicing marks.
  case 0x3041...0x3096, 0x309B...0x30FF, 0x31F0...0x31FF, 0x3200...0x33FF: true
  case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFF01...0xFF9F, 0xFFE0...0xFFEE: true
  default: false
  }
}
