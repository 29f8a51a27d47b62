"""Ink: a booklet for printing with one ink has only shades of gray."""

from . import check

GRAYS = {"DeviceGray"}


@check("gray", "A booklet for one ink sets no colour but gray.")
def gray(document, expected):
    if not expected.is_gray:
        return
    for index, content in enumerate(document.contents):
        others = content.colours - GRAYS
        if others:
            yield f"page {index + 1}: sets {', '.join(sorted(others))}"


@check("no-transparency", "Nothing is transparent, and no page is a transparency group.")
def no_transparency(document, expected):
    for index, page in enumerate(document.pdf.pages):
        if "/Group" in page:
            yield f"page {index + 1}: is a group"
        for name, state in page.get("/Resources", {}).get("/ExtGState", {}).items():
            if any(float(state.get(key, 1)) != 1 for key in ("/ca", "/CA")):
                yield f"page {index + 1}: {name} is transparent"
