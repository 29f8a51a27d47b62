"""Faults in lists."""

from pikepdf import Name

from . import fault
from .places import children, elements, kids, move_marks, set_kids, without


@fault("missing-label", "an item has no Lbl; its bullet stands in the body")
def missing_label(pdf):
    item = elements(pdf, "LI")[0]
    label, body = children(item)
    move_marks(pdf, label, body)
    without(item, label)


@fault("missing-body", "an item has no LBody; its text stands in the label")
def missing_body(pdf):
    item = elements(pdf, "LI")[0]
    label, body = children(item)
    move_marks(pdf, body, label)
    without(item, body)


@fault("nested-flat", "what is nested in an item stands beside the list")
def nested_flat(pdf):
    body = next(node for node in elements(pdf, "LBody") if children(node))
    nested = children(body)
    for kid in nested:
        without(body, kid)
    cell = body.P.P.P
    for kid in nested:
        kid.P = cell
    set_kids(cell, kids(cell) + nested)


@fault("item-out-of-list", "an item stands in a cell and in no list")
def item_out_of_list(pdf):
    item = elements(pdf, "LI")[0]
    list_ = item.P
    cell = list_.P
    without(list_, item)
    item.P = cell
    set_kids(cell, [item, *kids(cell)])


@fault("wrong-numbering", "a list of bullets says that it is numbered")
def wrong_numbering(pdf):
    elements(pdf, "L")[0].A.ListNumbering = Name.Decimal
