"""Tables: one header, cells that fill the grid, header cells with a scope."""

from itertools import groupby

from tagged.book import HeadCell
from tagged.printed import plain_table
from tagged.tables import grid
from tagged.tree import INLINE_ROLES

from . import check

# The roles that a table may contain, and whether only a table of running text may contain them.
PARTS = {
    ("THead", "TBody"): False, ("Caption", "THead", "TBody"): True, ("TBody",): True, ("Caption", "TBody"): True,
}


@check("one-table-a-part", "Each part with objectives has one table, however many pages it takes; so has each table of the "
       "running text.", needs_book=True)
def one_table_a_part(document, expected):
    tables = len(expected.goal_tables(document))
    parts = 0 if expected.layout.has_cards else len(expected.book.table_parts)
    if tables != parts:
        yield f"{tables} tables of objectives, {parts} parts that have one"
    wanted = [piece for section in expected.sections(document) for piece in section if piece.role == "Table"]
    if len(expected.plain_tables(document)) != len(wanted):
        yield f"{len(expected.plain_tables(document))} tables in the running text, the book has {len(wanted)}"


@check("table-parts", "A table is one THead and one TBody. In running text it may have a Caption, which comes first, and no "
       "THead; where nothing stands under a header yet, its rows are the table. A header has two rows where columns share a "
       "title.")
def table_parts(document, expected):
    goals = expected.goal_tables(document)
    for table in document.tree.all("Table"):
        parts = tuple(part.role for part in table.children)
        rows = parts[1:] if parts[:1] == ("Caption",) else parts
        is_plain = table not in goals
        if rows and set(rows) == {"TR"}:
            is_right = all(cell.is_header for cell in grid(table).cells) and (is_plain or len(parts) == 1)
        else:
            is_right = parts in PARTS and (is_plain or not PARTS[parts])
        if not is_right:
            yield f"{table.path}: holds {list(parts)}"
        if grid(table).header_count > (2 if is_plain or expected.layout.has_groups else 1):
            yield f"{table.path}: a header of {grid(table).header_count} rows"


@check("goal-headers", "The header of a table of objectives has the layout's columns, in its order; those that share a title "
       "stand under it.", needs_book=True)
def goal_headers(document, expected):
    if not expected.layout.columns:
        return
    wanted = _header(expected.layout, expected.book.columns)
    for table in expected.goal_tables(document):
        found = plain_table(document, table).head
        if found != wanted:
            yield f"{table.path}: the header is {found}, the layout's {wanted}"


def _header(layout, columns) -> list[list[HeadCell]]:
    head: list[list[HeadCell]] = [[], []]
    for group, shared in groupby(layout.columns, lambda column: column.group):
        titles = [layout.own_title(column.key, columns) for column in shared]
        if group:
            head[0].append(HeadCell(group.replace("\n", " "), columns=len(titles)))
            head[1] += [HeadCell(title) for title in titles]
        else:
            head[0] += [HeadCell(title, rows=2 if layout.has_groups else 1) for title in titles]
    return head if layout.has_groups else head[:1]


@check("captions", "A Caption has a text, and stands in a figure or a table of running text.")
def captions(document, expected):
    for caption in document.tree.all("Caption"):
        if not document.text(caption).strip():
            yield f"{caption.path}: no text"


@check("spans", "The cells of a table fill each slot of its grid once.")
def spans(document, expected):
    for table in document.tree.all("Table"):
        yield from grid(table).faults


@check("column-headers", "The header rows hold TH with the scope Column for each column, each with a text; in running "
       "text a column has one in one of them, and the first, whose cells say what their rows are, may have none.")
def column_headers(document, expected):
    goals = expected.goal_tables(document)
    for table in document.tree.all("Table"):
        made = grid(table)
        titled = set()
        for cell in made.cells:
            if cell.row >= made.header_count:
                break
            if document.text(cell.element):
                titled |= set(range(cell.column, cell.column + cell.columns))
            elif table in goals:
                yield f"{cell.element.path}: a header without a text"
            if cell.element.role != "TH" or cell.element.attribute("/Scope") != "/Column":
                yield f"{cell.element.path}: a {cell.element.role} of scope {cell.element.attribute('/Scope')}"
        for column in range(1, made.column_count if made.header_count else 0):
            if column not in titled:
                yield f"{table.path}: column {column + 1} has no title"


@check("objective-headers", "In a table's body each objective is a TH: of scope Row beside its rows, or as wide as the table.")
def objective_headers(document, expected):
    for table in expected.goal_tables(document):
        made = grid(table)
        body = [cell for cell in made.cells if cell.row >= made.header_count]
        if body and not body[0].is_header:
            yield f"{table.path}: its body does not begin with a header cell"
        for cell in body:
            scope = cell.element.attribute("/Scope")
            is_band = cell.columns == made.column_count
            if cell.is_header and scope not in (("/Column", "/Row", "/Both") if is_band else ("/Row",)):
                yield f"{cell.element.path}: a header of scope {scope}"
            if cell.is_header and cell.column > 0:
                yield f"{cell.element.path}: a header in column {cell.column + 1} of the body"
            if cell.element.role == "TD" and is_band:
                yield f"{cell.element.path}: a band that is no header"


@check("plain-cells", "In a table of running text each row has as many cells as there are columns, each of one row, one "
       "column and one paragraph at most; a column's title stands under the one that it shares.")
def plain_cells(document, expected):
    for table in expected.plain_tables(document):
        made = grid(table)
        for cell in made.cells:
            if cell.row >= made.header_count and (cell.rows, cell.columns) != (1, 1):
                yield f"{cell.element.path}: fills {cell.rows} rows and {cell.columns} columns"
            if [child.role for child in cell.element.children if child.role not in INLINE_ROLES] not in ([], ["P"]):
                yield f"{cell.element.path}: holds more than a paragraph"
            if cell.row < made.header_count and cell.columns > 1 and (cell.row, cell.rows, made.header_count) != (0, 1, 2):
                yield f"{cell.element.path}: shared by {cell.columns} columns, and nothing stands under it"


@check("empty-rows", "Each row of a table holds a cell, and a cell of each row a text.")
def empty_rows(document, expected):
    for row in document.tree.all("TR"):
        if not row.children:
            yield f"{row.path}: no cell"
        elif not document.text(row):
            yield f"{row.path}: no text"
