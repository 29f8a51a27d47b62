"""Figures: their alternative texts, their places, and their captions."""

from tagged.layout import LOGO
from tagged.printed import caption

from . import check
from .leading import body_sections

# The difference in points that rounding may cause.
ROUNDED = 0.5


@check("figure-texts", "A figure draws something and says in words what it shows; it has one caption at most.")
def figure_texts(document, expected):
    drawn = {(mark.page, mark.mcid): mark.draws for content in document.contents for mark in content.marks}
    for figure in document.tree.all("Figure"):
        if not str(figure.node.get("/Alt", "")).strip():
            yield f"{figure.path}: nothing is said in its stead"
        if not any(drawn.get((stamp.page, stamp.mcid)) for stamp in figure.stamps):
            yield f"{figure.path}: draws nothing"
        if len(figure.children) > 1:
            yield f"{figure.path}: holds {[child.role for child in figure.children]}"


@check("figure-places", "A figure stands on one page and says which area of it is its own; its caption stands under that.")
def figure_places(document, expected):
    for figure in document.tree.all("Figure"):
        pages = {stamp.page for stamp in figure.all_stamps()}
        if len(pages) != 1 or None in pages:
            yield f"{figure.path}: stands on {len(pages)} pages"
            continue
        [page] = pages
        box = figure.attribute("/BBox")
        left, foot, right, head = [float(edge) for edge in box] if box is not None and len(box) == 4 else [0] * 4
        least_x, least_y, most_x, most_y = [float(edge) for edge in document.pdf.pages[page].trimbox]
        is_inside = (least_x - ROUNDED <= left < right <= most_x + ROUNDED
                     and least_y - ROUNDED <= foot < head <= most_y + ROUNDED)
        if not is_inside:
            yield f"{figure.path}: its /BBox is {box and [float(edge) for edge in box]}"
            continue
        for child in figure.children:
            top = document.place(child).y
            if top is not None and top > foot + ROUNDED:
                yield f"{child.path}: begins at a height of {top:.1f}, the figure ends at {foot:.1f}"
        for other in document.areas(figure):
            if not (left - ROUNDED <= other[0] and foot - ROUNDED <= other[1]
                    and other[2] <= right + ROUNDED and other[3] <= head + ROUNDED):
                yield f"{figure.path}: draws {[round(edge, 1) for edge in other]}, its /BBox is {[left, foot, right, head]}"
                break


@check("figures", "The figures are the book's, in its order, each with what the book says in its stead and its caption; on the "
       "cover stands the book's logo.", needs_book=True)
def figures(document, expected):
    wanted = [(piece.content, piece.text)
              for section in expected.sections(document) for piece in section if piece.role == "Figure"]
    inner = [figure for section in body_sections(document) for figure in section.all("Figure")]
    found = [(str(figure.node.get("/Alt", "")), caption(document, figure)) for figure in inner]
    if found != wanted:
        yield f"the figures are {found}, the book's {wanted}"
    logo, cover = expected.book.logo, expected.layout.cover
    logos = [(logo.alternative, "")] if logo and expected.has_cover and (cover is None or LOGO in cover) else []
    outer = [(str(figure.node.get("/Alt", "")), caption(document, figure))
             for figure in document.tree.all("Figure") if figure not in inner]
    if outer != logos:
        yield f"in front of the book stand the figures {outer}, the book's logo is {logos}"
