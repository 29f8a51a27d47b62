"""The book's rows according to the tree, as a screen reader would read them, in the shape of the model."""

from dataclasses import dataclass

from .book import Item, Part
from .document import Document
from .layout import INITIATIVES, OBJECTIVE, SECTIONS, TITLES, Layout, joined
from .tables import Cell, Grid, grid
from .tree import INLINE_ROLES, Element


# A row of a table's grid: by column title, the content that begins there, and the number of rows that it fills.
GridLine = dict[str, tuple[int, object]]


@dataclass
class ReadObjective:
    """An objective with the grid's rows below or beside it; a file does not tell where a row of the book ends."""

    text: str
    lines: list[GridLine]


def is_goal_table(document: Document, table: Element, layout: Layout) -> bool:
    """Whether it holds objectives: a table in running text has no column of initiatives and no headers in its body."""
    made = grid(table)
    is_headed = any(cell.is_header for cell in made.cells if cell.row >= made.header_count)
    return is_headed or layout.title(INITIATIVES) in column_titles(document, made)


def objectives(document: Document, table: Element, layout: Layout = Layout()) -> list[ReadObjective]:
    """The objectives of a table with the content of their rows."""
    made = grid(table)
    columns = _columns(document, made, layout)
    return [
        ReadObjective(_objective(document, cell), [_line(document, made, index, columns, layout) for index in rows])
        for cell, rows in _blocks(document, made, layout)
    ]


def row_pages(document: Document, table: Element, part: Part, layout: Layout) -> list[int | None]:
    """The page, from 0, on which each row of a part begins in its table."""
    made = grid(table)
    columns = _columns(document, made, layout).values()
    pages = []
    for (_, rows), objective in zip(_blocks(document, made, layout), part.objectives):
        index = rows.start
        for row in objective.rows:
            cells = [made.slots[index, column].element for column in columns if (index, column) in made.slots]
            pages.append(min((stamp.page for cell in cells for stamp in cell.all_stamps()), default=None))
            index += row.line_count
    return pages


def column_titles(document: Document, made: Grid) -> dict[str, int]:
    """The columns by title; the title that a column shares is before its own."""
    found = {}
    for column in range(made.column_count):
        slots = [made.slots.get((row, column)) for row in range(made.header_count)]
        cells = dict.fromkeys(cell.element for cell in slots if cell is not None)
        found[joined([document.text(cell) for cell in cells])] = column
    return found


def objective_cells(document: Document, made: Grid, layout: Layout) -> list[Cell]:
    """The cells of the objectives: bands, or beside their rows."""
    return [cell for cell, _ in _blocks(document, made, layout)]


def _columns(document: Document, made: Grid, layout: Layout) -> dict[str, int]:
    """The cells that are not those of objectives."""
    titles = column_titles(document, made)
    return {title: column for title, column in titles.items() if title != layout.title(OBJECTIVE)}


def _blocks(document: Document, made: Grid, layout: Layout) -> list[tuple[Cell, range]]:
    """The cell of each objective, and the grid's rows below or beside it."""
    beside = column_titles(document, made).get(layout.title(OBJECTIVE))
    starts = []
    for index in range(made.header_count, made.row_count):
        first = made.slots[index, 0]
        own = first if first.columns == made.column_count else None if beside is None else made.slots[index, beside]
        if own is not None and own.row == index:
            starts.append((own, index + 1 if own is first and own.columns == made.column_count else index))
    ends = [cell.row for cell, _ in starts[1:]] + [made.row_count]
    return [(cell, range(start, end)) for (cell, start), end in zip(starts, ends)]


def _line(document: Document, made: Grid, index: int, columns: dict[str, int], layout: Layout) -> GridLine:
    found = {}
    for title, column in columns.items():
        cell = made.slots[index, column]
        if cell.row == index:
            found[title] = (cell.rows, _content(document, cell, title, layout))
    return found


def _content(document: Document, cell: Cell, title: str, layout: Layout) -> str | list[str] | list[Item]:
    if title == layout.title(INITIATIVES):
        return "".join(_paragraphs(document, cell))
    if title == layout.title(SECTIONS):
        return _paragraphs(document, cell)
    return items(document, cell.element)


def _objective(document: Document, cell: Cell) -> str:
    """The text of an objective without the small label of its band."""
    texts = _paragraphs(document, cell)
    return "".join(texts[1:] if len(texts) > 1 and texts[0] == TITLES[OBJECTIVE] else texts)


def _paragraphs(document: Document, cell: Cell) -> list[str]:
    own = document.own_text(cell.element)
    return ([own] if own else []) + [document.text(child) for child in cell.element.children if child.role not in INLINE_ROLES]


def items(document: Document, element: Element) -> list[Item]:
    """The items of a cell or of a list item's body, with the items nested in them."""
    found = []
    for child in element.children:
        if child.role == "L":
            found += entries(document, child)
        elif child.role not in INLINE_ROLES:
            found.append(Item(document.text(child), "none", []))
    return found


def entries(document: Document, list_: Element) -> list[Item]:
    """The items of a list."""
    found = []
    for entry in list_.children:
        label = "".join(document.text(part) for part in entry.children if part.role == "Lbl")
        # A term without a meaning has no body.
        body = next((part for part in entry.children if part.role == "LBody"), None)
        found.append(Item(document.own_text(body), label, items(document, body)) if body else Item("", label, []))
    return found


def as_read(source: list[Item], bullet: str = "・") -> list[Item]:
    """A cell of the book as it is read: a paragraph cannot hold a list, so items nested in an item without a mark
    follow it."""
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
    """A text of the book as its glyphs spell it, with blanks for line breaks."""
    return text.replace("\n", " ")
