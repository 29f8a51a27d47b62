"""The book's rows as the tree tells them: what a screen reader would read out, in the shape of the model."""

from .book import Initiative, Item, Objective, Row
from .document import Document
from .tables import Cell, Grid, grid
from .tree import Element

OBJECTIVE, INITIATIVES, SECTIONS = "組織目標", "取組内容", "課等"


def objectives(document: Document, table: Element) -> list[Objective]:
    """The objectives of a table with their rows. Row ids are empty: a file does not know its rows' names."""
    made = grid(table)
    titles = {cell.column: document.text(cell.element) for cell in made.cells if cell.row < made.header_count}
    columns = {title: column for column, title in titles.items()}
    found: list[Objective] = []
    index = made.header_count
    while index < made.row_count:
        first = made.slots[index, 0]
        if first.columns == made.column_count:
            found.append(Objective(_objective(document, first), []))
            index += 1
            continue
        if OBJECTIVE in columns:
            beside = made.slots[index, columns[OBJECTIVE]]
            if beside.row == index:
                found.append(Objective(_objective(document, beside), []))
        height = _height(made, index, columns)
        found[-1].rows.append(_row(document, made, index, height, columns))
        index += height
    return found


def _height(made: Grid, index: int, columns: dict[str, int]) -> int:
    """The grid's rows that share results and outcomes: those of one row of the book."""
    return max(made.slots[index, column].rows for title, column in columns.items() if title != OBJECTIVE)


def _row(document: Document, made: Grid, first: int, height: int, columns: dict[str, int]) -> Row:
    initiatives = []
    for index in range(first, first + height):
        texts = _paragraphs(document, made.slots[index, columns[INITIATIVES]])
        sections = _paragraphs(document, made.slots[index, columns[SECTIONS]])
        initiatives.append(Initiative(None, "".join(texts), sections))
    cells = {
        title: items(document, made.slots[first, column].element)
        for title, column in columns.items() if title not in (OBJECTIVE, INITIATIVES, SECTIONS)
    }
    return Row("", initiatives, cells)


def _objective(document: Document, cell: Cell) -> str:
    """Without the small label of a band."""
    texts = _paragraphs(document, cell)
    return "".join(texts[1:] if len(texts) > 1 and texts[0] == OBJECTIVE else texts)


def _paragraphs(document: Document, cell: Cell) -> list[str]:
    own = document.own_text(cell.element)
    return ([own] if own else []) + [document.text(child) for child in cell.element.children]


def items(document: Document, element: Element) -> list[Item]:
    """The items of a cell or of a list item's body, and what is nested in them."""
    found = []
    for child in element.children:
        if child.role == "L":
            for entry in child.children:
                label = "".join(document.text(part) for part in entry.children if part.role == "Lbl")
                body = next(part for part in entry.children if part.role == "LBody")
                found.append(Item(document.own_text(body), label, items(document, body)))
        else:
            found.append(Item(document.text(child), "none", []))
    return found


def as_read(source: list[Item]) -> list[Item]:
    """A cell of the book in the shape in which it is read: a paragraph holds no list, so what is nested in an item
    without a mark follows it."""
    found = []
    for item in source:
        nested = as_read(item.items)
        if item.marker == "none":
            found += [Item(item.text, "none", []), *nested]
        else:
            found.append(Item(item.text, item.marker, nested))
    return found
