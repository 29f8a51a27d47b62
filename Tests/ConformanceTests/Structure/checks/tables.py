"""Tables: one header, cells that fill the grid, header cells that say what they head."""

from tagged.tables import grid

from . import check


@check("one-table-a-pillar", "Each pillar has one table, however many pages it takes.", needs_book=True)
def one_table_a_pillar(document, expected):
    tables = len(document.tree.all("Table"))
    pillars = sum(len(department.pillars) for department in expected.book.departments)
    if tables != pillars:
        yield f"{tables} tables, {pillars} pillars"


@check("table-parts", "A table is one THead and one TBody.")
def table_parts(document, expected):
    for table in document.tree.all("Table"):
        parts = [part.role for part in table.children]
        if parts != ["THead", "TBody"]:
            yield f"{table.path}: holds {parts}"


@check("spans", "The cells of a table fill each slot of its grid once.")
def spans(document, expected):
    for table in document.tree.all("Table"):
        yield from grid(table).faults


@check("column-headers", "The header row holds a TH with the scope Column for each column, each with a text.")
def column_headers(document, expected):
    for table in document.tree.all("Table"):
        for cell in grid(table).cells:
            if cell.row >= grid(table).header_count:
                break
            if cell.element.role != "TH" or cell.element.attribute("/Scope") != "/Column":
                yield f"{cell.element.path}: a {cell.element.role} of scope {cell.element.attribute('/Scope')}"
            if not document.text(cell.element):
                yield f"{cell.element.path}: a header without a text"


@check("objective-headers", "In a table's body each objective is a TH: of scope Row beside its rows, or as wide as the table.")
def objective_headers(document, expected):
    for table in document.tree.all("Table"):
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


@check("empty-rows", "Each row of a table holds a cell.")
def empty_rows(document, expected):
    for row in document.tree.all("TR"):
        if not row.children:
            yield f"{row.path}: no cell"
