"""The headings to which bookmarks and entries of the contents lead."""

import re

from tagged.document import Document, Place
from tagged.printed import HEADINGS
from tagged.tree import Element

# The distance in points by which a target may be above its heading: the room above the glyphs of its first line.
ROOM = 36


def headings_called(document: Document, names: list[str]) -> list[Element | None]:
    """The next heading with each name, in order; None where none follows."""
    headings = body_headings(document)
    found, start = [], 0
    for name in names:
        place = next((index for index in range(start, len(headings)) if is_called(document, headings[index], name)), None)
        found.append(None if place is None else headings[place])
        start = start if place is None else place + 1
    return found


def is_called(document: Document, heading: Element, name: str) -> bool:
    """Whether a heading has a name; the number before its title may be with or without brackets and gap."""
    text, name = ("".join(one.split()) for one in (document.text(heading), name))
    return text in (name, re.sub(r"^[（(](.+?)[)）]", r"\1", name))


def body_sections(document: Document) -> list[Element]:
    """The sections without cover, contents and the pages made from the book."""
    return [section for section in document.tree.all("Sect")
            if not section.all("TOC") and not _is_cover(document, section) and not document.is_opening(section)]


def _is_cover(document: Document, section: Element) -> bool:
    first = next(section.all_stamps(), None)
    if first is None or first.page is None:
        return False
    # On a sheet, the cover is the section that is read first.
    is_on_sheet = document.labels[first.page].startswith("面")
    return document.labels[first.page] == "表紙" or is_on_sheet and section is document.tree.all("Sect")[0]


def body_headings(document: Document) -> list[Element]:
    return [heading for section in body_sections(document) for heading in section.all(*HEADINGS)]


def leads_to(document: Document, place: Place, heading: Element) -> bool:
    """Whether the heading is the nearest one on its page below a place, and near enough."""
    own = document.place(heading)
    if place.page is None or place.page != own.page:
        return False
    if place.y is None or own.y is None:
        return True

    def distance(other: Place) -> float:
        return abs(place.y - other.y) + (0 if place.x is None else abs(place.x - other.x))

    others = [document.place(other) for other in body_headings(document) if other is not heading]
    # Half a point for rounding.
    return -0.5 <= place.y - own.y <= ROOM and not any(
        other.page == own.page and other.y is not None and place.y - other.y >= -0.5 and distance(other) < distance(own)
        for other in others)
