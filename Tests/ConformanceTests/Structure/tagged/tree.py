"""The tree of elements to which the marks of a tagged PDF belong."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import pikepdf


# The roles that may be within a text: links, and words with readings.
INLINE_ROLES = ("Link", "Ruby")


@dataclass(frozen=True)
class Stamp:
    """A mark of an element: its page, from 0, and its MCID."""

    page: int | None
    mcid: int


@dataclass
class ObjectReference:
    """An annotation of an element (OBJR)."""

    key: tuple[int, int]


@dataclass(eq=False)
class Element:
    role: str
    node: pikepdf.Object | None
    parent: "Element | None" = None
    kids: list = field(default_factory=list)

    @property
    def children(self) -> list["Element"]:
        return [kid for kid in self.kids if isinstance(kid, Element)]

    @property
    def stamps(self) -> list[Stamp]:
        return [kid for kid in self.kids if isinstance(kid, Stamp)]

    @property
    def references(self) -> list[ObjectReference]:
        return [kid for kid in self.kids if isinstance(kid, ObjectReference)]

    @property
    def is_way_back(self) -> bool:
        """Whether it is a paragraph with nothing but a link without text, which leads back to the contents."""
        return self.role == "P" and [child.role for child in self.children] == ["Link"] and not any(self.all_stamps())

    def walk(self) -> Iterator["Element"]:
        """The element and all below it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()

    def all(self, *roles: str) -> list["Element"]:
        return [element for element in self.walk() if element.role in roles]

    def all_stamps(self) -> Iterator[Stamp]:
        """The stamps of the element and of all below it, in reading order."""
        for kid in self.kids:
            if isinstance(kid, Stamp):
                yield kid
            elif isinstance(kid, Element):
                yield from kid.all_stamps()

    def line_stamps(self) -> Iterator[Stamp]:
        """The stamps without those of readings, which are drawn after the line below them."""
        for kid in self.kids:
            if isinstance(kid, Stamp):
                yield kid
            elif isinstance(kid, Element) and kid.role != "RT":
                yield from kid.line_stamps()

    def attribute(self, name: str):
        """An attribute of /A, whatever its owner; None where it is missing."""
        attributes = self.node.get("/A") if self.node is not None else None
        if attributes is None:
            return None
        for owner in attributes if isinstance(attributes, pikepdf.Array) else [attributes]:
            if isinstance(owner, pikepdf.Dictionary) and name in owner:
                return owner[name]
        return None

    @property
    def path(self) -> str:
        """The path: Document/Sect 2/Table 1/…, counted among siblings of the same role."""
        if self.parent is None:
            return self.role
        alike = [child for child in self.parent.children if child.role == self.role]
        return f"{self.parent.path}/{self.role} {alike.index(self) + 1}"


class Reader:
    """Reads the tree of a file; its pages are given by their object numbers."""

    def __init__(self, pages: dict[tuple[int, int], int]):
        self.pages = pages
        # The element of each node, because the parent tree names nodes.
        self.elements: dict[tuple[int, int], Element] = {}

    def root(self, tree: pikepdf.Object) -> Element:
        root = Element("StructTreeRoot", tree)
        for kid in _list(tree.get("/K")):
            self._add(kid, root, None)
        return root

    def _add(self, kid, parent: Element, page: int | None) -> None:
        if isinstance(kid, int):
            parent.kids.append(Stamp(page, int(kid)))
            return
        own = self.pages.get(kid["/Pg"].objgen, None) if "/Pg" in kid else page
        kind = str(kid.get("/Type", ""))
        if kind == "/MCR":
            parent.kids.append(Stamp(own, int(kid["/MCID"])))
        elif kind == "/OBJR":
            parent.kids.append(ObjectReference(kid["/Obj"].objgen))
        else:
            element = Element(str(kid.get("/S", "/?")).lstrip("/"), kid, parent)
            parent.kids.append(element)
            self.elements[kid.objgen] = element
            for below in _list(kid.get("/K")):
                self._add(below, element, own)


def _list(kids) -> list:
    if kids is None:
        return []
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def number_tree(node) -> dict[int, pikepdf.Object]:
    """The entries of a number tree, from all its nodes."""
    entries: dict[int, pikepdf.Object] = {}
    if node is None:
        return entries
    numbers = node.get("/Nums", pikepdf.Array())
    for index in range(0, len(numbers) - 1, 2):
        entries[int(numbers[index])] = numbers[index + 1]
    for kid in node.get("/Kids", pikepdf.Array()):
        entries.update(number_tree(kid))
    return entries
