"""Bookmarks: the book's departments and pillars, each leading to its heading."""

from . import check


@check("bookmark-targets", "Each bookmark leads to a page of the file.")
def bookmark_targets(document, expected):
    for bookmark in document.bookmarks:
        if bookmark.page is None:
            yield f"“{bookmark.title}” leads nowhere"


@check("bookmarks", "The bookmarks are the book's departments and pillars.", needs_book=True)
def bookmarks(document, expected):
    wanted = []
    for department in expected.book.departments:
        wanted.append((1, department.name))
        wanted += [(2, f"({pillar.number}) {pillar.title}") for pillar in department.pillars]
    found = [(bookmark.level, bookmark.title) for bookmark in document.bookmarks]
    if found != wanted:
        odd = next((pair for pair in zip(found, wanted) if pair[0] != pair[1]), (found[-1:], wanted[-1:]))
        yield f"{len(found)} bookmarks, {len(wanted)} departments and pillars; first difference: {odd}"


@check("bookmark-headings", "Each bookmark leads to the page on which its heading stands.")
def bookmark_headings(document, expected):
    section = [element for element in document.tree.all("Sect") if element.all("Table")]
    headings = [heading for one in section for heading in one.children if heading.role in ("H1", "H2", "H3")]
    if len(headings) != len(document.bookmarks):
        yield f"{len(document.bookmarks)} bookmarks, {len(headings)} headings over tables"
    for bookmark, heading in zip(document.bookmarks, headings):
        first = next(heading.all_stamps(), None)
        if first is None or bookmark.page != first.page:
            yield f"“{bookmark.title}” leads to another page than {heading.path} stands on"
