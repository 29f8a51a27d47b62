public import Frames
import Measure

/// A shaper without fonts: every character is one em wide, ASCII half an em, and the glyph number is the code point.
///
/// Letters fill the em box, as in most Japanese faces. Characters in ``missing`` have no glyph.
public struct SquareShaper: TextShaper {
  /// The characters without a glyph.
  public var missing: Set<Character> = []

  /// Makes a shaper that lacks these characters.
  public init(missing: Set<Character> = []) { self.missing = missing }

  /// The text in one run; none for an empty text.
  public func shape(_ text: Substring, in face: FontFace) -> [GlyphRun] {
    guard !text.isEmpty else { return [] }
    let glyphs = text.map { character in
      PlacedGlyph(
        glyph: character.unicodeScalars.first?.value ?? 0, advance: character.isASCII ? face.size / 2 : face.size)
    }
    let clusters = text.map {
      GlyphCluster(utf8Count: $0.utf8.count, glyphCount: 1, isMissing: missing.contains($0))
    }
    return [GlyphRun(face: face, glyphs: glyphs, clusters: clusters, text: String(text))]
  }

  /// The em box: its ascent, and the rest of the em below.
  public func lineMetrics(of face: FontFace) -> LineMetrics {
    let ascent = EmBox.ascent(of: face.size)
    return LineMetrics(ascent: ascent, descent: face.size - ascent)
  }
}
