"""A row of the book as the grid in which it is printed."""

from .book import Book, Row
from .layout import INITIATIVES, SECTIONS, Layout
from .reading import GridLine, as_read, as_spelled


def row_grid(row: Row, book: Book, layout: Layout) -> list[GridLine]:
    """The lines of the grid: content that a row has once fills all of them; of several, each fills one line, and the
    last all that are left."""
    columns = {
        layout.title(INITIATIVES): [as_spelled(one.label + one.text) for one in row.initiatives] or [""],
        layout.title(SECTIONS): [one.sections for one in row.initiatives] or [[]],
    } | {
        layout.title(key, book.columns): [as_read(items, layout.bullet) for items in row.column(key)]
        for key in book.columns
    }
    lines: list[GridLine] = [{} for _ in range(row.line_count)]
    for title, contents in columns.items():
        for index, content in enumerate(contents):
            is_last = index + 1 == len(contents)
            lines[index][title] = (row.line_count - index if is_last else 1, content)
    return lines
