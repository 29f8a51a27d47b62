"""A PDF opened for the checks: everything is read once, when it is first asked for."""

from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

import pdfplumber
import pikepdf

from .content import Content, content
from .tree import INLINE_ROLES, Element, Reader, Stamp, number_tree


# An area of a page: left, lower, right and upper edge.
Area = tuple[float, float, float, float]


@dataclass
class Bookmark:
    title: str
    level: int
    place: "Place"


@dataclass(frozen=True)
class Place:
    """A page, from 0, and a point on it in the page's units, from the lower left."""

    page: int | None
    x: float | None = None
    y: float | None = None


@dataclass
class Annotation:
    page: int
    key: tuple[int, int]
    node: pikepdf.Object


class Document:
    def __init__(self, path: str):
        self.path = path
        # The titles of the pages before the parts that are made from the book.
        self.opening_titles: list[str] = []
        self.pdf = pikepdf.open(path)
        self.page_numbers = {page.objgen: index for index, page in enumerate(self.pdf.pages)}

    @property
    def catalog(self) -> pikepdf.Object:
        return self.pdf.Root

    @cached_property
    def labels(self) -> list[str]:
        """The labels of the pages as PDF readers show them."""
        return [page.label for page in self.pdf.pages]

    @cached_property
    def contents(self) -> list[Content]:
        return [content(page, index) for index, page in enumerate(self.pdf.pages)]

    @cached_property
    def _reader(self) -> tuple[Reader, Element]:
        reader = Reader(self.page_numbers)
        tree = self.catalog.get("/StructTreeRoot", pikepdf.Dictionary())
        return reader, reader.root(tree)

    @property
    def tree(self) -> Element:
        return self._reader[1]

    @cached_property
    def opening(self) -> list[Element]:
        """The sections made from the book before its parts, found by their titles."""
        roots = [section for document in self.tree.children for section in document.children]
        called = [(section, next((self.text(one) for one in section.children if one.role.startswith("H")), None))
                  for section in roots]
        return [section for section, title in called if title in self.opening_titles]

    def is_opening(self, element: Element) -> bool:
        """Whether an element is one of these sections or is in one."""
        while element is not None:
            if element in self.opening:
                return True
            element = element.parent
        return False

    @property
    def elements(self) -> dict[tuple[int, int], Element]:
        return self._reader[0].elements

    @cached_property
    def parent_tree(self) -> dict[int, pikepdf.Object]:
        return number_tree(self.catalog.get("/StructTreeRoot", pikepdf.Dictionary()).get("/ParentTree"))

    @cached_property
    def _read(self) -> tuple[dict[Stamp, str], dict[int, list[tuple[str, float]]], dict[Stamp, tuple[float, float]],
                             dict[Stamp, list[Area]]]:
        """What pdfminer reads: the text of each mark with an MCID; the other text of each page with its height; the
        upper left corner of each mark; and the areas of lines, fills and pictures in it."""
        texts: defaultdict[Stamp, list[str]] = defaultdict(list)
        corners: dict[Stamp, tuple[float, float]] = {}
        areas: defaultdict[Stamp, list[Area]] = defaultdict(list)
        rest: defaultdict[int, list[tuple[str, float]]] = defaultdict(list)
        with pdfplumber.open(self.path) as pdf:
            for index, page in enumerate(pdf.pages):
                # Heights are those of the trimmed page, around which there may be marks.
                trim = [float(edge) for edge in self.pdf.pages[index].get("/TrimBox", [0, 0, page.width, page.height])]
                head, height = float(page.height) - trim[3], trim[3] - trim[1]
                for char in page.chars:
                    if char["mcid"] is not None:
                        stamp = Stamp(index, char["mcid"])
                        texts[stamp].append(char["text"])
                        x, y = corners.get(stamp, (char["x0"], char["y1"]))
                        corners[stamp] = (min(x, char["x0"]), max(y, char["y1"]))
                    else:
                        rest[index].append((char["text"], (char["top"] - head) / height))
                for shape in page.images + page.rects + page.curves + page.lines:
                    if shape.get("mcid") is not None:
                        areas[Stamp(index, shape["mcid"])].append(tuple(shape[edge] for edge in ("x0", "y0", "x1", "y1")))
                page.close()
        return {stamp: "".join(chars) for stamp, chars in texts.items()}, rest, corners, areas

    @cached_property
    def texts(self) -> dict[Stamp, str]:
        """The text of each mark with an MCID: its /ActualText if it has one, else that of its glyphs."""
        return self._read[0] | {
            Stamp(mark.page, mark.mcid): str(mark.properties["/ActualText"])
            for content in self.contents for mark in content.marks
            if mark.mcid is not None and "/ActualText" in mark.properties
        }

    def foot(self, page: int) -> str:
        """The text in the lowest tenth of a page that belongs to no element."""
        return "".join(text for text, height in self._read[1][page] if height > 0.9)

    def corner(self, stamp: Stamp) -> tuple[float, float] | None:
        """The upper left corner of the glyphs of a mark; None where it has none."""
        return self._read[2].get(stamp)

    def areas(self, element: Element) -> list[Area]:
        """The areas of the lines, fills and pictures of an element itself; clipped ones count too."""
        return [area for stamp in element.stamps for area in self._read[3].get(stamp, [])]

    def place(self, element: Element) -> Place:
        """The page on which an element begins, and the upper left corner of its glyphs there."""
        first = next(element.all_stamps(), None)
        corners = [self.corner(stamp) for stamp in element.all_stamps() if stamp.page == first.page and self.corner(stamp)]
        if not corners:
            return Place(first and first.page)
        return Place(first.page, min(x for x, _ in corners), max(y for _, y in corners))

    def own_text(self, element: Element) -> str:
        """The text of an element and of the links in it, without other elements below it."""
        return "".join(
            self.own_text(kid) if isinstance(kid, Element) else self.texts.get(kid, "")
            for kid in element.kids
            if isinstance(kid, Stamp) or isinstance(kid, Element) and kid.role in (*INLINE_ROLES, "RB")
        )

    def text(self, element: Element) -> str:
        """The text of an element and of all elements below it, without readings."""
        return "".join(
            self.text(kid) if isinstance(kid, Element) else self.texts.get(kid, "")
            for kid in element.kids
            if isinstance(kid, Stamp) or isinstance(kid, Element) and kid.role != "RT"
        )

    @cached_property
    def annotations(self) -> list[Annotation]:
        return [
            Annotation(index, node.objgen, node)
            for index, page in enumerate(self.pdf.pages)
            for node in page.get("/Annots", pikepdf.Array())
        ]

    def target(self, node: pikepdf.Object) -> Place:
        """The target of a link or a bookmark; without a page where it leads nowhere."""
        goal = node.get("/Dest")
        if goal is None and node.get("/A", {}).get("/S") == "/GoTo":
            goal = node["/A"].get("/D")
        if isinstance(goal, (pikepdf.String, pikepdf.Name)):
            goal = self._named.get(str(goal))
        if isinstance(goal, pikepdf.Dictionary):
            goal = goal.get("/D")
        if not isinstance(goal, pikepdf.Array) or not goal or not isinstance(goal[0], pikepdf.Dictionary):
            return Place(None)
        x, y = [float(part) if isinstance(part, (int, Decimal)) else None for part in [*goal, None, None, None]][2:4]
        return Place(self.page_numbers.get(goal[0].objgen), x, y)

    @cached_property
    def _named(self) -> dict[str, pikepdf.Object]:
        named = {str(name).lstrip(): goal for name, goal in self.catalog.get("/Dests", {}).items()}
        names = self.catalog.get("/Names", {}).get("/Dests")
        if names is not None:
            named.update({str(name): goal for name, goal in pikepdf.NameTree(names).items()})
        return named

    @cached_property
    def bookmarks(self) -> list[Bookmark]:
        return list(self._bookmarks(self.catalog.get("/Outlines", {}), 1))

    def _bookmarks(self, parent, level: int):
        seen = set()
        item = parent.get("/First")
        while item is not None and item.objgen not in seen:
            seen.add(item.objgen)
            yield Bookmark(str(item.get("/Title", "")), level, self.target(item))
            yield from self._bookmarks(item, level + 1)
            item = item.get("/Next")
