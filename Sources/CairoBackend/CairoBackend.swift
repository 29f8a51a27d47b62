// CairoBackend: the only room that sees Cairo, Pango, HarfBuzz, fontconfig, libpng, TurboJPEG, librsvg and libxml2.
//
// Enters: font files (`Fonts/`), text to be shaped (`Shaping/`), the bytes of pictures (`Pictures/`), finished pages to be
// painted (`Painters/`). Leaves:
// glyphs with their advances, the bytes of a PDF, PNG or SVG, and files that are written whole or not at all. A
// `FontSet` is the `TextShaper` that layout asks; the painters are handed frames and measure nothing.
//
// Same fonts, same pages, same date: same bytes. So nothing of the machine may leak in: no font but the listed files,
// no fontconfig settings, no locale, no clock unless asked for. One length unit (1/1024 pt) is one Pango unit.
//
// No C type stands in a public signature. This room must not know of books, layouts or the command line.
