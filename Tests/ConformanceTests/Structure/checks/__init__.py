"""The checks of a tagged PDF that veraPDF does not make: a function for each, with id and required sentence.

A check is given the file and what is expected of it, and yields a sentence for each place that is wrong.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from tagged.book import Book
from tagged.document import Document
from tagged.layout import Layout
from tagged.printed import Piece, printed_sections
from tagged.reading import is_goal_table, row_pages
from tagged.tree import Element


@dataclass
class Expected:
    """What a file should contain, as known from elsewhere."""

    book: Book | None = None
    has_cover: bool = True
    has_contents: bool = True
    is_gray: bool = False
    # Whether the file is for the press; and whether its pages are sides of sheets, on which the order of pages is not
    # the reading order.
    is_press: bool = False
    is_imposed: bool = False
    # The names of the departments, pillars and sections that the file was narrowed to.
    parts: list[str] = field(default_factory=list)
    layout: Layout = field(default_factory=Layout)

    def sections(self, document: Document) -> list[list[Piece]]:
        """The pieces of the book that the sections after cover and contents should have."""
        pages = [page for table, part in zip(self.goal_tables(document), self.book.table_parts)
                 for page in row_pages(document, table, part, self.layout)]
        folios = [None if page is None else document.labels[page] for page in pages]
        return printed_sections(self.book, self.layout, self.has_cover, self.has_contents, folios)

    def goal_tables(self, document: Document) -> list[Element]:
        """The tables of objectives."""
        return [table for table in self._tables(document) if is_goal_table(document, table, self.layout)]

    def plain_tables(self, document: Document) -> list[Element]:
        """The tables of running text."""
        return [table for table in self._tables(document) if not is_goal_table(document, table, self.layout)]

    def _tables(self, document: Document) -> list[Element]:
        return [table for table in document.tree.all("Table") if not document.is_opening(table)]


@dataclass
class Check:
    id: str
    sentence: str
    needs_book: bool
    for_press: bool
    by_page: bool
    run: Callable[[Document, Expected], Iterator[str]]

    def applies(self, expected: Expected) -> bool:
        return not (self.needs_book and expected.book is None or self.for_press and not expected.is_press
                    or self.by_page and expected.is_imposed)


@dataclass
class Finding:
    check: Check
    said: str

    def __str__(self) -> str:
        return f"[{self.check.id}] {self.said}"


CHECKS: list[Check] = []


def check(id: str, sentence: str, needs_book: bool = False, for_press: bool = False, by_page: bool = False):
    """Adds a check: `for_press` is only for files for the press; `by_page` uses the order of pages, not for sheets."""

    def add(function):
        CHECKS.append(Check(id, sentence, needs_book, for_press, by_page, function))
        return function

    return add


def findings(document: Document, expected: Expected) -> list[Finding]:
    """The findings of all checks in order. A check that cannot read the file counts as a finding."""
    found = []
    document.opening_titles = expected.layout.opening if expected.has_contents and not expected.parts else []
    for one in CHECKS:
        if not one.applies(expected):
            continue
        try:
            found += [Finding(one, said) for said in one.run(document, expected)]
        except Exception as failure:  # a damaged file may break any assumption of a check
            found.append(Finding(one, f"cannot be checked: {type(failure).__name__}: {failure}"))
    return found


from . import marks, tree, order, links, outline, headings, tables, lists, metadata, ink, text  # noqa: E402, F401
from . import figures, languages, opening, press, readings  # noqa: E402, F401
