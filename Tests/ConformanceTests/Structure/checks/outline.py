"""Bookmarks: the book's parts and sections, each leading to its heading."""

from . import check
from .leading import body_headings, body_sections, headings_called, leads_to


@check("bookmark-targets", "Each bookmark leads to a page of the file.")
def bookmark_targets(document, expected):
    for bookmark in document.bookmarks:
        if bookmark.place.page is None:
            yield f"“{bookmark.title}” leads nowhere"


@check("bookmarks", "The bookmarks are the book's parts and the sections in front and at the back.", needs_book=True)
def bookmarks(document, expected):
    wanted = [(depth + 1, one.full_title) for depth, one in expected.book.named()]
    found = [(bookmark.level, bookmark.title) for bookmark in _of_book(document)]
    if found != wanted:
        odd = next((pair for pair in zip(found, wanted) if pair[0] != pair[1]), (found[-1:], wanted[-1:]))
        yield f"{len(found)} bookmarks, {len(wanted)} parts and sections; first difference: {odd}"


@check("bookmark-headings", "Each bookmark leads to the place on which its heading stands, in the order of the headings.")
def bookmark_headings(document, expected):
    headings = headings_called(document, [bookmark.title for bookmark in _of_book(document)])
    for bookmark, heading in zip(_of_book(document), headings):
        if heading is None:
            yield f"“{bookmark.title}” is called like no heading after the one before it"
        elif not leads_to(document, bookmark.place, heading):
            yield f"“{bookmark.title}” leads to another place than {heading.path} stands on"


@check("headings-in-parts", "A heading is as deep as its bookmark; one without stands under one with a bookmark and is deeper.",
       by_page=True)
def headings_in_parts(document, expected):
    headings = headings_called(document, [bookmark.title for bookmark in _of_book(document)])
    levels = {heading: bookmark.level for bookmark, heading in zip(_of_book(document), headings) if heading}
    top = min((_level(heading) for heading in levels), default=1)
    # The bookmarks under which the next heading may be: the notes of a part follow the parts within it.
    above = []
    for heading in body_headings(document):
        above = [other for other in above if _level(other) < _level(heading)]
        if heading in levels:
            above.append(heading)
            if _level(heading) - top != levels[heading] - 1:
                yield f"{heading.path}: its bookmark is of level {levels[heading]}"
        elif not above:
            yield f"{heading.path}: “{document.text(heading)}” is in no part that has a bookmark"


@check("tables-in-parts", "Under each heading that has a bookmark stands one table of objectives at most.")
def tables_in_parts(document, expected):
    headings = set(headings_called(document, [bookmark.title for bookmark in _of_book(document)]))
    tables = expected.goal_tables(document)
    for section in body_sections(document):
        count = 0
        for child in section.children:
            count = 0 if child in headings else count + (child in tables)
            if child in tables and count > 1:
                yield f"{child.path}: the heading that it stands under has no bookmark"


def _of_book(document) -> list:
    """The bookmarks without those of pages made from the book, which another check compares with it."""
    made = {document.place(section).page for section in document.opening}
    return [bookmark for bookmark in document.bookmarks
            if not (bookmark.title in document.opening_titles and bookmark.place.page in made)]


def _level(heading) -> int:
    return int(heading.role[1])
