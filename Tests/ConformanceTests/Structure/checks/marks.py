"""Everything drawn is in a mark, and each mark belongs to an element or is an artifact of the right kind."""

import re

from tagged.content import Mark
from tagged.numbering import ROMAN

from . import check


@check("marked", "Everything that is drawn stands between BDC and EMC.")
def marked(document, expected):
    for index, content in enumerate(document.contents):
        if content.loose:
            yield f"page {index + 1}: {len(content.loose)} operators draw outside of marks, first {content.loose[0]}"
        if not content.is_balanced:
            yield f"page {index + 1}: BDC and EMC do not pair"


@check("flat-marks", "No mark stands in another.")
def flat_marks(document, expected):
    for index, content in enumerate(document.contents):
        for tag in content.nested:
            yield f"page {index + 1}: {tag} stands in another mark"


@check("mark-kinds", "A mark with an MCID draws text only, a figure's anything but text; one without is an artifact.")
def mark_kinds(document, expected):
    for mark in all_marks(document):
        if mark.mcid is None and not mark.is_artifact:
            yield f"{mark.place}: neither an artifact nor part of an element"
        if mark.mcid is not None and mark.is_artifact:
            yield f"{mark.place}: an artifact with an MCID"
        drawn = mark.draws & {"text"} if mark.tag == "/Figure" else mark.draws - {"text"}
        if mark.mcid is not None and drawn:
            yield f"{mark.place}: an element's mark draws {' and '.join(sorted(drawn))}"


@check("mcids", "The MCIDs of a page count from 0 without gaps, in the order in which they are drawn.")
def mcids(document, expected):
    for index, content in enumerate(document.contents):
        found = [mark.mcid for mark in content.marks if mark.mcid is not None]
        if found != list(range(len(found))):
            yield f"page {index + 1}: MCIDs {found[:8]}… of {len(found)} marks"


@check("artifact-kinds", "Rules, tints, running heads and folios are artifacts of their own types.")
def artifact_kinds(document, expected):
    for mark in all_marks(document):
        if not mark.is_artifact:
            continue
        kind, subtype = mark.properties.get("/Type"), mark.properties.get("/Subtype")
        if kind not in ("/Pagination", "/Layout", "/Page", "/Background"):
            yield f"{mark.place}: an artifact of type {kind}"
        if subtype is not None and kind != "/Pagination":
            yield f"{mark.place}: a subtype {subtype} beside the type {kind}"
        if "stroke" in mark.draws and kind not in ("/Layout", "/Page"):
            yield f"{mark.place}: a rule of type {kind}"


@check("folios", "A page that is labelled with a number has it in its foot, as a footer artifact.")
def folios(document, expected):
    for index, label in enumerate(document.labels):
        if not label.isdigit() and label not in ROMAN:
            continue
        if label not in re.findall(r"\d+|[ivxlcdm]+", document.foot(index)):
            yield f"page {index + 1}: is labelled {label}, in its foot stands “{document.foot(index)}”"
        feet = [mark for mark in document.contents[index].marks if mark.properties.get("/Subtype") == "/Footer"]
        if not any("text" in mark.draws for mark in feet):
            yield f"page {index + 1}: no footer artifact"


def all_marks(document) -> list[Mark]:
    return [mark for content in document.contents for mark in content.marks]
