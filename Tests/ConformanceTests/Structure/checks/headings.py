"""Headings: levels without gaps, and the titles of the book."""

from itertools import zip_longest

from tagged.layout import LOGO
from tagged.printed import HEADINGS, Piece

from . import check


@check("heading-levels", "The first heading is an H1, and no level is left out.")
def heading_levels(document, expected):
    last = 0
    for heading in document.tree.all(*HEADINGS):
        level = int(heading.role[1])
        if level > last + 1:
            yield f"{heading.path}: an H{level} after an H{last}"
        last = level


@check("headings", "The headings are the book's title, the contents, its parts and sections and those in its running text.",
       needs_book=True)
def headings(document, expected):
    top = 2 if expected.has_cover else 1
    wanted = [Piece("H1", expected.book.title)] if expected.has_cover else []
    # A part's own file of a single page has no contents.
    has_contents = expected.has_contents and (not expected.parts or document.tree.all("TOC"))
    wanted += [Piece(f"H{top}", expected.layout.contents_title)] if has_contents else []
    wanted += [piece for section in expected.sections(document) for piece in section if piece.role in HEADINGS]
    found = [Piece(heading.role, document.text(heading)) for heading in document.tree.all(*HEADINGS)
             if not _is_in_contents(heading) and not document.is_opening(heading)]
    if len(found) != len(wanted):
        yield f"{len(found)} headings, the book has {len(wanted)}"
    for read, meant in zip_longest(found, wanted):
        if read is None or meant is None or not meant.fits(read):
            yield f"{read}, the book has {meant}"
            if read is None or meant is None or read.text != meant.text:
                break


def _is_in_contents(heading) -> bool:
    """Whether it is the heading of a part of the contents, below the heading of the contents themselves."""
    section = heading.parent
    siblings = [child for child in section.children if child.role in HEADINGS]
    return any(child.role == "TOC" for child in section.children) and heading is not siblings[0]


@check("cover", "The cover says what the layout puts on it, in its order.", needs_book=True)
def cover(document, expected):
    if expected.layout.cover is None or not expected.has_cover:
        return
    book = expected.book
    words = {"{title}": book.title, "{edition}": book.edition, "{fiscalYear}": book.fiscal_year, "{issuer}": book.issuer}
    words["{part}"] = "、".join(expected.parts)
    words["{date}"] = expected.book.day_in_words
    words["{version}"] = expected.book.version
    words[LOGO] = book.logo.alternative if book.logo else ""
    wanted = []
    for text in expected.layout.cover:
        for name, word in words.items():
            text = text.replace(name, word)
        wanted.append(text.replace("（）", "").strip())
    found = [str(child.node.get("/Alt", "")) if child.role == "Figure" else document.text(child)
             for child in document.tree.all("Sect")[0].children]
    if found != [text for text in wanted if text]:
        yield f"the cover says {found}, the layout {wanted}"
