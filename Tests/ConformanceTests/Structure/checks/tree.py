"""Stamps, tree and parent tree agree."""

from collections import Counter

import pikepdf

from tagged.printed import HEADINGS
from tagged.tree import INLINE_ROLES, Stamp

from . import check

# The roles that may be directly below an element; None is text of its own.
INLINE = {*INLINE_ROLES, None}
BELOW = {
    "StructTreeRoot": {"Document"}, "Document": {"Sect", "TOC", "H1", "P"},
    "Sect": {*HEADINGS, "P", "L", "TOC", "Table", "Figure"}, "Figure": {"Caption", None},
    "Ruby": {"RB", "RT"}, "RB": {None}, "RT": {None},
    "TOC": {"TOCI"}, "TOCI": {"Reference"}, "Reference": {"Link", "Span"},
    "Link": {"Ruby", None}, "Span": INLINE, "Table": {"Caption", "THead", "TBody", "TR"}, "Caption": INLINE,
    "THead": {"TR"}, "TBody": {"TR"}, "TR": {"TH", "TD"}, "TH": {"P", *INLINE}, "TD": {"P", "L", *INLINE},
    "L": {"LI"}, "LI": {"Lbl", "LBody"}, "Lbl": INLINE, "LBody": {"P", "L", *INLINE}, "P": INLINE,
} | {heading: {"Lbl", "Span", *INLINE} for heading in HEADINGS}


@check("one-document", "The tree has one root, a Document.")
def one_document(document, expected):
    roots = [child.role for child in document.tree.children]
    if roots != ["Document"]:
        yield f"the tree's root holds {roots}"


@check("nesting", "Each element is of a known role and stands where its role belongs.")
def nesting(document, expected):
    for element in document.tree.walk():
        allowed = BELOW.get(element.role)
        if allowed is None:
            yield f"{element.path}: an unknown role"
            continue
        for child in element.children:
            if child.role not in allowed:
                yield f"{child.path}: a {child.role} in a {element.role}"
        if element.stamps and None not in allowed:
            yield f"{element.path}: text of its own in a {element.role}"


@check("parents", "Each element's /P names the element that holds it.")
def parents(document, expected):
    for element in document.tree.walk():
        if element.parent is not None and element.node["/P"].objgen != element.parent.node.objgen:
            yield f"{element.path}: its /P is another element"


@check("claimed-once", "Each mark with an MCID is claimed by one element, and each claim has its mark.")
def claimed_once(document, expected):
    drawn = {
        Stamp(mark.page, mark.mcid) for content in document.contents for mark in content.marks
        if mark.mcid is not None
    }
    claims = Counter(document.tree.all_stamps())
    for stamp in sorted(drawn - set(claims), key=_order):
        yield f"page {stamp.page + 1}: MCID {stamp.mcid} is in no element: “{document.texts.get(stamp, '')}”"
    for stamp in sorted(set(claims) - drawn, key=_order):
        yield f"page {_number(stamp.page)}: MCID {stamp.mcid} is claimed and not drawn"
    for stamp in sorted((stamp for stamp, count in claims.items() if count > 1), key=_order):
        yield f"page {_number(stamp.page)}: MCID {stamp.mcid} is claimed {claims[stamp]} times"


@check("mark-tags", "A mark's tag is the role of the element that claims it.")
def mark_tags(document, expected):
    roles = {stamp: element.role for element in document.tree.walk() for stamp in element.stamps}
    for content in document.contents:
        for mark in content.marks:
            role = roles.get(Stamp(mark.page, mark.mcid))
            if role is not None and mark.tag != f"/{role}":
                yield f"{mark.place}: the element that claims it is a {role}"


@check("parent-tree", "The parent tree leads from each mark and annotation to the element that claims it.")
def parent_tree(document, expected):
    claims = {stamp: element.node.objgen for element in document.tree.walk() for stamp in element.stamps}
    keys = set()
    for index, page in enumerate(document.pdf.pages):
        count = sum(1 for mark in document.contents[index].marks if mark.mcid is not None)
        key = page.get("/StructParents")
        if key is None:
            if count:
                yield f"page {index + 1}: no /StructParents"
            continue
        keys.add(int(key))
        parents = document.parent_tree.get(int(key))
        if not isinstance(parents, pikepdf.Array) or len(parents) != count:
            yield f"page {index + 1}: its entry in the parent tree does not list its {count} marks"
            continue
        for mcid, parent in enumerate(parents):
            claim = claims.get(Stamp(index, mcid))
            if getattr(parent, "objgen", None) != claim:
                yield f"page {index + 1}: the parent tree leads MCID {mcid} to another element than claims it"
    keys |= {int(one.node["/StructParent"]) for one in document.annotations if "/StructParent" in one.node}
    for key in sorted(set(document.parent_tree) - keys):
        yield f"key {key} of the parent tree belongs to no page and no annotation"
    following = document.catalog.get("/StructTreeRoot", {}).get("/ParentTreeNextKey")
    if following is None or document.parent_tree and int(following) <= max(document.parent_tree):
        yield f"/ParentTreeNextKey is {following}"


@check("pages-of-elements", "A claim names its page.")
def pages_of_elements(document, expected):
    for element in document.tree.walk():
        for stamp in element.stamps:
            if stamp.page is None:
                yield f"{element.path}: MCID {stamp.mcid} of no page"


def _order(stamp: Stamp) -> tuple[int, int]:
    return (-1 if stamp.page is None else stamp.page, stamp.mcid)


def _number(page: int | None) -> str:
    return "?" if page is None else str(page + 1)
