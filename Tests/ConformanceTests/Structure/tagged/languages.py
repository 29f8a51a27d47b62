"""The language of each element, according to the book."""

from .book import Book
from .document import Document
from .layout import Layout
from .printed import OBJECTIVES, Piece
from .reading import column_titles, objective_cells
from .tables import grid
from .tree import INLINE_ROLES, Element


def contents_languages(document: Document, book: Book, layout: Layout) -> dict[Element, str]:
    """The languages of the links in the contents: that of the title that each shows."""
    links = [link for list_ in document.tree.all("TOC")[:1] for entry in list_.all("TOCI") for link in entry.all("Link")]
    deepest = layout.contents_levels
    while layout.levels_in_room and deepest > 1 and len(links) < sum(depth < deepest for depth, _ in book.named()):
        deepest -= 1
    listed = [one for depth, one in book.named() if depth < deepest]
    found = {link: one.title_language for link, one in zip(links, listed)}
    # The further lists repeat the names of parts.
    languages = {"".join(one.title.split()): one.title_language for one in book.parts}
    for list_ in document.tree.all("TOC")[1:]:
        for entry in list_.all("TOCI"):
            for link in entry.all("Link"):
                name = next((name for name in languages if "".join(document.text(link).split()).startswith(name)), None)
                if name is not None:
                    found[link] = languages[name]
    return found


def section_languages(
    document: Document, section: Element, pieces: list[Piece], book: Book, layout: Layout
) -> dict[Element, str]:
    """The languages of the elements with texts of the book; labels and texts made from the book have none."""
    found = {}
    for element, piece in zip([child for child in section.children if not child.is_way_back], pieces):
        if piece.role == OBJECTIVES:
            found |= _table_languages(document, element, piece.language, book, layout)
        else:
            found |= {one: piece.language for one in _with_text(element) if one.role not in piece.made_roles}
    return found


def _table_languages(
    document: Document, table: Element, language: str, book: Book, layout: Layout
) -> dict[Element, str]:
    """The languages of the elements of a table: a column may have its own; the header has none."""
    made = grid(table)
    own = {layout.title(key, book.columns): tag for key, tag in book.languages.items()}
    columns = {column: own.get(title, language) for title, column in column_titles(document, made).items()}
    objectives = [cell.element for cell in objective_cells(document, made, layout)]
    found = {}
    for cell in made.cells:
        if cell.element in objectives:
            # The element before the objective's text is its label.
            found |= {one: language for one in _with_text(cell.element)[-1:]}
        elif cell.row >= made.header_count:
            found |= {one: columns[cell.column] for one in _with_text(cell.element) if one.role != "Lbl"}
    return found


def _with_text(element: Element) -> list[Element]:
    """The elements with text, without links in a text, which have the language of that text."""
    return [one for one in element.walk()
            if one.role not in (*INLINE_ROLES, "RB", "RT") and not one.is_way_back and (one.stamps or any(child.role in INLINE_ROLES for child in one.children))]
