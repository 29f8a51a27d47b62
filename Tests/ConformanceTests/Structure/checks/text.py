"""The structure round trip: what is read back from the tags is the book, letter for letter."""

from itertools import zip_longest

from tagged.reading import as_read, objectives

from . import check


@check("no-replacement", "No element gives another text than its marks, nor another language.")
def no_replacement(document, expected):
    for element in document.tree.walk():
        for key in ("/ActualText", "/Alt", "/E"):
            if key in element.node:
                yield f"{element.path}: {key} is “{element.node[key]}”"
        if str(element.node.get("/Lang", "ja-JP")) != "ja-JP":
            yield f"{element.path}: its language is {element.node['/Lang']}"
    for content in document.contents:
        for mark in content.marks:
            # A mark whose glyph stands for several characters says in /ActualText which it is: that is read back.
            for key in ("/Alt", "/E", "/Lang"):
                if key in mark.properties:
                    yield f"{mark.place}: {key} is “{mark.properties[key]}”"


@check("rows", "The rows read back from the tables are the book's: objectives, initiatives, sections, lists and their nesting.",
       needs_book=True)
def rows(document, expected):
    pillars = [(department.name, pillar) for department in expected.book.departments for pillar in department.pillars]
    for table, (name, pillar) in zip(document.tree.all("Table"), pillars):
        found = objectives(document, table)
        for index, (read, meant) in enumerate(zip_longest(found, pillar.objectives)):
            place = f"{name}/{pillar.number}/{index + 1}"
            if read is None or meant is None:
                yield f"{place}: {len(found)} objectives, the book has {len(pillar.objectives)}"
                break
            if read.text != meant.text:
                yield f"{place}: “{read.text}”, the book has “{meant.text}”"
            for number, (row, wanted) in enumerate(zip_longest(read.rows, meant.rows)):
                if row is None or wanted is None:
                    yield f"{place}: {len(read.rows)} rows, the book has {len(meant.rows)}"
                    break
                yield from _differences(row, wanted, f"{place}/{number + 1}", expected.book.columns)


def _differences(row, wanted, place, columns):
    read = [(one.text, one.sections) for one in row.initiatives]
    meant = [(one.label + one.text, one.sections) for one in wanted.initiatives] or [("", [])]
    if read != meant:
        yield f"{place}: initiatives {read}, the book has {meant}"
    for key, title in columns.items():
        items = as_read(wanted.cells.get(key, []))
        if row.cells.get(title, []) != items:
            yield f"{place}: {title} {row.cells.get(title)}, the book has {items}"


@check("whole-text", "The texts of the tags, one after the other, are the texts of the book, one after the other: nothing "
       "is missing and nothing stands twice.", needs_book=True)
def whole_text(document, expected):
    sections = [element for element in document.tree.all("Sect") if element.all("Table")]
    found = "".join(document.text(element) for element in sections)
    wanted = "".join(_texts(expected.book, document))
    if found != wanted:
        at = next((index for index, pair in enumerate(zip(found, wanted)) if pair[0] != pair[1]),
                  min(len(found), len(wanted)))
        yield f"at character {at} of {len(wanted)}: “{found[at:at + 40]}”, the book has “{wanted[at:at + 40]}”"


def _texts(book, document):
    """The book's texts in the order in which they are printed, with their labels and the tables' headers."""
    headings = iter(element for element in document.tree.all("H1", "H2", "H3") if _heads_tables(element))
    tables = iter(document.tree.all("Table"))
    for department in book.departments:
        yield department.name
        next(headings)
        for pillar in department.pillars:
            # Whether and how a heading numbers its pillar is the layout's; the check of headings looks at it.
            yield document.text(next(headings)).removesuffix(pillar.title) + pillar.title
            table = next(tables)
            head = [document.text(cell) for cell in table.children[0].all("TH")]
            captions = [document.text(child) for cell in table.children[1].all("TH")
                        for child in cell.children[:-1]]
            yield "".join(head)
            for objective in pillar.objectives:
                yield (captions[0] if captions else "") + objective.text
                for row in objective.rows:
                    yield from _row_texts(row, book, head)


def _row_texts(row, book, head):
    """Each initiative with its sections in its row of the grid; what they share stands in the first."""
    shared = [text for title in head for key in book.columns if book.columns[key] == title
              for text in _items(row.cells.get(key, []))]
    for index, one in enumerate(row.initiatives):
        yield one.label + one.text + "".join(one.sections)
        if index == 0:
            yield from shared
    if not row.initiatives:
        yield from shared


def _items(items):
    for item in items:
        yield ("" if item.marker == "none" else item.marker) + item.text
        yield from _items(item.items)


def _heads_tables(element):
    return bool(element.parent.all("Table"))
