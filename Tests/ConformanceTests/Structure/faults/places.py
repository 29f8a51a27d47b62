"""The places where faults are planted: elements of a role, marks of a page."""

from collections.abc import Callable, Iterator

import pikepdf
from pikepdf import Dictionary, Name

from tagged.tree import number_tree

Instruction = tuple[list, pikepdf.Operator]


def elements(pdf: pikepdf.Pdf, *roles: str) -> list[pikepdf.Object]:
    """The elements with these roles in reading order; all elements where no role is named."""
    return [node for node in _walk(pdf.Root.StructTreeRoot) if not roles or str(node.S)[1:] in roles]


def _walk(parent) -> Iterator[pikepdf.Object]:
    for kid in kids(parent):
        if isinstance(kid, Dictionary) and "/S" in kid:
            yield kid
            yield from _walk(kid)


def kids(node) -> list:
    below = node.get("/K")
    if below is None:
        return []
    return list(below) if isinstance(below, pikepdf.Array) else [below]


def set_kids(node, below: list) -> None:
    node.K = pikepdf.Array(below)


def children(node) -> list[pikepdf.Object]:
    return [kid for kid in kids(node) if isinstance(kid, Dictionary) and "/S" in kid]


def mcids(node) -> list[int]:
    """The element's own marks on its first page."""
    return [int(kid) for kid in kids(node) if isinstance(kid, int)]


def page_of(pdf: pikepdf.Pdf, node) -> pikepdf.Page:
    return next(page for page in pdf.pages if page.objgen == node.Pg.objgen)


def annotations(pdf: pikepdf.Pdf) -> list[pikepdf.Object]:
    return [node for page in pdf.pages for node in page.get("/Annots", [])]


def parents(pdf: pikepdf.Pdf, page: pikepdf.Page) -> pikepdf.Array:
    """The page's entry in the parent tree."""
    return number_tree(pdf.Root.StructTreeRoot.ParentTree)[int(page.StructParents)]


def rewrite(pdf: pikepdf.Pdf, page: pikepdf.Page, change: Callable[[list[Instruction]], list[Instruction]]) -> None:
    """Replaces the instructions of a page."""
    instructions = [(list(operands), operator) for operands, operator in pikepdf.parse_content_stream(page)]
    page.Contents = pdf.make_stream(pikepdf.unparse_content_stream(change(instructions)))


def begins(instruction: Instruction, mcid: int) -> bool:
    """Whether the instruction opens the mark with a number."""
    operands, operator = instruction
    return str(operator) == "BDC" and isinstance(operands[1], Dictionary) and operands[1].get("/MCID") == mcid


def span(instructions: list[Instruction], first: int) -> range:
    """The instructions from a BDC to its EMC, both included."""
    last = next(index for index in range(first, len(instructions)) if str(instructions[index][1]) == "EMC")
    return range(first, last + 1)


def opening(tag: str, properties: dict) -> Instruction:
    return [Name(tag), Dictionary(properties)], pikepdf.Operator("BDC")


def closing() -> Instruction:
    return [], pikepdf.Operator("EMC")


def retag(pdf: pikepdf.Pdf, node, role: str) -> None:
    """Changes the role of an element and of its marks."""
    node.S = Name(f"/{role}")
    for mcid in mcids(node):
        rewrite(pdf, page_of(pdf, node), lambda all, mcid=mcid: [
            opening(f"/{role}", {"/MCID": mcid}) if begins(one, mcid) else one for one in all
        ])


def move_marks(pdf: pikepdf.Pdf, source, target) -> None:
    """Moves the marks of one element into another, before its own, in tree, marks and parent tree."""
    moved = mcids(source)
    set_kids(target, moved + kids(target))
    if "/Pg" not in target:
        target.Pg = source.Pg
    page = page_of(pdf, source)
    for mcid in moved:
        parents(pdf, page)[mcid] = target
    tag = str(target.S)
    rewrite(pdf, page, lambda all: [
        opening(tag, {"/MCID": int(one[0][1].MCID)}) if any(begins(one, mcid) for mcid in moved) else one for one in all
    ])


def without(node, child) -> None:
    """Removes a child from an element."""
    set_kids(node, [kid for kid in kids(node) if not (isinstance(kid, Dictionary) and kid.objgen == child.objgen)])
