"""Faults of the reading order; none of them loses a mark."""

from . import fault
from .places import children, elements, kids, mcids, set_kids


@fault("reversed-rows", "a table is read from the bottom to the top")
def reversed_rows(pdf):
    body = elements(pdf, "TBody")[0]
    set_kids(body, list(reversed(kids(body))))


@fault("reversed-sections", "the departments are read in another order")
def reversed_sections(pdf):
    document = elements(pdf, "Document")[0]
    below = kids(document)
    set_kids(document, below[:-2] + [below[-1], below[-2]])


@fault("swapped-items", "two items of a list change places")
def swapped_items(pdf):
    for node in elements(pdf, "L"):
        if len(children(node)) > 1:
            first, second, *others = kids(node)
            set_kids(node, [second, first, *others])
            return
    raise LookupError("no list of two items")


@fault("swapped-cells", "what two cells hold changes places")
def swapped_cells(pdf):
    row = next(node for node in elements(pdf, "TR") if len([c for c in children(node) if str(c.S) == "/TD"]) > 2)
    cells = [cell for cell in children(row) if str(cell.S) == "/TD"]
    below = [kids(cell) for cell in cells[-2:]]
    for cell, other in zip(cells[-2:], reversed(below)):
        set_kids(cell, other)
        for kid in other:
            kid.P = cell


@fault("reversed-marks", "the marks of an element are read backwards")
def reversed_marks(pdf):
    node = next(node for node in elements(pdf, "LBody", "P", "Link") if len(mcids(node)) > 1)
    set_kids(node, list(reversed(mcids(node))) + [kid for kid in kids(node) if not isinstance(kid, int)])


@fault("heading-after-table", "a pillar's heading is read after its table")
def heading_after_table(pdf):
    section = elements(pdf, "Sect")[-1]
    below = kids(section)
    place = next(index for index, kid in enumerate(below) if str(kid.S) == "/Table")
    below[place - 1], below[place] = below[place], below[place - 1]
    set_kids(section, below)
