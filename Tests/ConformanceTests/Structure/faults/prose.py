"""Faults of running text, of its tables, and of books of several levels."""

import pikepdf
from pikepdf import Name

from . import LEVELS, fault
from .places import annotations, children, elements, kids, move_marks, retag, set_kids, without


def _role(node) -> str:
    return str(node.S)[1:]


def _plain_tables(pdf):
    return [table for table in elements(pdf, "Table") if _role(children(table)[0]) == "Caption"]


def _of_section(pdf, role: str, place: int = 0):
    """An element in a section other than the cover."""
    return [node for node in elements(pdf, role) if _role(node.P) == "Sect" and "表" not in _label(pdf, node)][place]


def _label(pdf, node) -> str:
    page = node.get("/Pg")
    return next((one.label for one in pdf.pages if page is not None and one.objgen == page.objgen), "")


def _below(node, role: str) -> list:
    return [kid for kid in children(node) if _role(kid) == role]


def _swap(node, first, second) -> None:
    """Exchanges two children of an element."""
    names = [first.objgen, second.objgen]
    places = {names[0]: second, names[1]: first}
    set_kids(node, [kid if isinstance(kid, int) else places.get(kid.objgen, kid) for kid in kids(node)])


@fault("caption-last", "a table's caption is read after its rows", file=LEVELS)
def caption_last(pdf):
    table = _plain_tables(pdf)[0]
    caption, *rest = kids(table)
    set_kids(table, [*rest, caption])


@fault("caption-in-header", "a table's caption stands in its header", file=LEVELS)
def caption_in_header(pdf):
    table = _plain_tables(pdf)[0]
    caption, head = children(table)[:2]
    move_marks(pdf, caption, children(children(children(head)[0])[1])[0])
    without(table, caption)


@fault("caption-as-paragraph", "a table's caption is a paragraph before it", file=LEVELS)
def caption_as_paragraph(pdf):
    table = _plain_tables(pdf)[0]
    caption, section = children(table)[0], table.P
    without(table, caption)
    retag(pdf, caption, "P")
    caption.P = section
    below = kids(section)
    place = next(index for index, kid in enumerate(below) if kid.objgen == table.objgen)
    set_kids(section, [*below[:place], caption, *below[place:]])


@fault("plain-no-scope", "a header cell of a table in running text has no scope", file=LEVELS)
def plain_no_scope(pdf):
    del children(children(children(_plain_tables(pdf)[0])[1])[1])[0].A["/Scope"]


@fault("plain-header-as-td", "in a header's second row stands a TD", file=LEVELS)
def plain_header_as_td(pdf):
    cell = children(children(children(_plain_tables(pdf)[0])[1])[1])[0]
    cell.S = Name.TD
    del cell["/A"]


@fault("narrow-group", "a title that two columns share spans one", file=LEVELS)
def narrow_group(pdf):
    cell = next(cell for cell in elements(pdf, "TH") if cell.get("/A", {}).get("/ColSpan") == 2)
    del cell.A["/ColSpan"]


@fault("header-in-body", "a header's second row stands in the body", file=LEVELS)
def header_in_body(pdf):
    _, head, body = children(_plain_tables(pdf)[0])
    first, second = children(head)
    set_kids(head, [first])
    second.P = body
    set_kids(body, [second, *kids(body)])


@fault("plain-missing-cell", "a row of a table in running text lacks a cell, whose text stands in the one before", file=LEVELS)
def plain_missing_cell(pdf):
    row = children(children(_plain_tables(pdf)[0])[2])[1]
    *others, cell = kids(row)
    for kid in kids(cell):
        kid.P = others[-1]
    set_kids(others[-1], kids(others[-1]) + kids(cell))
    set_kids(row, others)


@fault("plain-wide-cell", "a cell of a table in running text spans two columns and the next one is gone", file=LEVELS)
def plain_wide_cell(pdf):
    row = children(children(_plain_tables(pdf)[0])[2])[0]
    *others, _ = kids(row)
    others[-1].A = pikepdf.Dictionary(O=Name.Table, ColSpan=2)
    set_kids(row, others)


@fault("plain-rows-swapped", "two rows of a table in running text change places", file=LEVELS)
def plain_rows_swapped(pdf):
    body = children(_plain_tables(pdf)[0])[2]
    first, second, *others = kids(body)
    set_kids(body, [second, first, *others])


@fault("plain-td-as-th", "a figure in a table of running text is a header cell", file=LEVELS)
def plain_td_as_th(pdf):
    cell = children(children(children(_plain_tables(pdf)[0])[2])[0])[1]
    cell.S = Name.TH
    cell.A = pikepdf.Dictionary(O=Name.Table, Scope=Name.Row)


@fault("colophon-header", "the first row of a table without a header is its header", file=LEVELS)
def colophon_header(pdf):
    table = elements(pdf, "Table")[-1]
    body = children(table)[0]
    first, *others = kids(body)
    head = pdf.make_indirect({"/Type": Name.StructElem, "/S": Name.THead, "/P": table})
    first.P = head
    set_kids(head, [first])
    set_kids(body, others)
    set_kids(table, [head, body])
    for cell in children(first):
        cell.S = Name.TH
        cell.A = pikepdf.Dictionary(O=Name.Table, Scope=Name.Column)


def _term(pdf):
    """An entry of a glossary."""
    return next(item for item in elements(pdf, "LI") if "/Pg" not in children(item)[1])


@fault("emptied-body", "what a term means stands behind the glossary, and its body is empty", file=LEVELS)
def emptied_body(pdf):
    item = _term(pdf)
    body, section = children(item)[1], item.P.P
    meanings = kids(body)
    set_kids(body, [])
    for meaning in meanings:
        meaning.P = section
    set_kids(section, kids(section) + meanings)


@fault("meaning-in-label", "what a term means stands in its label", file=LEVELS)
def meaning_in_label(pdf):
    item = _term(pdf)
    label, body = children(item)
    move_marks(pdf, children(body)[0], label)
    without(item, body)


@fault("terms-swapped", "two terms have each other's meanings", file=LEVELS)
def terms_swapped(pdf):
    first, second = children(_term(pdf).P)[:2]
    bodies = [children(item)[1] for item in (first, second)]
    for item, body in zip((first, second), reversed(bodies)):
        body.P = item
        set_kids(item, [children(item)[0], body])


@fault("split-list", "a list in running text is two lists", file=LEVELS)
def split_list(pdf):
    list_ = _of_section(pdf, "L")
    first, *others = kids(list_)
    section = list_.P
    other = pdf.make_indirect({"/Type": Name.StructElem, "/S": Name.L, "/P": section, "/A": list_.A})
    for item in others:
        item.P = other
    set_kids(other, others)
    set_kids(list_, [first])
    below = kids(section)
    place = next(index for index, kid in enumerate(below) if kid.objgen == list_.objgen)
    set_kids(section, [*below[:place + 1], other, *below[place + 1:]])


@fault("paragraphs-swapped", "two paragraphs of running text change places", file=LEVELS)
def paragraphs_swapped(pdf):
    first = _of_section(pdf, "P")
    below = [node for node in children(first.P) if _role(node) == "P"]
    _swap(first.P, below[0], below[1])


@fault("note-before-table", "the notes under a table are read before it", file=LEVELS)
def note_before_table(pdf):
    section = _goal_table(pdf).P
    below = children(section)
    place = next(index for index, kid in enumerate(below) if _role(kid) == "Table")
    _swap(section, below[place], below[place + 1])


def _goal_table(pdf):
    return next(table for table in elements(pdf, "Table")
                if any(_role(cell) == "TH" for row in children(children(table)[-1]) for cell in children(row)))


@fault("lead-in-table", "a paragraph before a table stands in its header", file=LEVELS)
def lead_in_table(pdf):
    table = _goal_table(pdf)
    note = next(node for node in children(table.P) if _role(node) == "P")
    without(table.P, note)
    cell = children(children(children(table)[0])[0])[0]
    note.P = cell
    set_kids(cell, [note, *kids(cell)])


@fault("joined-sections", "two sections in front are one", file=LEVELS)
def joined_sections(pdf):
    first, second = [node for node in elements(pdf, "Sect") if not _below(node, "TOC")][1:3]
    for kid in kids(second):
        kid.P = first
    set_kids(first, kids(first) + kids(second))
    without(second.P, second)


@fault("text-heading-skips", "a heading in running text leaves a level out", file=LEVELS)
def text_heading_skips(pdf):
    retag(pdf, elements(pdf, "H3")[0], "H4")


@fault("text-heading-raised", "a heading in running text is as high as the section's", file=LEVELS)
def text_heading_raised(pdf):
    retag(pdf, elements(pdf, "H3")[0], "H2")


@fault("subheading-raised", "a subheading is as high as the heading over it", file=LEVELS)
def subheading_raised(pdf):
    retag(pdf, elements(pdf, "H4")[0], "H3")


@fault("text-heading-as-paragraph", "a heading in running text is a paragraph", file=LEVELS)
def text_heading_as_paragraph(pdf):
    retag(pdf, elements(pdf, "H3")[0], "P")


@fault("part-raised", "a part of the second level is one of the first", file=LEVELS)
def part_raised(pdf):
    retag(pdf, _heading(pdf, "H3", 1), "H2")


@fault("too-deep", "a heading is of a level that PDF does not have", file=LEVELS)
def too_deep(pdf):
    retag(pdf, elements(pdf, "H4")[0], "H7")


def _heading(pdf, role: str, page: int):
    """The last heading with a role on the page with a number in the body."""
    return [node for node in elements(pdf, role) if _label(pdf, node) == str(page)][-1]


@fault("elsewhere-on-page", "an entry of the contents leads to another heading of its page", file=LEVELS)
def elsewhere_on_page(pdf):
    first, second = [node for node in annotations(pdf) if str(node.Contents).endswith(" 1ページ")][1:3]
    second.Dest = first.Dest


@fault("front-elsewhere", "an entry of the contents leads to the next page in front", file=LEVELS)
def front_elsewhere(pdf):
    first, *others = annotations(pdf)
    first.Dest = next(node.Dest for node in others if str(node.Contents).endswith(" iiページ"))


@fault("entries-swapped", "two entries of the contents are read in another order", file=LEVELS)
def entries_swapped(pdf):
    contents = elements(pdf, "TOC")[0]
    first, second, *others = kids(contents)
    set_kids(contents, [second, first, *others])


@fault("lost-entry", "an entry of the contents is not in the tree", file=LEVELS)
def lost_entry(pdf):
    contents = elements(pdf, "TOC")[0]
    set_kids(contents, kids(contents)[:-1])


@fault("bookmark-elsewhere-on-page", "a bookmark leads to another heading of its page", file=LEVELS)
def bookmark_elsewhere_on_page(pdf):
    bureau = pdf.Root.Outlines.First.Next.Next
    bureau.First.Dest = bureau.Dest


@fault("lowest-without-bookmarks", "the parts of the lowest level have no bookmarks", file=LEVELS)
def lowest_without_bookmarks(pdf):
    for key in ("/First", "/Last", "/Count"):
        del pdf.Root.Outlines.First.Next.Next.First[key]


@fault("bookmarks-in-another", "a part's bookmark stands beside that of the part that it is in", file=LEVELS)
def bookmarks_in_another(pdf):
    section = pdf.Root.Outlines.First
    inner, following = section.First, section.Next
    for key in ("/First", "/Last", "/Count"):
        del section[key]
    inner.Parent = pdf.Root.Outlines
    inner.Prev, inner.Next = section, following
    section.Next, following.Prev = inner, inner


@fault("wrong-roman-label", "a page in front is labelled with another number than it shows", file=LEVELS)
def wrong_roman_label(pdf):
    entry = next(entry for entry in pdf.Root.PageLabels.Nums
                 if isinstance(entry, pikepdf.Dictionary) and str(entry.get("/P")) == "ii")
    entry.P = pikepdf.String("iii")


@fault("index-swapped", "two entries of the index change places", file=LEVELS)
def index_swapped(pdf):
    section = elements(pdf, "Sect")[-2]
    first, second = [node for node in children(section) if _role(node) == "P"][:2]
    _swap(section, first, second)
