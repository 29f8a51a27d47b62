"""A book as values: parts in any number of levels, their rows, and the running text around them."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from .numbering import Numbering, circled


@dataclass
class Item:
    """An item with a bullet (・), without a mark (none), or with a label of its own."""

    text: str
    marker: str
    items: list["Item"]


@dataclass
class Initiative:
    number: int | None
    text: str
    sections: list[str]

    @property
    def label(self) -> str:
        return "" if self.number is None else circled(self.number)


@dataclass
class Row:
    """A row of the book: the content that its lines share, and the content of each line."""

    id: str
    initiatives: list[Initiative]
    cells: dict[str, list[Item]]
    lines: list[dict[str, list[Item]]] = field(default_factory=list)

    @property
    def line_count(self) -> int:
        return max(1, len(self.initiatives), len(self.lines))

    def column(self, key: str) -> list[list[Item]]:
        """The items of a column by line, or a single list where all lines share them."""
        if any(line.get(key) for line in self.lines):
            return [line.get(key, []) for line in self.lines]
        return [self.cells.get(key, [])]


@dataclass
class Objective:
    text: str
    rows: list[Row]


@dataclass
class HeadCell:
    """A cell of a plain table's header, and the number of rows and columns that it fills."""

    text: str
    rows: int = 1
    columns: int = 1


@dataclass
class PlainTable:
    """A table of running text: the cells of its header by rows, and the texts of the rows under it."""

    caption: str
    head: list[list[HeadCell]]
    body: list[list[str]]


@dataclass
class Picture:
    """A figure or the logo: its alternative text, and its caption."""

    alternative: str
    caption: str = ""


@dataclass
class Passage:
    """A piece of running text: a paragraph, heading, subheading or signature with its text; a list with its items,
    definitions with theirs, whose labels are the terms; a table; a figure; a summary or an index, which are made from
    the book."""

    kind: str
    text: str = ""
    items: list[Item] = field(default_factory=list)
    table: PlainTable | None = None
    picture: Picture | None = None
    # For a summary, the column whose marks it counts; empty where it counts initiatives.
    counted: str = ""


@dataclass
class Level:
    noun: str
    numbering: Numbering = Numbering()
    starts_page: bool = False
    # The titles that its parts share, by number, and whether parts are named by that number.
    titles: dict[int, str] = field(default_factory=dict)
    names_by_number: bool = False


@dataclass
class Part:
    """A part of a level (部, 柱); levels count from 0."""

    level: int
    number: int | None
    numbering: Numbering
    title: str
    lead: list[Passage]
    objectives: list[Objective]
    parts: list["Part"]
    notes: list[Passage]
    # Whether it is of the lowest level, where missing objectives are shown as an empty table.
    is_lowest: bool
    # The language of its texts, and that of its title, which parts may share.
    language: str
    title_language: str

    @property
    def label(self) -> str:
        """The number as the book prints it: (1)."""
        return self.numbering.printed(self.number)

    @property
    def full_title(self) -> str:
        """The title in contents and bookmarks: (1) title."""
        return f"{self.label} {self.title}" if self.label else self.title

    @property
    def has_table(self) -> bool:
        return bool(self.objectives) or self.is_lowest and not self.lead

    def walk(self) -> Iterator["Part"]:
        yield self
        for part in self.parts:
            yield from part.walk()


@dataclass
class Matter:
    """A section before or behind the parts, and the sections in it; depths count from 0."""

    depth: int
    title: str
    text: list[Passage]
    parts: list["Matter"]
    language: str

    @property
    def title_language(self) -> str:
        return self.language

    @property
    def full_title(self) -> str:
        return self.title

    def walk(self) -> Iterator["Matter"]:
        yield self
        for part in self.parts:
            yield from part.walk()


@dataclass
class Book:
    title: str
    edition: str
    fiscal_year: str
    issuer: str
    # Language tags (BCP 47): that of the book, and those of columns with another one.
    language: str
    languages: dict[str, str]
    logo: Picture | None
    columns: dict[str, str]
    levels: list[Level]
    front: list[Matter]
    parts: list[Part]
    back: list[Matter]
    # Words and their readings; the texts above are without readings.
    readings: set[tuple[str, str]] = field(default_factory=set)
    # The date as it is written: 2019-06-01.
    date: str = ""
    # The version in the colophon.
    version: str = ""

    @property
    def day_in_words(self) -> str:
        """The date in words, 令和元年6月1日; empty where the book has none."""
        if not self.date:
            return ""
        year, month, day = (int(part) for part in self.date[:10].split("-"))
        era, first = ("令和", 2019) if (year, month) >= (2019, 5) else ("平成", 1989)
        return f"{era}{'元' if year == first else year - first + 1}年{month}月{day}日"

    @property
    def objective_texts(self) -> list[str]:
        return [objective.text for part in self.all_parts() for objective in part.objectives]

    @property
    def full_title(self) -> str:
        """The title of the PDF: 平成30年度 title（edition）."""
        year = [self.fiscal_year] if self.fiscal_year else []
        return " ".join(year + [self.title]) + (f"（{self.edition}）" if self.edition else "")

    def all_parts(self) -> Iterator[Part]:
        """The parts of all levels, in reading order."""
        for part in self.parts:
            yield from part.walk()

    def named(self) -> Iterator[tuple[int, Part | Matter]]:
        """Everything that has a bookmark, with its depth from 0, in reading order."""
        for one in [*self.front, *self.parts, *self.back]:
            for inner in one.walk():
                yield inner.level if isinstance(inner, Part) else inner.depth, inner

    @property
    def table_parts(self) -> list[Part]:
        """The parts that have a table of objectives."""
        return [part for part in self.all_parts() if part.has_table]

    @property
    def rows(self) -> list[Row]:
        return [row for part in self.all_parts() for objective in part.objectives for row in objective.rows]
