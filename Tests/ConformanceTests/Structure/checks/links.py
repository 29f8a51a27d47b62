"""Links: annotation, element, target and printed number agree."""

import re

import pikepdf

from tagged.numbering import ROMAN

from . import check
from .leading import headings_called, leads_to


@check("link-elements", "Each link annotation is claimed by one Link element, and each Link element claims one or, in a text, several.")
def link_elements(document, expected):
    claims: dict[tuple[int, int], int] = {}
    for element in document.tree.walk():
        for reference in element.references:
            claims[reference.key] = claims.get(reference.key, 0) + 1
            if element.role != "Link":
                yield f"{element.path}: a {element.role} claims an annotation"
        if element.role == "Link" and not element.references:
            yield f"{element.path}: claims no annotation"
        if element.role == "Link" and not _is_in_text(element) and len(element.references) > 1:
            yield f"{element.path}: claims {len(element.references)} annotations"
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


@check("link-targets", "Each link leads to a page of the file or, in a text, to the address that it spells or the page whose "
       "number it is; one without text leads back to the contents.")
def link_targets(document, expected):
    owners = {reference.key: element for element in document.tree.walk() for reference in element.references}
    for annotation in document.annotations:
        owner = owners.get(annotation.key)
        action = annotation.node.get("/A", {})
        if owner is not None and _is_in_text(owner):
            text = document.text(owner)
            page = document.target(annotation.node).page
            if owner.parent.is_way_back:
                home = next((document.place(list_.parent).page for list_ in document.tree.all("TOC")), None)
                if page is None or page != home:
                    yield f"{_place(annotation)}: does not lead back to the contents"
            elif text.isdigit():
                # On sheets, pages have no labels of their own.
                if page is None or not expected.is_imposed and document.labels[page] != text:
                    yield f"{_place(annotation)}: does not lead to page {text}"
            elif action.get("/S") != "/URI" or str(action["/URI"]) not in (text, f"mailto:{text}"):
                yield f"{_place(annotation)}: does not lead to “{text}”"
        elif document.target(annotation.node).page is None:
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
        if owner.parent.is_way_back:
            home = next((document.text(list_.parent.children[0]) for list_ in document.tree.all("TOC")), None)
            if said != home:
                yield f"{_place(annotation)}: says “{said}”, and leads back to the contents"
            continue
        pages = {stamp.page for stamp in owner.stamps}
        if annotation.page not in pages or len(pages) > 1 and not _is_in_text(owner):
            yield f"{_place(annotation)}: its element's text stands on another page"
        if said and not _says(document, owner, said):
            yield f"{_place(annotation)}: says “{said}”, its text “{document.text(owner)}”"


@check("contents-numbers", "Each number in the contents is the label of the page that its entry leads to.", by_page=True)
def contents_numbers(document, expected):
    for element, place in _entries(document, document.tree.all("TOC")):
        name, number = _entry(document, element)
        label = None if place.page is None else document.labels[place.page]
        if number != (label if label is None or _is_folio(label) else ""):
            yield f"{element.path}: “{name}” says {number}, the page it leads to is labelled {label}"


@check("contents-targets", "The entries of the contents lead to the headings that they name, in the order of the headings.")
def contents_targets(document, expected):
    entries = _entries(document)
    headings = headings_called(document, [_entry(document, element)[0] for element, _ in entries])
    for (element, place), heading in zip(entries, headings):
        name = _entry(document, element)[0]
        # The file of a single part also lists objectives, which are not headings.
        if heading is None and expected.parts and place.page is not None:
            continue
        if heading is None or not leads_to(document, place, heading):
            yield f"{element.path}: “{name}” leads to page {None if place.page is None else place.page + 1}"


@check("contents-entries", "The contents list the book's parts and sections in order, as deep as the layout says.",
       needs_book=True)
def contents_entries(document, expected):
    # A file for the press has entries without links. The lists below the first have the same targets under other names.
    lists = document.tree.all("TOC")[:1]
    names = [_entry(document, link)[0] for list_ in lists for element in list_.all("TOCI")
             for link in ([element] if expected.is_press else element.all("Link"))]
    if expected.parts:
        known = [one.full_title for _, one in expected.book.named()] + expected.book.objective_texts
        unknown = [name for name in names if name not in known]
        if unknown:
            yield f"the contents list {unknown}, which the book does not have"
        return
    # With an unknown layout, any depth is accepted.
    deepest = expected.layout.contents_levels if expected.layout.columns else len(expected.book.levels)
    is_open = expected.layout.levels_in_room or not expected.layout.columns
    levels = range(1 if is_open else deepest, deepest + 1)
    wanted = [[one.full_title for depth, one in expected.book.named() if depth < deepest] for deepest in levels]
    if names not in (wanted if expected.has_contents else [[]]):
        yield f"the contents list {names}, the book {wanted[-1]}"


def _entries(document, lists=None) -> list:
    """The links of the contents, or only of their list, with their targets."""
    lists = document.tree.all("TOC")[:1] if lists is None else lists
    nodes = {annotation.key: annotation.node for annotation in document.annotations}
    nowhere = pikepdf.Dictionary()
    return [
        (element, document.target(nodes.get(reference.key, nowhere)))
        for list_ in lists for entry in list_.all("TOCI") for element in entry.all("Link")
        for reference in element.references
    ]


def _says(document, link, said: str) -> bool:
    """Whether a link's description is its text, or in running text the address, to which a scheme may be added."""
    if _is_in_text(link):
        return document.text(link) in said
    name, number = _entry(document, link)
    return said == (f"{name} {number}ページ" if number else name)


def _is_in_text(link) -> bool:
    """Whether a link is part of a paragraph's text; links of the contents are in a Reference."""
    return link.parent is not None and link.parent.role != "Reference"


def _entry(document, element) -> tuple[str, str]:
    """The name and the number of an entry, which are separate marks where there is a leader between them."""
    *names, number = [document.texts.get(stamp, "") for stamp in element.line_stamps()] or [""]
    if names and _is_folio(number):
        return "".join(names), number
    match = re.fullmatch(r"(.*?)[…‥.・\s]*?(\d*)", document.text(element), re.S)
    return match[1].strip(), match[2]


def _is_folio(text: str) -> bool:
    return text.isdigit() or text in ROMAN


def _place(annotation) -> str:
    return f"page {annotation.page + 1}, annotation {annotation.key[0]}"
