// CairoBackend: the only module that sees Cairo, Pango, HarfBuzz, fontconfig, libpng, TurboJPEG and librsvg.
//
// Enters: font files (`Fonts/`), text to be shaped (`Shaping/`), the bytes of pictures (`Pictures/`), finished pages to
// be painted (`Painters/`). Leaves: glyphs with their advances, the bytes of a PDF, PNG or SVG, and files that are
// written whole or not at all. A `FontSet` is the `TextShaper` that layout asks; the painters are given frames and
// measure nothing.
//
// Same fonts, same pages, same date: same bytes. So nothing of the machine may get in: no font but the listed files, no
// fontconfig settings, no locale, no clock unless asked for. One length unit (1/1024 pt) is one Pango unit.
//
// No public signature names a C type. This module must not know of books, of layouts or of the command line.
