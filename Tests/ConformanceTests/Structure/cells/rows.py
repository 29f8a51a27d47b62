"""The rows of a page as its rules show them."""

from dataclasses import dataclass

from .engines import Box, Page

OBJECTIVE, INITIATIVES, SECTIONS, RESULTS = "組織目標", "取組内容", "課等", "実績"


@dataclass
class SeenRow:
    """The text of the row's cell by the title of its column, and the objective above or beside the row."""

    cells: dict[str, str]
    objective: str


def seen_rows(page: Page) -> list[SeenRow]:
    """The rows of all tables of a page, from top to bottom."""
    rows = []
    for table in sorted(page.tables, key=lambda table: min(box.top for box in table)):
        rows += _rows(page, table)
    return rows


def _rows(page: Page, table: list[Box]) -> list[SeenRow]:
    head = min(box.top for box in table)
    header = [box for box in table if abs(box.top - head) < 1]
    titles = {page.text(box): box for box in header}
    if RESULTS not in titles:
        return []
    body = sorted((box for box in table if box not in header), key=lambda box: box.top)
    columns = {title: [box for box in body if _is_below(box, top)] for title, top in titles.items()}
    width = max(box.x1 for box in header) - min(box.x0 for box in header)
    bands = [box for box in body if box.x1 - box.x0 > width - 2]
    rows = []
    for result in columns[RESULTS]:
        # Several initiatives of a row may have rules between them; the row is as high as its cell of results.
        cells = {
            title: "".join(page.text(box) for box in boxes if _middle(box, result))
            for title, boxes in columns.items() if title != OBJECTIVE
        }
        over = [box for box in bands if box.bottom <= result.top + 1]
        beside = [box for box in columns.get(OBJECTIVE, []) if box.top <= result.top + 1 < box.bottom]
        objective = "".join(page.text(box) for box in beside or over[-1:])
        rows.append(SeenRow(cells, objective))
    return rows


def _is_below(box: Box, title: Box) -> bool:
    return abs(box.x0 - title.x0) < 1 and abs(box.x1 - title.x1) < 1


def _middle(box: Box, row: Box) -> bool:
    return row.top < (box.top + box.bottom) / 2 < row.bottom
