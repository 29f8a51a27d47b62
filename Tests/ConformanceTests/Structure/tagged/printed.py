"""The pieces of a booklet's sections, according to the book and according to the tree."""

from dataclasses import dataclass, field

from .book import Book, HeadCell, Matter, Part, Passage, PlainTable
from .document import Document
from .layout import INITIATIVES, SECTIONS, Layout
from .made import index_entries, summary_table
from .reading import as_read, as_spelled, entries, is_goal_table
from .row_grid import row_grid
from .tables import grid
from .tree import Element

HEADINGS = ("H1", "H2", "H3", "H4", "H5", "H6")


@dataclass
class Piece:
    """A heading (H1…), a paragraph (P), a list (L), a figure with its caption, and its alternative text as content,
    a plain table (Table) or one of objectives, which is read elsewhere."""

    role: str
    text: str = ""
    content: object = None
    # Other forms of a heading in layouts: its number with or without brackets and gap.
    forms: tuple[str, ...] = field(default=(), compare=False)
    # The language of its text, and the roles in it that are not text of the book.
    language: str = field(default="", compare=False)
    made_roles: tuple[str, ...] = field(default=("Lbl",), compare=False)

    def fits(self, read: "Piece") -> bool:
        return self == read or (self.role, self.content) == (read.role, read.content) and read.text in self.forms

    def __str__(self) -> str:
        return f"{self.role} “{self.text}”" + (f" {self.content}" if self.content else "")


OBJECTIVES = "objectives"


def read_pieces(document: Document, section: Element, layout: Layout) -> list[Piece]:
    """The pieces directly in a section."""
    return [_read(document, child, layout) for child in section.children if not child.is_way_back]


def _read(document: Document, element: Element, layout: Layout) -> Piece:
    if element.role == "L":
        return Piece("L", content=entries(document, element))
    if element.role == "Table":
        if is_goal_table(document, element, layout):
            return Piece(OBJECTIVES)
        return Piece("Table", content=plain_table(document, element))
    if element.role == "Figure":
        return Piece("Figure", caption(document, element), str(element.node.get("/Alt", "")))
    return Piece(element.role, document.text(element))


def plain_table(document: Document, table: Element) -> PlainTable:
    made = grid(table)
    rows: list[list] = [[] for _ in range(made.row_count)]
    for cell in made.cells:
        text = document.text(cell.element)
        rows[cell.row].append(HeadCell(text, cell.rows, cell.columns) if cell.row < made.header_count else text)
    return PlainTable(caption(document, table), rows[:made.header_count], rows[made.header_count:])


def caption(document: Document, element: Element) -> str:
    """The caption above a table or below a figure."""
    return "".join(document.text(child) for child in element.children if child.role == "Caption")


def printed_sections(
    book: Book, layout: Layout, has_cover: bool, has_contents: bool, folios: list[str | None]
) -> list[list[Piece]]:
    """The sections after cover and contents. `folios` has the folio on which each row of the book begins."""
    writer = _Writer(book, layout, 2 if has_cover else 1, folios)
    for matter in book.front:
        writer.matter(matter)
    for part in book.parts:
        writer.part(part)
    for matter in book.back:
        writer.matter(matter)
    # A heading's level is the number of headings above it, so that no level is left out.
    above = [1] if has_cover else []
    above += [writer.top] if has_contents else []
    for section in writer.sections:
        for piece in section:
            if piece.role == "H":
                while above and above[-1] >= piece.content:
                    above.pop()
                above.append(piece.content)
                piece.role, piece.content = f"H{min(6, len(above))}", None
    return writer.sections


class _Writer:
    def __init__(self, book: Book, layout: Layout, top: int, folios: list[str | None]):
        self.book, self.layout, self.top, self.folios = book, layout, top, folios
        self.sections: list[list[Piece]] = []
        self.has_chapter = False
        # The language of the next pieces, unless they have their own.
        self.language = book.language

    def add(self, *pieces: Piece) -> None:
        for piece in pieces:
            piece.language = piece.language or self.language
        self.sections[-1] += pieces

    def matter(self, matter: Matter) -> None:
        if matter.depth == 0:
            self.sections.append([])
        self.language = matter.language
        self.add(Piece("H", matter.title, self.top + matter.depth))
        self.passages(matter.text, matter.depth)
        for inner in matter.parts:
            self.matter(inner)

    def part(self, part: Part) -> None:
        if self.begins_page(part):
            self.sections.append([])
            self.has_chapter = True
        self.language = part.language
        bare = part.numbering.bare(part.number)
        numbered = {gap.join((number, part.title)) for number in (part.label, bare) for gap in ("", " ", "　")}
        self.add(Piece("H", (bare and part.label + " ") + part.title, self.top + part.level,
                       tuple(numbered) if bare else (), part.title_language))
        self.passages(part.lead, part.level)
        if part.has_table and self.layout.has_cards:
            self.cards(part)
        elif part.has_table:
            self.add(Piece(OBJECTIVES))
        for inner in part.parts:
            self.part(inner)
        self.language = part.language
        self.passages(part.notes, part.level)

    def cards(self, part: Part) -> None:
        """The content of a table as cards: each objective as a heading, with the cells of its rows below."""
        for objective in part.objectives:
            self.add(Piece("H", self.layout.caption + as_spelled(objective.text), self.top + part.level + 1))
            for row in objective.rows:
                lines = row_grid(row, self.book, self.layout)
                cells = [(index, column, *line[title]) for index, line in enumerate(lines)
                         for column in self.layout.columns
                         for title in [self.layout.title(column.key, self.book.columns)] if title in line]
                # Content that lines share follows the content of each line.
                for _, column, _, content in sorted(cells, key=lambda cell: len(lines) > 1 and cell[2] > 1):
                    self.card_cell(column.key, content)

    def card_cell(self, key: str, content) -> None:
        title = self.layout.own_title(key, self.book.columns)
        if not content:
            return
        if key == INITIATIVES:
            self.add(Piece("P", content))
        elif key == SECTIONS:
            self.add(*(Piece("P", (title if index == 0 else "") + name) for index, name in enumerate(content)))
        else:
            self.add(Piece("P", title))
            self.items(content)

    def begins_page(self, part: Part) -> bool:
        """Adds a section, unless it would have only headings."""
        if part.level == 0:
            return self.book.levels[0].starts_page or not self.has_chapter
        return self.book.levels[part.level].starts_page and any(piece.role != "H" for piece in self.sections[-1])

    def passages(self, passages: list[Passage], level: int) -> None:
        for passage in passages:
            self.passage(passage, self.top + level + 1)

    def passage(self, passage: Passage, level: int) -> None:
        if passage.kind in ("heading", "subheading"):
            self.add(Piece("H", passage.text, level + (passage.kind == "subheading")))
        elif passage.kind in ("paragraph", "signature"):
            self.add(Piece("P", as_spelled(passage.text)))
        elif passage.kind in ("list", "definitions"):
            self.list(passage)
        elif passage.kind == "index":
            self.add(*(Piece("P", entry, language=self.book.language) for entry in index_entries(self.book, self.folios)))
        elif passage.kind == "summary":
            self.add(Piece("Table", content=summary_table(self.book, passage), made_roles=("P",)))
        elif passage.kind == "figure":
            self.add(Piece("Figure", as_spelled(passage.picture.caption), passage.picture.alternative))
        elif passage.kind == "table":
            table = _spelled(passage.table)
            if table != PlainTable("", [], []):
                self.add(Piece("Table", content=table))

    def list(self, passage: Passage) -> None:
        self.items(as_read(passage.items, self.layout.bullet), passage.kind == "definitions")

    def items(self, items: list, is_glossary: bool = False) -> None:
        """Consecutive items with the same kind of mark are a list; an item without a mark is a paragraph."""
        last = None
        for item in items:
            kind = "definitions" if is_glossary else item.marker if item.marker == "none" else (
                item.marker == self.layout.bullet)
            if kind == "none":
                self.add(Piece("P", item.text))
            elif kind == last:
                self.sections[-1][-1].content.append(item)
            else:
                made = () if kind == "definitions" else ("Lbl",)
                self.add(Piece("L", content=[item], made_roles=made))
            last = kind


def _spelled(table: PlainTable) -> PlainTable:
    # An empty row is not read.
    head = [[HeadCell(as_spelled(cell.text), cell.rows, cell.columns) for cell in row] for row in table.head
            if any(cell.text for cell in row)]
    body = [[as_spelled(text) for text in row] for row in table.body if any(row)]
    return PlainTable(as_spelled(table.caption), head, body)
