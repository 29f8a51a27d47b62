"""Faults of the fonts."""

import re

from . import fault


def _fonts(pdf):
    for page in pdf.pages:
        yield from page.get("/Resources", {}).get("/Font", {}).values()


def _composite(pdf):
    return next(font for font in _fonts(pdf) if font.Subtype == "/Type0")


@fault("no-to-unicode", "a font does not say which characters its glyphs are")
def no_to_unicode(pdf):
    del _composite(pdf)["/ToUnicode"]


@fault("wrong-to-unicode", "a font says that two glyphs are each other's characters")
def wrong_to_unicode(pdf):
    stream = max((font for font in _fonts(pdf) if font.Subtype == "/Type0"), key=_length).ToUnicode
    text = stream.read_bytes().decode("latin-1")
    entries = re.findall(r"<[0-9a-fA-F]{4}> <[0-9a-fA-F]{4,}>\n", text)
    first, second = entries[-2:]
    swapped = first.split()[0] + " " + second.split()[1] + "\n" + second.split()[0] + " " + first.split()[1] + "\n"
    if first + second not in text:
        raise LookupError("the last two glyphs do not stand one after the other")
    stream.write(text.replace(first + second, swapped).encode("latin-1"))


def _length(font) -> int:
    return len(font.ToUnicode.read_bytes())


@fault("no-glyph-map", "a composite font has no CIDToGIDMap")
def no_glyph_map(pdf):
    del _composite(pdf).DescendantFonts[0]["/CIDToGIDMap"]


@fault("not-embedded", "a font is not in the file")
def not_embedded(pdf):
    del _composite(pdf).DescendantFonts[0].FontDescriptor["/FontFile2"]


@fault("wrong-widths", "a font's widths are others than its glyphs'")
def wrong_widths(pdf):
    _composite(pdf).DescendantFonts[0].W = [0, [1] * 50]
