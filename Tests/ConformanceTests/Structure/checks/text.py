"""The structure round trip: the text read back from the tags is the book's, letter for letter."""

from itertools import zip_longest

from tagged.printed import HEADINGS, OBJECTIVES, read_pieces
from tagged.reading import as_spelled, column_titles, objectives
from tagged.row_grid import row_grid
from tagged.tables import grid
from tagged.tree import INLINE_ROLES

from . import check
from .leading import body_sections


@check("no-replacement", "No element but a figure gives another text than its marks; a column's title that is not drawn gives "
       "its own.")
def no_replacement(document, expected):
    for element in document.tree.walk():
        for key in ("/ActualText", "/Alt", "/E"):
            if key in element.node and not (key == "/Alt" and element.role == "Figure"):
                parent = element.parent and element.parent.role
                if key == "/ActualText" and parent == "TH" and element.node[key] == document.text(element):
                    continue
                yield f"{element.path}: {key} is “{element.node[key]}”"
    for content in document.contents:
        for mark in content.marks:
            # A mark whose glyph can mean several characters names its own in /ActualText, which is read back.
            for key in ("/Alt", "/E", "/Lang"):
                if key in mark.properties:
                    yield f"{mark.place}: {key} is “{mark.properties[key]}”"


@check("rows", "The rows read back from the tables are the book's: objectives, initiatives, sections, lists and their nesting, "
       "line by line what begins on it and how many lines it fills.", needs_book=True)
def rows(document, expected):
    for table, part in zip(expected.goal_tables(document), expected.book.table_parts):
        found = objectives(document, table, expected.layout)
        for index, (read, meant) in enumerate(zip_longest(found, part.objectives)):
            place = f"{part.full_title}/{index + 1}"
            if read is None or meant is None:
                yield f"{place}: {len(found)} objectives, the book has {len(part.objectives)}"
                break
            if read.text != as_spelled(meant.text):
                yield f"{place}: “{read.text}”, the book has “{meant.text}”"
            yield from _differences(read, meant, place, expected)


def _differences(read, meant, place, expected):
    lines = read.lines
    if not meant.rows and not any(content for line in lines for _, content in line.values()):
        return  # an objective beside which nothing stands yet has an empty row
    for number, row in enumerate(meant.rows):
        wanted = row_grid(row, expected.book, expected.layout)
        for index, (found, own) in enumerate(zip(lines, wanted)):
            for title in dict.fromkeys([*own, *found]):
                cell, meant_cell = found.get(title), own.get(title)
                # A column that the layout lacks is reported where the book has content for it.
                if cell != meant_cell and (cell or meant_cell[1]):
                    yield f"{place}/{number + 1}, line {index + 1}: {title} {cell}, the book has {meant_cell}"
        lines = lines[len(wanted):]
    count = sum(row.line_count for row in meant.rows)
    if len(read.lines) != count:
        yield f"{place}: {len(read.lines)} lines, the book has {count}"


@check("pieces", "The sections hold what the book's parts hold, piece by piece in its order: headings, paragraphs, lists, "
       "tables, what is made of the book.", needs_book=True)
def pieces(document, expected):
    found = [read_pieces(document, section, expected.layout) for section in body_sections(document)]
    wanted = expected.sections(document)
    if len(found) != len(wanted):
        yield f"{len(found)} sections, the book makes {len(wanted)}"
    for number, (read, meant) in enumerate(zip(found, wanted)):
        for place, (one, other) in enumerate(zip_longest(read, meant)):
            if one is None or other is None or not other.fits(one):
                yield f"section {number + 1}, piece {place + 1}: {one}, the book has {other}"
                break


@check("whole-text", "The texts of the tags, one after the other, are the texts of the book, one after the other: nothing "
       "is missing and nothing stands twice.", needs_book=True)
def whole_text(document, expected):
    found = "".join(document.text(section) for section in body_sections(document))
    wanted = "".join(_texts(document, expected))
    if found != wanted:
        at = next((index for index, pair in enumerate(zip(found, wanted)) if pair[0] != pair[1]),
                  min(len(found), len(wanted)))
        yield f"at character {at} of {len(wanted)}: “{found[at:at + 40]}”, the book has “{wanted[at:at + 40]}”"


def _texts(document, expected):
    """The book's texts in printing order, with their labels and the headers of tables."""
    headings = [document.text(heading) for section in body_sections(document) for heading in section.all(*HEADINGS)]
    headings.reverse()
    parts, tables = iter(expected.book.table_parts), iter(expected.goal_tables(document))
    for section in expected.sections(document):
        for piece in section:
            if piece.role in HEADINGS:
                # The layout decides whether and how a heading shows the number of its part.
                read = headings.pop() if headings else ""
                yield read if read in piece.forms else piece.text
            elif piece.role == OBJECTIVES:
                yield from _table_texts(next(parts), next(tables), document, expected)
            elif piece.role == "L":
                yield from _items(piece.content)
            elif piece.role == "Table":
                yield piece.content.caption
                yield from (cell.text for row in piece.content.head for cell in row)
                yield from (text for row in piece.content.body for text in row)
            else:
                yield piece.text


def _table_texts(part, table, document, expected):
    head, *body = table.children
    titles = [document.text(cell) for cell in head.all("TH")]
    captions = [document.text(child) for cell in (body[0].all("TH") if body else [])
                for child in [child for child in cell.children if child.role not in INLINE_ROLES][:-1]]
    yield "".join(titles)
    for objective in part.objectives:
        yield (captions[0] if captions else "") + as_spelled(objective.text)
        for row in objective.rows:
            yield from _row_texts(row, column_titles(document, grid(table)), expected)


def _row_texts(row, titles, expected):
    """The texts that begin on each line, from left to right."""
    for line in row_grid(row, expected.book, expected.layout):
        for _, content in (line[title] for title in titles if title in line):
            for one in [content] if isinstance(content, str) else content:
                yield from [one] if isinstance(one, str) else _items([one])


def _items(items):
    """The texts of items with their labels, one after the other."""
    for item in items:
        yield ("" if item.marker == "none" else item.marker) + item.text
        yield from _items(item.items)
