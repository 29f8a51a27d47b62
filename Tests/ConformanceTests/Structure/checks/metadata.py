"""The metadata of the file."""

import re

import pikepdf

from tagged.book_file import USUAL_LANGUAGE
from tagged.numbering import ROMAN, roman

from . import check

DC = "{http://purl.org/dc/elements/1.1/}"
XMP = "{http://ns.adobe.com/xap/1.0/}"
PDF = "{http://ns.adobe.com/pdf/1.3/}"


@check("language", "The catalog says that the language is the book's, which is Japanese where it does not say otherwise.")
def language(document, expected):
    said = str(document.catalog.get("/Lang", ""))
    if said not in _languages(expected):
        yield f"/Lang is “{said}”"


@check("viewing", "The file is marked, its title is shown, and the tab key follows its structure.")
def viewing(document, expected):
    if document.catalog.get("/MarkInfo", {}).get("/Marked") is not True:
        yield "/MarkInfo does not say that the file is marked"
    if document.catalog.get("/ViewerPreferences", {}).get("/DisplayDocTitle") is not True:
        yield "/DisplayDocTitle is not true"
    for index, page in enumerate(document.pdf.pages):
        if page.get("/Annots") and page.get("/Tabs") != "/S":
            yield f"page {index + 1}: has links and /Tabs is {page.get('/Tabs')}"


@check("metadata", "Title, author, subject, program and dates are the same in Info and in XMP.")
def metadata(document, expected):
    info = document.pdf.docinfo
    with document.pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as xmp:
        said = {
            "/Title": xmp.get(DC + "title"), "/Author": _joined(xmp.get(DC + "creator")),
            "/Subject": xmp.get(DC + "description"), "/Creator": xmp.get(XMP + "CreatorTool"),
            "/Producer": xmp.get(PDF + "Producer"), "/CreationDate": xmp.get(XMP + "CreateDate"),
            "/ModDate": xmp.get(XMP + "ModifyDate"),
        }
        languages = xmp.get(DC + "language")
    for key, value in said.items():
        own = str(info[key]) if key in info else None
        if key.endswith("Date"):
            if own is not None and not own.startswith("D:"):
                yield f"{key} is {own}, a PDF's dates begin with D:"
            if _instant(own) != _instant(value):
                yield f"{key} is {own}, XMP says {value}"
        elif (own or None) != (value or None):
            yield f"{key} is “{own}”, XMP says “{value}”"
    if not info.get("/Title"):
        yield "no title"
    if languages is not None and not _languages(expected) & set(languages):
        yield f"XMP says that the language is {languages}"


@check("claims", "XMP claims PDF/UA-1 and PDF/A-2a, and colours are bound to one profile.")
def claims(document, expected):
    with document.pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as xmp:
        said = (xmp.get("pdfuaid:part"), xmp.get("pdfaid:part"), str(xmp.get("pdfaid:conformance")).upper())
    if said != ("1", "2", "A"):
        yield f"the parts are {said}"
    intents = document.catalog.get("/OutputIntents", pikepdf.Array())
    if [str(intent.get("/S")) for intent in intents if intent.get("/S") != "/GTS_PDFX"] != ["/GTS_PDFA1"]:
        yield "no output intent for PDF/A"


@check("title", "The title is the book's, and names the part that a part of it holds.", needs_book=True)
def title(document, expected):
    found = str(document.pdf.docinfo.get("/Title", ""))
    whole = expected.book.full_title
    if not found.startswith(whole) or not expected.parts and found != whole:
        yield f"the title is “{found}”, the book's “{whole}”"
    for part in expected.parts:
        if part not in found.removeprefix(whole):
            yield f"the title “{found}” does not name {part}"


@check("labels", "Pages are labelled as the book counts them: numbers run on, and none stands twice.")
def labels(document, expected):
    numbers = [int(label) for label in document.labels if label.isdigit()]
    front = [ROMAN[label] for label in document.labels if label in ROMAN]
    if len(set(document.labels)) != len(document.labels):
        yield f"labels stand twice: {document.labels}"
    for counted in (front, numbers):
        if any(later <= earlier for earlier, later in zip(counted, counted[1:])):
            yield f"labels go back: {counted}"
    if front and numbers and document.labels.index(roman(front[0])) > document.labels.index(str(numbers[0])):
        yield "the pages that are counted in Roman figures are not in front"


def _languages(expected) -> set[str]:
    """The language tags that mean the book's language."""
    own = expected.book.language if expected.book else USUAL_LANGUAGE
    return {"ja", "ja-JP"} if own == USUAL_LANGUAGE else {own}


def _joined(value) -> str | None:
    return "; ".join(value) if isinstance(value, list) else value


def _instant(date: str | None) -> tuple | None:
    """A date of a PDF (D:20190601000000+09'00') or of XMP (2019-06-01T00:00:00+09:00), as its parts."""
    if date is None:
        return None
    digits = re.sub(r"[^\d]", "", re.sub(r"(Z|[+-]\d\d[:']?\d\d'?)$", "", date))
    zone = re.search(r"(Z|[+-]\d\d[:']?\d\d'?)$", date)
    shift = zone[0].replace(":", "").replace("'", "") if zone else "Z"
    return digits.ljust(14, "0"), "Z" if shift in ("+0000", "-0000") else shift


@check("page-boxes", "Each page says how it is trimmed and how far it bleeds, each within what it lies in.")
def page_boxes(document, expected):
    for number, page in enumerate(document.pdf.pages, 1):
        boxes = [page.get(key) for key in ("/TrimBox", "/BleedBox", "/MediaBox")]
        if None in boxes:
            yield f"page {number} has not all of its boxes"
            continue
        for inner, outer in zip(boxes, boxes[1:]):
            inner, outer = ([float(edge) for edge in box] for box in (inner, outer))
            if any(a < b for a, b in zip(inner[:2], outer[:2])) or any(a > b for a, b in zip(inner[2:], outer[2:])):
                yield f"page {number}: a box reaches beyond the one that it lies in"
