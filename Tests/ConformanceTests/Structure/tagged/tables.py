"""The tables of the tree as grids."""

from dataclasses import dataclass, field

from .tree import Element


@dataclass
class Cell:
    element: Element
    row: int
    column: int
    rows: int
    columns: int

    @property
    def is_header(self) -> bool:
        return self.element.role == "TH"


@dataclass
class Grid:
    """The cell of each slot; header rows come first."""

    header_count: int
    row_count: int
    cells: list[Cell] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    slots: dict[tuple[int, int], Cell] = field(default_factory=dict)

    @property
    def column_count(self) -> int:
        return max((column for _, column in self.slots), default=-1) + 1


def grid(table: Element) -> Grid:
    """The cells of a table in the slots that their spans fill; like in HTML, each begins in the first free slot."""
    # A table without content has only the rows of its header.
    heads = [row for part in table.children if part.role in ("THead", "TR")
             for row in (part.children if part.role == "THead" else [part])]
    rows = heads + [row for part in table.children if part.role == "TBody" for row in part.children]
    made = Grid(len(heads), len(rows))
    for index, row in enumerate(rows):
        column = 0
        for element in row.children:
            while (index, column) in made.slots:
                column += 1
            cell = Cell(element, index, column, _span(element, "/RowSpan"), _span(element, "/ColSpan"))
            made.cells.append(cell)
            for y in range(index, index + cell.rows):
                for x in range(column, column + cell.columns):
                    if (y, x) in made.slots:
                        made.faults.append(f"{element.path}: overlaps another cell in row {y + 1}")
                    if index < len(heads) <= y < len(rows):
                        made.faults.append(f"{element.path}: reaches out of the header")
                    if y >= len(rows):
                        made.faults.append(f"{element.path}: reaches below the table")
                    made.slots[y, x] = cell
            column += cell.columns
    for y in range(len(rows)):
        for x in range(made.column_count):
            if (y, x) not in made.slots:
                made.faults.append(f"{table.path}: row {y + 1} has no cell in column {x + 1}")
    return made


def _span(element: Element, name: str) -> int:
    value = element.attribute(name)
    return 1 if value is None else int(value)
