"""The pages made from the book before its parts: the chart of its parts, and the example of how to read it."""

import re

from tagged.tables import grid
from tagged.tree import Element

from . import check
from .leading import body_headings, is_called, leads_to


@check("opening-pages", "Before the parts stand, in the layout's order, the pages that are made from the book, each with its "
       "bookmark.", needs_book=True)
def opening_pages(document, expected):
    titles = [document.text(section.children[0]) for section in document.opening]
    wanted = [title for title in document.opening_titles if title in titles]
    if titles != wanted or expected.layout.columns and expected.book.rows and wanted != document.opening_titles:
        yield f"the pages before the parts are {titles}, the layout has {document.opening_titles}"
    marked = [bookmark.title for bookmark in document.bookmarks if bookmark.title in titles]
    if not set(titles) <= set(marked):
        yield f"of {titles} only {marked} have bookmarks"


@check("opening-chart", "Each number in the chart leads to the heading of the part of its row and of its column, or to the "
       "objective of its row.", by_page=True)
def opening_chart(document, expected):
    nodes = {annotation.key: annotation.node for annotation in document.annotations}
    for table in _tables(document, expected, of_goals=False):
        made = grid(table)
        for cell in made.cells:
            if cell.is_header:
                continue
            for link in cell.element.all("Link"):
                place = document.target(nodes[link.references[0].key])
                names = [document.text(other.element) for other in made.cells if other.is_header and (
                    other.row <= cell.row < other.row + other.rows and other.column < cell.column
                    or other.row < made.header_count and other.column == cell.column)]
                if not _leads_to_one(document, place, names):
                    yield f"{link.path}: “{document.text(link)}” leads to nothing that is called {names}"


@check("opening-example", "The example of a table is a row of the book, and its parts are named.", needs_book=True)
def opening_example(document, expected):
    for table in _tables(document, expected, of_goals=True):
        made = grid(table)
        named = [document.text(cell.element) for cell in made.cells if cell.is_header and cell.row >= made.header_count]
        if len(named) != 1 or not any(named[0].endswith(text) for text in expected.book.objective_texts):
            yield f"{table.path}: {named} is no objective of the book"
    for section in document.opening:
        if section.all("H1", "H2", "H3", "H4", "H5", "H6")[1:]:
            yield f"{section.path}: has other headings than its title"


def _tables(document, expected, of_goals: bool) -> list[Element]:
    return [table for section in document.opening for table in section.all("Table")
            if _is_example(document, table, expected) == of_goals]


def _is_example(document, table, expected) -> bool:
    """Checks that the cells of the chart hold page numbers and nothing else."""
    values = [document.text(cell.element).strip() for cell in grid(table).cells if not cell.is_header]
    return not all(re.fullmatch(r"\d*|[ivxlc]+", value) for value in values)


def _leads_to_one(document, place, names: list[str]) -> bool:
    for heading in body_headings(document):
        # A column has its number with the title below, or the number alone.
        text = re.sub(r"^[（(](.+?)[)）]", r"\1", "".join(document.text(heading).split()))
        fits = any(is_called(document, heading, name) or "".join(name.split()) == text
                   or name.isdigit() and text.startswith(name) for name in names)
        if fits and leads_to(document, place, heading):
            return True
    # An objective is not a heading.
    return any(place.page == document.place(element).page for element in document.tree.all("TH")
               for name in names if name and document.text(element).endswith(name) and not document.is_opening(element))
