internal import CCairo
internal import CFontconfig
internal import CPango
internal import Frames
internal import Measure

/// The table of a ``GlyphTable``, filled as characters are met.
///
/// It is a separate value, so that a whole text is looked up in a single exclusive access.
struct PlainGlyphs {
  /// The font in its size (`hb_font_t`), owned by the glyph table.
  private let font: OpaquePointer
  /// The beginning in `entries` of the 256 entries of each block of code points; -1 for a block that was not used.
  private var blocks = [Int32](repeating: -1, count: 256)
  private var entries: [Entry] = []

  private struct Entry {
    var glyph: UInt32
    var advance: Int32

    /// A character that was not looked up yet.
    static let unknown = Entry(glyph: .max, advance: 0)
    /// A character that is not plain or not in the font; glyph 0 is a font's mark for missing characters.
    static let none = Entry(glyph: 0, advance: 0)
  }

  init(_ font: OpaquePointer) { self.font = font }

  /// Appends a glyph and a cluster for each character of `text`.
  ///
  /// Returns false where a character is not plain or not in the font; those before it are appended then.
  mutating func append(_ text: Substring, to glyphs: inout PlacedGlyphs, _ clusters: inout GlyphClusters) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var index = 0
      while index < bytes.count {
        let first = UInt32(bytes[index])
        let scalar: UInt32
        let length: Int
        // A string is valid UTF-8, so the first byte tells how many follow. Characters of four bytes are not plain.
        switch first {
        case 0..<0x80:
          (scalar, length) = (first, 1)
        case 0..<0xE0:
          (scalar, length) = ((first & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F), 2)
        case 0..<0xF0:
          let middle = UInt32(bytes[index + 1] & 0x3F) << 6
          (scalar, length) = ((first & 0x0F) << 12 | middle | UInt32(bytes[index + 2] & 0x3F), 3)
        default: return false
        }
        let entry = entry(for: scalar)
        guard entry.glyph != 0 else { return false }
        glyphs.append(PlacedGlyph(glyph: entry.glyph, advance: Length(units: Int(entry.advance))))
        clusters.append(GlyphCluster(utf8Count: length, glyphCount: 1))
        index += length
      }
      return true
    }
  }

  /// The glyph of a character in the font's own table; nil where the font has none.
  func nominal(_ scalar: UInt32) -> PlacedGlyph? {
    var glyph: hb_codepoint_t = 0
    guard hb_font_get_nominal_glyph(font, scalar, &glyph) != 0, glyph != 0 else { return nil }
    return PlacedGlyph(glyph: glyph, advance: Length(units: Int(hb_font_get_glyph_h_advance(font, glyph))))
  }

  private mutating func entry(for scalar: UInt32) -> Entry {
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
    guard isPlain(scalar), let placed = nominal(scalar) else { return .none }
    guard !(0x3041...0x9FFF).contains(scalar) else {
      return Entry(glyph: placed.glyph, advance: Int32(placed.advance.units))
    }
    return shaped(alone: scalar)
  }

  /// A character shaped by itself, because some fonts have other forms of signs for Japanese (Noto: its straight
  /// quote).
  ///
  /// Kana and kanji do not need this, and are too many for it.
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
