"""Words with readings (ルビ)."""

from . import check


@check("readings", "A Ruby holds a word and then its reading, each with a text, and they are a word and a reading of the book.",
       needs_book=True)
def readings(document, expected):
    for element in document.tree.all("Ruby"):
        roles = [child.role for child in element.children]
        if roles != ["RB", "RT"] or element.stamps:
            yield f"{element.path}: holds {roles}"
            continue
        word, reading = ["".join(document.texts.get(stamp, "") for stamp in child.stamps) for child in element.children]
        if (word, reading) not in expected.book.readings:
            yield f"{element.path}: “{word}” is read “{reading}”"


@check("all-readings", "Every word of the book that has a reading has it in the file.", needs_book=True)
def all_readings(document, expected):
    if expected.parts:
        return
    found = {tuple("".join(document.texts.get(stamp, "") for stamp in child.stamps) for child in element.children)
             for element in document.tree.all("Ruby")}
    for word, reading in sorted(expected.book.readings - found):
        yield f"“{word}” is nowhere read “{reading}”"


@check("reading-places", "A reading stands over its word.")
def reading_places(document, expected):
    for element in document.tree.all("Ruby"):
        corners = [document.corner(stamp) for child in element.children for stamp in child.stamps]
        if None in corners or len(corners) < 2:
            continue
        pages = {stamp.page for stamp in element.all_stamps()}
        *_, (_, over) = corners
        if len(pages) != 1 or over <= corners[0][1]:
            yield f"{element.path}: its reading does not stand over it"
