"""Two table finders that know no tags: each returns the boxes of a page's cells, and the positions of its characters.

Only cells are taken from them. What they extract as text, they order and trim as they please.
"""

from dataclasses import dataclass

import pdfplumber


@dataclass(frozen=True)
class Box:
    x0: float
    top: float
    x1: float
    bottom: float

    def holds(self, x: float, y: float) -> bool:
        return self.x0 <= x <= self.x1 and self.top <= y <= self.bottom


@dataclass(frozen=True)
class Char:
    """A character: the point that decides its cell, and its baseline."""

    text: str
    x: float
    y: float
    baseline: float


@dataclass
class Page:
    """The tables of a page, each a list of cells, and the characters of the page."""

    tables: list[list[Box]]
    chars: list[Char]

    def text(self, box: Box) -> str:
        """The text of a cell, line by line."""
        inside = [char for char in self.chars if box.holds(char.x, char.y)]
        # Characters of one line have the same baseline, apart from rounding.
        return "".join(char.text for char in sorted(inside, key=lambda char: (round(char.baseline), char.x)))


def with_pdfplumber(path: str, pages: list[int]):
    """Yields the pages with these indices, from 0."""
    with pdfplumber.open(path) as pdf:
        for index in pages:
            page = pdf.pages[index]
            tables = [[Box(*cell) for cell in table.cells] for table in page.find_tables()]
            chars = [
                Char(char["text"], (char["x0"] + char["x1"]) / 2, (char["top"] + char["bottom"]) / 2,
                     float(page.height) - char["matrix"][5])
                for char in page.chars
            ]
            yield index, Page(tables, chars)
            page.close()


def with_pymupdf(path: str, pages: list[int]):
    """Yields the pages with these indices, from 0. MuPDF reads an ideographic space as a plain one."""
    import pymupdf

    # Without the second flag, MuPDF inserts a space where it sees a gap.
    flags = pymupdf.TEXT_PRESERVE_WHITESPACE | pymupdf.TEXT_INHIBIT_SPACES

    with pymupdf.open(path) as pdf:
        for index in pages:
            page = pdf[index]
            tables = [[Box(*cell) for cell in table.cells if cell]
                      for table in page.find_tables(strategy="lines").tables]
            blocks = page.get_text("rawdict", flags=flags)["blocks"]
            chars = [
                Char(char["c"], (char["bbox"][0] + char["bbox"][2]) / 2, char["origin"][1], char["origin"][1])
                for block in blocks for line in block.get("lines", []) for span in line["spans"]
                for char in span["chars"]
            ]
            yield index, Page(tables, chars)


ENGINES = {"pdfplumber": with_pdfplumber, "pymupdf": with_pymupdf}
