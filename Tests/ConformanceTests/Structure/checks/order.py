"""The reading order is the order of printing."""

from tagged.printed import HEADINGS
from tagged.tree import Stamp

from . import check


@check("stamp-order", "An element's own marks go forward, page by page.")
def stamp_order(document, expected):
    for element in document.tree.walk():
        stamps = [(stamp.page, stamp.mcid) for stamp in element.stamps if stamp.page is not None]
        if any(later <= earlier for earlier, later in zip(stamps, stamps[1:])):
            yield f"{element.path}: its marks go back: {stamps[:6]}"


@check("stamps-together", "Nothing else is drawn between an element's marks in a column of a page.")
def stamps_together(document, expected):
    """MCIDs are numbered without rules and other artifacts, which are ignored here."""
    for element in document.tree.walk():
        for page, mcids in _columns(document, element):
            between = set(range(min(mcids), max(mcids))) - set(mcids)
            inner = {stamp.mcid for stamp in element.all_stamps() if stamp.page == page}
            labels = _labels(element, page)
            if between - inner - labels:
                yield f"{element.path}: page {page + 1} draws other elements between its marks {mcids[:6]}"


def _columns(document, element) -> list[tuple[int, list[int]]]:
    """The element's own marks by column: a new column begins further up and to the right."""
    columns: list[tuple[int, list[int]]] = []
    last = None
    for stamp in element.stamps:
        corner = document.corner(stamp)
        goes_on = last is not None and corner is not None and corner[1] > last[1] and corner[0] > last[0]
        if not columns or columns[-1][0] != stamp.page or goes_on:
            columns.append((stamp.page, []))
        columns[-1][1].append(stamp.mcid)
        last = corner or last
    return columns


def _labels(element, page: int) -> set[int]:
    """The marks of the label beside an element's first line, which may be drawn between marks of the element."""
    if element.parent is None:
        return set()
    return {
        stamp.mcid for child in element.parent.children if child.role == "Lbl"
        for stamp in child.stamps if stamp.page == page
    }


@check("reading-order", "Headings, rows and entries are read in the order in which they are drawn.", by_page=True)
def reading_order(document, expected):
    last = Stamp(-1, -1)
    for element in document.tree.all(*HEADINGS, "TOCI", "TR"):
        first = next(element.all_stamps(), None)
        if first is None or first.page is None:
            continue
        if (first.page, first.mcid) < (last.page, last.mcid):
            yield f"{element.path}: begins on page {first.page + 1} at MCID {first.mcid}, before what is read before it"
        last = first


@check("text-order", "What stands in a section beside and between its tables is read in the order in which it is drawn.",
       by_page=True)
def text_order(document, expected):
    for section in document.tree.all("Sect"):
        last = (-1, -1)
        for child in section.children:
            stamps = [(stamp.page, stamp.mcid) for stamp in child.line_stamps() if stamp.page is not None]
            is_read_on = child.role == "Table" or stamps == sorted(set(stamps))
            if stamps and (min(stamps) < last or not is_read_on):
                yield f"{child.path}: is read in another order than it is drawn"
            last = max([last, *stamps])


@check("cell-order", "What a cell holds is read in the order in which it is drawn.", by_page=True)
def cell_order(document, expected):
    for cell in document.tree.all("TH", "TD"):
        stamps = [(stamp.page, stamp.mcid) for stamp in cell.line_stamps() if stamp.page is not None]
        if any(later <= earlier for earlier, later in zip(stamps, stamps[1:])):
            yield f"{cell.path}: is read in another order than it is drawn"
