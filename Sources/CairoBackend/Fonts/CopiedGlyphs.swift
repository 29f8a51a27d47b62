internal import CCairo
internal import CFontconfig
internal import CPango

/// The font file `font` (`hb_blob_t`) with copies of some of its glyphs behind all others, and the number of the first
/// copy.
///
/// The blob is owned by the caller. Nil where the font has no form to which glyphs can be added.
///
/// A copy looks like its glyph and moves the pen further by its widening.
func fontWithCopies(_ copies: [GlyphCopy], of font: OpaquePointer) -> (blob: OpaquePointer, first: UInt32)? {
  guard let face = hb_face_create(font, 0) else { return nil }
  defer { hb_face_destroy(face) }
  let maxp = fontTag("maxp")
  var profile = tableBytes(maxp, of: face)
  guard let count = profile.uint16(at: 4), count + copies.count <= 0xFFFF,
    let known = Metrics(face), var tables = outlines(of: copies, count, in: face, known)
  else { return nil }
  profile.write(count + copies.count, width: 2, at: 4)
  if profile.count >= 32 {
    // A copy is made of one glyph, so it is one level deeper than that glyph and no larger.
    for (simple, composite) in [(6, 10), (8, 12)] {
      let most = max(profile.uint16(at: simple) ?? 0, profile.uint16(at: composite) ?? 0)
      profile.write(most, width: 2, at: composite)
    }
    profile.write(max(1, profile.uint16(at: 28) ?? 0), width: 2, at: 28)
    profile.write((profile.uint16(at: 30) ?? 0) + 1, width: 2, at: 30)
  }
  tables[maxp] = profile
  tables.merge(known.tables(with: copies, count)) { first, _ in first }
  return file(of: face, replacing: tables).map { ($0, UInt32(count)) }
}

/// The tables of the outlines, those of the copies included; nil where the outlines are of an unknown kind.
private func outlines(
  of copies: [GlyphCopy], _ count: Int, in face: OpaquePointer, _ metrics: Metrics
) -> [UInt32: [UInt8]]? {
  let glyf = tableBytes(fontTag("glyf"), of: face)
  return glyf.isEmpty
    ? postScriptOutlines(of: copies, count, in: face, advance: metrics.advance)
    : trueTypeOutlines(of: copies, count, glyf, in: face)
}

/// The tables with copies in TrueType outlines.
///
/// - SeeAlso: OpenType, glyf, loca and head.
private func trueTypeOutlines(
  of copies: [GlyphCopy], _ count: Int, _ glyf: [UInt8], in face: OpaquePointer
) -> [UInt32: [UInt8]]? {
  var head = tableBytes(fontTag("head"), of: face)
  let places = tableBytes(fontTag("loca"), of: face)
  guard let isLong = head.uint16(at: 50) else { return nil }
  var ends: [UInt8] = []
  ends.reserveCapacity((count + copies.count + 1) * 4)
  for glyph in 0...count {
    guard let place = isLong == 0 ? places.uint16(at: glyph * 2).map({ $0 * 2 }) : places.uint(at: glyph * 4, width: 4)
    else { return nil }
    ends.append(place, width: 4)
  }
  var glyf = glyf
  while glyf.count % 4 != 0 { glyf.append(0) }
  ends.write(glyf.count, width: 4, at: count * 4)
  for copy in copies {
    let glyph = Int(copy.glyph)
    guard let begin = ends.uint(at: glyph * 4, width: 4), let end = ends.uint(at: glyph * 4 + 4, width: 4),
      glyph < count
    else { return nil }
    if end > begin, glyf.count >= begin + 10 {
      // One component, the glyph itself at its place: −1 contours, the glyph's box, offsets of one byte each.
      let box = Array(glyf[begin + 2..<begin + 10])
      glyf.append(0xFFFF, width: 2)
      glyf += box
      glyf.append(0x0002, width: 2)
      glyf.append(glyph, width: 2)
      glyf += [0, 0]
    }
    ends.append(glyf.count, width: 4)
  }
  head.write(1, width: 2, at: 50)
  return [fontTag("glyf"): glyf, fontTag("loca"): ends, fontTag("head"): head]
}

/// The advance of each glyph of a face, and the distance from the pen at which it is drawn.
///
/// - SeeAlso: OpenType, hmtx and hhea.
private struct Metrics {
  private let header: [UInt8]
  private let known: [UInt8]
  /// The number of glyphs with an advance of their own; all later glyphs have that of the last one.
  private let long: Int
  private let em: Int

  init?(_ face: OpaquePointer) {
    header = tableBytes(fontTag("hhea"), of: face)
    known = tableBytes(fontTag("hmtx"), of: face)
    em = Int(hb_face_get_upem(face))
    guard header.count >= 36, let long = header.uint16(at: 34), long > 0 else { return nil }
    self.long = long
  }

  func advance(_ glyph: Int) -> Int { known.uint16(at: min(glyph, long - 1) * 4) ?? 0 }

  private func bearing(_ glyph: Int) -> Int {
    (glyph < long ? known.uint16(at: glyph * 4 + 2) : known.uint16(at: long * 4 + (glyph - long) * 2)) ?? 0
  }

  /// The two tables with the metrics of `copies` behind those of `count` glyphs.
  func tables(with copies: [GlyphCopy], _ count: Int) -> [UInt32: [UInt8]] {
    var metrics: [UInt8] = []
    metrics.reserveCapacity((count + copies.count) * 4)
    for glyph in 0..<count {
      metrics.append(advance(glyph), width: 2)
      metrics.append(bearing(glyph), width: 2)
    }
    var widest = header.uint16(at: 10) ?? 0
    for copy in copies {
      let width = copy.advance(advance(Int(copy.glyph)), em: em)
      widest = max(widest, width)
      metrics.append(width, width: 2)
      metrics.append(bearing(Int(copy.glyph)), width: 2)
    }
    var header = header
    header.write(widest, width: 2, at: 10)
    header.write(count + copies.count, width: 2, at: 34)
    return [fontTag("hhea"): header, fontTag("hmtx"): metrics]
  }
}
