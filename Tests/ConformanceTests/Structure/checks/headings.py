"""Headings: in steps of one, and the book's own."""

from . import check


@check("heading-levels", "The first heading is an H1, and no level is left out.")
def heading_levels(document, expected):
    last = 0
    for heading in document.tree.all("H1", "H2", "H3", "H4", "H5", "H6"):
        level = int(heading.role[1])
        if level > last + 1:
            yield f"{heading.path}: an H{level} after an H{last}"
        last = level


@check("headings", "The headings are the book's title, the contents, its departments and pillars.", needs_book=True)
def headings(document, expected):
    book = expected.book
    top = 2 if expected.has_cover else 1
    wanted = [("H1", book.title)] if expected.has_cover else []
    wanted += [(f"H{top}", "目次")] if expected.has_contents else []
    for department in book.departments:
        wanted.append((f"H{top}", department.name))
        wanted += [(f"H{top + 1}", f"({pillar.number}) {pillar.title}") for pillar in department.pillars]
    found = [(heading.role, document.text(heading)) for heading in document.tree.all("H1", "H2", "H3")]
    if len(found) != len(wanted):
        yield f"{len(found)} headings, the book has {len(wanted)}"
    for (role, text), (wanted_role, wanted_text) in zip(found, wanted):
        if role != wanted_role or not _is_heading(text, wanted_text):
            yield f"{role} “{text}”, the book has {wanted_role} “{wanted_text}”"


def _is_heading(text: str, wanted: str) -> bool:
    """A pillar's number may stand in the heading as it is, in brackets, or on a badge apart from it."""
    number, _, title = wanted.rpartition(" ") if wanted.startswith("(") else ("", "", wanted)
    return text in (wanted, title, number.strip("()") + title)
