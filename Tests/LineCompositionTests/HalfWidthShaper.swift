import Frames
import Measure

/// Square glyphs as in ``SquareShaper``, but with a cluster for every scalar, and half-width forms half as wide.
struct HalfWidthShaper: TextShaper {
  func shape(_ text: Substring, in face: FontFace) -> [GlyphRun] {
    guard !text.isEmpty else { return [] }
    let glyphs = text.unicodeScalars.map { scalar in
      let isHalf = scalar.value < 0x80 || (0xFF61...0xFF9F).contains(scalar.value)
      return PlacedGlyph(glyph: scalar.value, advance: isHalf ? face.size / 2 : face.size)
    }
    let clusters = text.unicodeScalars.map { GlyphCluster(utf8Count: String($0).utf8.count, glyphCount: 1) }
    return [GlyphRun(face: face, glyphs: glyphs, clusters: clusters, text: String(text))]
  }

  func lineMetrics(of face: FontFace) -> LineMetrics { LineMetrics(ascent: face.size, descent: .zero) }
}
