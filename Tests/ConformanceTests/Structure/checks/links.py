"""Links: annotation, element, target and printed number say the same."""

import re

import pikepdf

from . import check


@check("link-elements", "Each link annotation is claimed by one Link element, and each Link element claims one.")
def link_elements(document, expected):
    claims: dict[tuple[int, int], int] = {}
    for element in document.tree.walk():
        for reference in element.references:
            claims[reference.key] = claims.get(reference.key, 0) + 1
            if element.role != "Link":
                yield f"{element.path}: a {element.role} claims an annotation"
        if element.role == "Link" and not element.references:
            yield f"{element.path}: claims no annotation"
    keys = {annotation.key for annotation in document.annotations}
    for annotation in document.annotations:
        if claims.get(annotation.key, 0) != 1:
            yield f"{_place(annotation)}: {claims.get(annotation.key, 0)} elements claim it"
    for key in claims:
        if key not in keys:
            yield f"an element claims object {key[0]}, which is on no page"


@check("link-parents", "The parent tree leads from each annotation to the element that claims it.")
def link_parents(document, expected):
    owners = {reference.key: element for element in document.tree.walk() for reference in element.references}
    for annotation in document.annotations:
        key = annotation.node.get("/StructParent")
        parent = None if key is None else document.parent_tree.get(int(key))
        owner = owners.get(annotation.key)
        if not isinstance(parent, pikepdf.Dictionary) or owner is None or parent.objgen != owner.node.objgen:
            yield f"{_place(annotation)}: the parent tree does not lead to its element"


@check("link-targets", "Each link leads to a page of the file.")
def link_targets(document, expected):
    for annotation in document.annotations:
        if document.target(annotation.node) is None:
            yield f"{_place(annotation)}: leads nowhere"


@check("link-descriptions", "Each link says what it leads to, and is on the page of its text.")
def link_descriptions(document, expected):
    owners = {reference.key: element for element in document.tree.walk() for reference in element.references}
    for annotation in document.annotations:
        said = str(annotation.node.get("/Contents", "")).strip()
        owner = owners.get(annotation.key)
        if not said:
            yield f"{_place(annotation)}: no description"
        if owner is None:
            continue
        if any(stamp.page != annotation.page for stamp in owner.stamps):
            yield f"{_place(annotation)}: its element's text stands on another page"
        name = _entry(document.text(owner))[0]
        if said and name not in said:
            yield f"{_place(annotation)}: says “{said}”, its text “{document.text(owner)}”"


@check("contents-numbers", "Each number in the contents is the label of the page that its entry leads to.")
def contents_numbers(document, expected):
    nodes = {annotation.key: annotation for annotation in document.annotations}
    for element in document.tree.all("Link"):
        name, number = _entry(document.text(element))
        for reference in element.references:
            target = document.target(nodes[reference.key].node) if reference.key in nodes else None
            label = None if target is None else document.labels[target]
            if label != number:
                yield f"{element.path}: “{name}” says {number}, the page it leads to is labelled {label}"


@check("contents-targets", "Each entry of the contents leads to the page on which the heading of that name stands.")
def contents_targets(document, expected):
    nodes = {annotation.key: annotation for annotation in document.annotations}
    headings: dict[str, int] = {}
    for element in document.tree.all("H1", "H2"):
        first = next(element.all_stamps(), None)
        if first is not None:
            headings.setdefault(document.text(element), first.page)
    for element in document.tree.all("Link"):
        name, _ = _entry(document.text(element))
        for reference in element.references:
            target = document.target(nodes[reference.key].node) if reference.key in nodes else None
            if name not in headings or target != headings[name]:
                yield f"{element.path}: “{name}” leads to page {None if target is None else target + 1}"


@check("contents-entries", "The contents list the book's departments in order.", needs_book=True)
def contents_entries(document, expected):
    names = [_entry(document.text(element))[0] for element in document.tree.all("TOCI")]
    wanted = [department.name for department in expected.book.departments] if expected.has_contents else []
    if names != wanted:
        yield f"the contents list {names}, the book {wanted}"


def _entry(text: str) -> tuple[str, str]:
    """An entry's name and number; a leader between them does not count."""
    match = re.fullmatch(r"(.*?)[…‥.・\s]*?(\d*)", text, re.S)
    return match[1].strip(), match[2]


def _place(annotation) -> str:
    return f"page {annotation.page + 1}, annotation {annotation.key[0]}"
