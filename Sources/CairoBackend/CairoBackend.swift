// CairoBackend: the only room that sees Cairo, Pango, HarfBuzz, fontconfig and libpng.
//
// Enters: font files (`Fonts/`), text to be shaped (`Shaping/`), finished pages to be painted (`Painters/`). Leaves:
// glyphs with their advances, the bytes of a PDF, PNG or SVG, and files that are written whole or not at all. A
// `FontSet` is the `TextShaper` that layout asks; the painters are handed frames and measure nothing.
//
// Same fonts, same pages, same date: same bytes. So nothing of the machine may leak in: no font but the listed files,
// no fontconfig settings, no locale, no clock unless asked for. One length unit (1/1024 pt) is one Pango unit.
//
// No C type stands in a public signature. This room must not know of books, layouts or the command line.

internal import CCairo
internal import CFontconfig
internal import CPango

/// The versions of the C libraries that draw: other versions may place a pixel or a byte elsewhere.
public struct LibraryVersions: Hashable, Sendable {
  public var cairo: String
  public var pango: String
  public var harfBuzz: String

  /// Those that this program runs with, which need not be those it was built with.
  public static var inUse: LibraryVersions {
    LibraryVersions(
      cairo: String(cString: cairo_version_string()), pango: String(cString: pango_version_string()),
      harfBuzz: String(cString: hb_version_string()))
  }
}
