"""Faults in tables."""

from pikepdf import Name

from . import GRAY, fault
from .places import children, elements, kids, set_kids


@fault("header-as-td", "the header row of a table is made of TD")
def header_as_td(pdf):
    for cell in children(children(elements(pdf, "THead")[0])[0]):
        cell.S = Name.TD
        del cell["/A"]


@fault("all-th-as-td", "no table has a header cell")
def all_th_as_td(pdf):
    for cell in elements(pdf, "TH"):
        cell.S = Name.TD
        if "/Scope" in cell.A:
            del cell.A["/Scope"]


@fault("td-as-th", "a result is a header cell")
def td_as_th(pdf):
    cell = elements(pdf, "TD")[-1]
    cell.S = Name.TH
    cell.A = {"/O": Name.Table, "/Scope": Name.Row}


@fault("no-scope", "the header cells of a table have no scope")
def no_scope(pdf):
    for cell in children(children(elements(pdf, "THead")[0])[0]):
        del cell.A["/Scope"]


@fault("wrong-scope", "a column's header says that it is a row's")
def wrong_scope(pdf):
    elements(pdf, "TH")[0].A.Scope = Name.Row


@fault("wrong-row-span", "a cell spans a row too many")
def wrong_row_span(pdf):
    cell = next(cell for cell in elements(pdf, "TH", "TD") if "/RowSpan" in cell.get("/A", {}))
    cell.A.RowSpan = int(cell.A.RowSpan) + 1


@fault("no-row-span", "a cell beside several rows spans one")
def no_row_span(pdf):
    cell = next(cell for cell in elements(pdf, "TH", "TD") if "/RowSpan" in cell.get("/A", {}))
    del cell.A["/RowSpan"]


@fault("wrong-column-span", "a band spans a column less than its table has", file=GRAY)
def wrong_column_span(pdf):
    cell = next(cell for cell in elements(pdf, "TH") if "/ColSpan" in cell.get("/A", {}))
    cell.A.ColSpan = int(cell.A.ColSpan) - 1


@fault("no-thead", "a table's header row stands in its body")
def no_thead(pdf):
    head, body = elements(pdf, "THead")[0], elements(pdf, "TBody")[0]
    rows = kids(head)
    for row in rows:
        row.P = body
    set_kids(body, rows + kids(body))
    table = head.P
    set_kids(table, [body])


@fault("second-table", "a table that goes on on another page is two tables")
def second_table(pdf):
    body = max(elements(pdf, "TBody"), key=lambda node: len(kids(node)))
    rows = kids(body)
    table, section = body.P, body.P.P
    other_body = pdf.make_indirect({"/Type": Name.StructElem, "/S": Name.TBody})
    other = pdf.make_indirect({"/Type": Name.StructElem, "/S": Name.Table, "/P": section})
    other_body.P = other
    set_kids(other, [other_body])
    for row in rows[-1:]:
        row.P = other_body
    set_kids(other_body, rows[-1:])
    set_kids(body, rows[:-1])
    place = next(index for index, kid in enumerate(kids(section)) if kid.objgen == table.objgen)
    set_kids(section, kids(section)[:place + 1] + [other] + kids(section)[place + 1:])


@fault("missing-cell", "a row lacks its last cell, whose text stands in the one before")
def missing_cell(pdf):
    row = next(node for node in elements(pdf, "TR") if len([c for c in children(node) if str(c.S) == "/TD"]) > 2)
    *others, cell = kids(row)
    for kid in kids(cell):
        kid.P = others[-1]
    set_kids(others[-1], kids(others[-1]) + kids(cell))
    set_kids(row, others)
