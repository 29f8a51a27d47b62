"""Faults of figures, of aligned lines in a row, and of texts in other languages."""

import pikepdf
from pikepdf import Name

from . import FORMS, fault
from .places import children, elements, kids, move_marks, retag, set_kids, without


def _figure(pdf, place: int = 0):
    return elements(pdf, "Figure")[place]


@fault("no-alternative", "nothing is said in a figure's stead", file=FORMS)
def no_alternative(pdf):
    del _figure(pdf)["/Alt"]


@fault("other-alternative", "another figure's words are said in a figure's stead", file=FORMS)
def other_alternative(pdf):
    _figure(pdf).Alt = _figure(pdf, 1).Alt


@fault("alternative-of-paragraph", "something else is said in a paragraph's stead", file=FORMS)
def alternative_of_paragraph(pdf):
    elements(pdf, "P")[-1].Alt = pikepdf.String("図")


@fault("no-area", "a figure has no area", file=FORMS)
def no_area(pdf):
    del _figure(pdf).A["/BBox"]


@fault("area-off-page", "a figure's area reaches out of its page", file=FORMS)
def area_off_page(pdf):
    _figure(pdf).A.BBox[2] = 2000


@fault("area-elsewhere", "a figure's area is the next figure's", file=FORMS)
def area_elsewhere(pdf):
    _figure(pdf).A.BBox = _figure(pdf, 1).A.BBox


@fault("area-upside-down", "the edges of a figure's area change places", file=FORMS)
def area_upside_down(pdf):
    left, foot, right, head = _figure(pdf).A.BBox
    _figure(pdf).A.BBox = pikepdf.Array([left, head, right, foot])


@fault("caption-beside-figure", "a figure's caption is a paragraph after it", file=FORMS)
def caption_beside_figure(pdf):
    figure = _figure(pdf)
    caption, section = children(figure)[0], figure.P
    without(figure, caption)
    retag(pdf, caption, "P")
    caption.P = section
    _insert(section, caption, after=figure)


@fault("caption-of-other", "a figure's caption is the next figure's", file=FORMS)
def caption_of_other(pdf):
    figure, other = _figure(pdf), _figure(pdf, 1)
    caption = children(figure)[0]
    without(figure, caption)
    caption.P = other
    set_kids(other, [*kids(other), caption])


@fault("figure-as-paragraph", "a figure is a paragraph", file=FORMS)
def figure_as_paragraph(pdf):
    figure = _figure(pdf, 1)
    retag(pdf, figure, "P")
    del figure["/Alt"], figure["/A"]


@fault("figures-swapped", "two figures change places", file=FORMS)
def figures_swapped(pdf):
    first, second = _figure(pdf), _figure(pdf, 1)
    section = first.P
    below = kids(section)
    a, b = [next(index for index, kid in enumerate(below) if kid.objgen == one.objgen) for one in (first, second)]
    below[a], below[b] = below[b], below[a]
    set_kids(section, below)


@fault("lost-figure", "a figure's drawing is in no element", file=FORMS)
def lost_figure(pdf):
    without(_figure(pdf, 1).P, _figure(pdf, 1))


def _insert(parent, child, after) -> None:
    below = kids(parent)
    place = next(index for index, kid in enumerate(below) if kid.objgen == after.objgen)
    set_kids(parent, [*below[:place + 1], child, *below[place + 1:]])


def _goal_table(pdf):
    """The table of the first part, whose header has two rows."""
    return next(table for table in elements(pdf, "Table") if len(children(children(table)[0])) == 2)


def _lines(pdf) -> list:
    """The rows of that table's body under the first objective: three lines of one row, then two of another."""
    return children(children(_goal_table(pdf))[1])[1:]


@fault("lines-swapped", "two lines of a row change places", file=FORMS)
def lines_swapped(pdf):
    body = children(_goal_table(pdf))[1]
    band, first, second, third, *others = kids(body)
    set_kids(body, [band, first, third, second, *others])


@fault("shared-on-first-line", "an initiative of three lines stands on the first, beside the others is an empty cell", file=FORMS)
def shared_on_first_line(pdf):
    first, *others = _lines(pdf)[:3]
    del children(first)[0].A["/RowSpan"]
    for row in others:
        cell = pdf.make_indirect({"/Type": Name.StructElem, "/S": Name.TD, "/P": row})
        set_kids(row, [cell, *kids(row)])


@fault("shared-too-far", "an initiative of three lines spans the next row's first", file=FORMS)
def shared_too_far(pdf):
    row, next_row = _lines(pdf)[0], _lines(pdf)[3]
    children(row)[0].A.RowSpan = 4
    without(next_row, children(next_row)[0])


@fault("value-on-next-line", "a value stands on the line under its own", file=FORMS)
def value_on_next_line(pdf):
    first, second = [children(row)[-1] for row in _lines(pdf)[:2]]
    values = kids(first) + kids(second)
    for value in values:
        value.P = second
    set_kids(first, [])
    set_kids(second, values)


@fault("values-swapped", "two values of a line change places", file=FORMS)
def values_swapped(pdf):
    row = _lines(pdf)[1]
    *others, first, second = kids(row)
    set_kids(row, [*others, second, first])


@fault("lost-line", "a line of a row is not in the tree", file=FORMS)
def lost_line(pdf):
    body = children(_goal_table(pdf))[1]
    lost = _lines(pdf)[4]
    without(body, lost)


@fault("joined-initiatives", "two initiatives with a line each stand in one cell over both", file=FORMS)
def joined_initiatives(pdf):
    first, second = _lines(pdf)[3:5]
    cell, other = children(first)[0], children(second)[0]
    for kid in kids(other):
        kid.P = cell
    set_kids(cell, kids(cell) + kids(other))
    cell.A = pikepdf.Dictionary(O=Name.Table, RowSpan=2)
    without(second, other)


@fault("group-too-narrow", "a title over five columns spans four, and the fifth column has none over its own", file=FORMS)
def group_too_narrow(pdf):
    first, second = children(children(_goal_table(pdf))[0])
    children(first)[-1].A.ColSpan = 4
    last = children(second)[-1]
    without(second, last)
    last.P = first
    last.A.RowSpan = 2
    set_kids(first, [*kids(first), last])


@fault("group-lost", "a title that columns share stands in one of them", file=FORMS)
def group_lost(pdf):
    first, second = children(children(_goal_table(pdf))[0])
    group = children(first)[-1]
    move_marks(pdf, children(group)[0], children(children(second)[0])[0])
    without(first, group)
    for cell in children(first):
        del cell.A["/RowSpan"]
    cells = kids(first) + kids(second)
    for cell in cells:
        cell.P = first
    set_kids(first, cells)
    without(children(_goal_table(pdf))[0], second)


@fault("column-titles-swapped", "two columns under a shared title have each other's titles", file=FORMS)
def column_titles_swapped(pdf):
    second = children(children(_goal_table(pdf))[0])[1]
    one, other, *others = kids(second)
    set_kids(second, [other, one, *others])


def _foreign(pdf, role: str):
    return next(node for node in elements(pdf, role) if "/Lang" in node)


@fault("paragraph-without-language", "a paragraph in another language does not say so", file=FORMS)
def paragraph_without_language(pdf):
    del _foreign(pdf, "P")["/Lang"]


@fault("wrong-language", "a heading in another language names a third one", file=FORMS)
def wrong_language(pdf):
    _foreign(pdf, "H2").Lang = pikepdf.String("fr")


@fault("no-tag", "a language is called by its name", file=FORMS)
def no_tag(pdf):
    _foreign(pdf, "P").Lang = pikepdf.String("英語")


@fault("entry-without-language", "an entry of the contents in another language does not say so", file=FORMS)
def entry_without_language(pdf):
    del _foreign(pdf, "Link")["/Lang"]


@fault("column-without-language", "a cell of a column in another language does not say so", file=FORMS)
def column_without_language(pdf):
    cell = children(_lines(pdf)[1])[-1]
    del children(cell)[0]["/Lang"]


@fault("japanese-as-english", "a Japanese paragraph in an English section says that it is English", file=FORMS)
def japanese_as_english(pdf):
    _after_heading(pdf, "日本語の節").Lang = pikepdf.String("en")


def _after_heading(pdf, title: str):
    """The element behind the heading of a bookmark with this title; headings and bookmarks are in the same order."""
    names = list(_bookmarks(pdf.Root.Outlines))
    heading = [node for node in elements(pdf, "H2", "H3") if str(node.P.S) == "/Sect"][1:][names.index(title)]
    below = children(heading.P)
    return below[next(index for index, kid in enumerate(below) if kid.objgen == heading.objgen) + 1]


def _bookmarks(parent):
    item = parent.get("/First")
    while item is not None:
        yield str(item.Title)
        yield from _bookmarks(item)
        item = item.get("/Next")


@fault("table-in-english", "a table says that it is English", file=FORMS)
def table_in_english(pdf):
    _goal_table(pdf).Lang = pikepdf.String("en")


@fault("language-named-again", "a Japanese paragraph names the language of the book", file=FORMS)
def language_named_again(pdf):
    next(node for node in elements(pdf, "P") if "/Lang" not in node).Lang = pikepdf.String("ja")


@fault("term-without-language", "a term in another language does not say so", file=FORMS)
def term_without_language(pdf):
    del _foreign(pdf, "Lbl")["/Lang"]


@fault("caption-without-language", "a figure's caption in another language does not say so", file=FORMS)
def caption_without_language(pdf):
    del _foreign(pdf, "Caption")["/Lang"]


@fault("alternative-without-language", "what is said in a figure's stead is in another language and does not say so", file=FORMS)
def alternative_without_language(pdf):
    del _foreign(pdf, "Figure")["/Lang"]
