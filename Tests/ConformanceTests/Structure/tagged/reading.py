"""The book's rows as the tree tells them: what a screen reader would read out, in the shape of the model."""

from collections.abc import Iterator

from .book import Initiative, Item, Objective, Row
from .document import Document
from .layout import INITIATIVES, OBJECTIVE, SECTIONS, TITLES, Layout
from .tables import Cell, Grid, grid
from .tree import Element


def is_goal_table(document: Document, table: Element, layout: Layout) -> bool:
    """Whether it holds objectives: a table of running text has no column of initiatives and no headers in its body."""
    made = grid(table)
    titles = [document.text(cell.element) for cell in made.cells if cell.row < made.header_count]
    is_headed = any(cell.is_header for cell in made.cells if cell.row >= made.header_count)
    return is_headed or layout.title(INITIATIVES) in titles


def objectives(document: Document, table: Element, layout: Layout = Layout()) -> list[Objective]:
    """The objectives of a table with their rows. Row ids are empty: a file does not know its rows' names."""
    made = grid(table)
    columns = _columns(document, made)
    found: list[Objective] = []
    for index, height, beside in _rows(made, columns, layout):
        if beside is not None and beside.row == index:
            found.append(Objective(_objective(document, beside), []))
        if height:
            found[-1].rows.append(_row(document, made, index, height, columns, layout))
    return found


def row_pages(document: Document, table: Element, layout: Layout) -> list[int | None]:
    """The page, from 0, on which each of the book's rows in a table begins."""
    made = grid(table)
    columns = _columns(document, made)
    pages = []
    for index, height, _ in _rows(made, columns, layout):
        cells = {made.slots[index, column].element for title, column in columns.items()
                 if title != layout.title(OBJECTIVE)}
        stamps = [stamp.page for cell in cells if height for stamp in cell.all_stamps()]
        if height:
            pages.append(min(stamps, default=None))
    return pages


def _columns(document: Document, made: Grid) -> dict[str, int]:
    return {document.text(cell.element): cell.column for cell in made.cells if cell.row < made.header_count}


def _rows(made: Grid, columns: dict[str, int], layout: Layout) -> Iterator[tuple[int, int, Cell | None]]:
    """For each row of the book the grid's first row that it takes, how many, and the cell of its objective.

    A band is none of them and has no height.
    """
    index = made.header_count
    while index < made.row_count:
        first = made.slots[index, 0]
        if first.columns == made.column_count:
            yield index, 0, first
            index += 1
            continue
        heading = layout.title(OBJECTIVE)
        beside = made.slots[index, columns[heading]] if heading in columns else None
        # The grid's rows that share results and outcomes are those of one row of the book.
        height = max(made.slots[index, column].rows for title, column in columns.items() if title != heading)
        yield index, height, beside
        index += height


def _row(
    document: Document, made: Grid, first: int, height: int, columns: dict[str, int], layout: Layout
) -> Row:
    initiatives = []
    for index in range(first, first + height):
        texts = _paragraphs(document, made.slots[index, columns[layout.title(INITIATIVES)]])
        sections = _paragraphs(document, made.slots[index, columns[layout.title(SECTIONS)]])
        initiatives.append(Initiative(None, "".join(texts), sections))
    known = [layout.title(key) for key in TITLES]
    cells = {
        title: items(document, made.slots[first, column].element)
        for title, column in columns.items() if title not in known
    }
    return Row("", initiatives, cells)


def _objective(document: Document, cell: Cell) -> str:
    """Without the small label of a band."""
    texts = _paragraphs(document, cell)
    return "".join(texts[1:] if len(texts) > 1 and texts[0] == TITLES[OBJECTIVE] else texts)


def _paragraphs(document: Document, cell: Cell) -> list[str]:
    own = document.own_text(cell.element)
    return ([own] if own else []) + [document.text(child) for child in cell.element.children if child.role != "Link"]


def items(document: Document, element: Element) -> list[Item]:
    """The items of a cell or of a list item's body, and what is nested in them."""
    found = []
    for child in element.children:
        if child.role == "L":
            found += entries(document, child)
        elif child.role != "Link":
            found.append(Item(document.text(child), "none", []))
    return found


def entries(document: Document, list_: Element) -> list[Item]:
    """The items of a list."""
    found = []
    for entry in list_.children:
        label = "".join(document.text(part) for part in entry.children if part.role == "Lbl")
        # A term whose meaning is still missing has no body.
        body = next((part for part in entry.children if part.role == "LBody"), None)
        found.append(Item(document.own_text(body), label, items(document, body)) if body else Item("", label, []))
    return found


def as_read(source: list[Item], bullet: str = "・") -> list[Item]:
    """A cell of the book in the shape in which it is read: a paragraph holds no list, so what is nested in an item
    without a mark follows it."""
    found = []
    for item in source:
        nested = as_read(item.items, bullet)
        marker = {"・": bullet or "none"}.get(item.marker, item.marker)
        text = as_spelled(item.text)
        if marker == "none":
            found += [Item(text, "none", []), *nested]
        else:
            found.append(Item(text, marker, nested))
    return found


def as_spelled(text: str) -> str:
    """A text of the book as its glyphs spell it: a line break in it is a blank."""
    return text.replace("\n", " ")
