"""A file for the press (PDF/X-4): faults for which a printing shop would refuse it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import pikepdf
from pikepdf import Name

from tagged.content import FILLS, STROKES, TEXT

from . import check

PRESS = "http://www.npes.org/pdfx/ns/id/"
MEDIA = "{http://ns.adobe.com/xap/1.0/mm/}"
# The limits of printing plates in points: the thinnest line, and the smallest type.
LEAST_LINE, LEAST_TYPE = 0.25, 5.0


@check("press-version", "A file for the press is PDF 1.6 or less, has an ID and is not encrypted.", for_press=True)
def version(document, expected):
    said = max(document.pdf.pdf_version, str(document.catalog.get("/Version", "/1.0"))[1:])
    if said > "1.6":
        yield f"PDF {said}"
    if len(document.pdf.trailer.get("/ID", [])) != 2:
        yield "no ID"
    if document.pdf.is_encrypted:
        yield "encrypted"


@check("press-claim", "A file for the press says in XMP that it is PDF/X-4, and which document it is.", for_press=True)
def claim(document, expected):
    with document.pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as xmp:
        if xmp.get(f"{{{PRESS}}}GTS_PDFXVersion") != "PDF/X-4":
            yield f"GTS_PDFXVersion is {xmp.get(f'{{{PRESS}}}GTS_PDFXVersion')}"
        for key in ("DocumentID", "VersionID", "RenditionClass"):
            if not xmp.get(MEDIA + key):
                yield f"no xmpMM:{key}"
        trapped = xmp.get("pdf:Trapped")
    said = document.pdf.docinfo.get("/Trapped")
    if not isinstance(said, Name) or str(said) not in ("/True", "/False") or str(said)[1:] != trapped:
        yield f"Trapped is {said} in Info and {trapped} in XMP"


@check("press-intent", "A file for the press names one press, whose profile the archive's intent has too.", for_press=True)
def intent(document, expected):
    intents = list(document.catalog.get("/OutputIntents", []))
    own = [one for one in intents if str(one.get("/S")) == "/GTS_PDFX"]
    if len(own) != 1:
        yield f"{len(own)} output intents of PDF/X"
        return
    if not str(own[0].get("/OutputConditionIdentifier", "")):
        yield "the intent has no OutputConditionIdentifier"
    if "/RegistryName" not in own[0] and not str(own[0].get("/Info", "")):
        yield "the intent has neither RegistryName nor Info"
    profile = own[0].get("/DestOutputProfile")
    if profile is None:
        yield "the intent has no profile"
        return
    if any(one.get("/DestOutputProfile", profile).objgen != profile.objgen for one in intents):
        yield "the intents have different profiles"
    data = profile.read_bytes()
    kind, space = data[12:16], data[16:20]
    if kind != b"prtr" or space not in _COMPONENTS:
        yield f"the profile is one of {kind.decode('latin-1')} in {space.decode('latin-1')}"
    elif int(profile.get("/N", 0)) != _COMPONENTS[space]:
        yield f"the profile says that it has {profile.get('/N')} components"
    if int.from_bytes(data[:4], "big") != len(data):
        yield "the profile is not whole"


_COMPONENTS = {b"GRAY": 1, b"CMYK": 4}


@check("press-actions", "A file for the press has no annotations, forms, scripts, actions or files in it.", for_press=True)
def actions(document, expected):
    for index, page in enumerate(document.pdf.pages):
        if page.get("/Annots"):
            yield f"page {index + 1}: has annotations"
        if "/AA" in page:
            yield f"page {index + 1}: has actions"
    for key in ("/AcroForm", "/OpenAction", "/AA", "/Collection", "/AF"):
        if key in document.catalog:
            yield f"the catalog has {key}"
    for key in ("/JavaScript", "/EmbeddedFiles", "/AlternatePresentations"):
        if key in document.catalog.get("/Names", {}):
            yield f"the names have {key}"
    for number, node in enumerate(document.pdf.objects):
        if isinstance(node, pikepdf.Dictionary) and "/Title" in node and "/A" in node:
            yield f"object {number}: a bookmark has an action"


@check("press-boxes", "Pages for the press have a trim of one size, whole, not turned.", for_press=True)
def boxes(document, expected):
    sizes = set()
    for index, page in enumerate(document.pdf.pages):
        own = page.obj
        if "/TrimBox" not in own or "/ArtBox" in own:
            yield f"page {index + 1}: has not just a TrimBox"
            continue
        trim, media = ([float(edge) for edge in own.get(key)] for key in ("/TrimBox", "/MediaBox"))
        if [float(edge) for edge in own.get("/CropBox", own.MediaBox)] != media:
            yield f"page {index + 1}: its CropBox is not its MediaBox"
        if int(own.get("/Rotate", 0)) or "/UserUnit" in own:
            yield f"page {index + 1}: is turned or scaled"
        sizes.add((round(trim[2] - trim[0], 1), round(trim[3] - trim[1], 1)))
    if len(sizes) > 1:
        yield f"pages are trimmed to {sorted(sizes)}"


@check("press-streams", "Nothing lies outside of a file for the press, or is packed or screened in an old way.", for_press=True)
def streams(document, expected):
    for node in document.pdf.objects:
        if not isinstance(node, (pikepdf.Stream, pikepdf.Dictionary)):
            continue
        if isinstance(node, pikepdf.Stream):
            filters = node.get("/Filter", [])
            names = list(filters) if isinstance(filters, pikepdf.Array) else [filters]
            if Name.LZWDecode in names:
                yield f"object {node.objgen[0]}: LZW"
            if "/F" in node or "/FFilter" in node:
                yield f"object {node.objgen[0]}: lies in another file"
            if node.get("/Subtype") == "/PS" or "/PS" in node:
                yield f"object {node.objgen[0]}: PostScript"
            if "/OPI" in node or "/Ref" in node or "/Alternates" in node:
                yield f"object {node.objgen[0]}: stands for something else"
    for index, page in enumerate(document.pdf.pages):
        for name, state in page.resources.get("/ExtGState", {}).items():
            if "/TR" in state or "/HTP" in state or str(state.get("/TR2", "/Default")) != "/Default":
                yield f"page {index + 1}: {name} changes the tints"


@check("press-inks", "A file for the press sets nothing but the inks of its press, in its pictures too.", for_press=True)
def inks(document, expected):
    intents = document.catalog.get("/OutputIntents", [])
    has_four = any(int(one.get("/DestOutputProfile", {}).get("/N", 0)) == 4 for one in intents)
    for index, (page, content) in enumerate(zip(document.pdf.pages, document.contents)):
        spaces = page.resources.get("/ColorSpace", {})
        known = {name[1:] for name, space in spaces.items() if space[0] == "/Separation"
                 and (has_four or space[2] == "/DeviceGray")}
        others = content.colours - known - {"DeviceGray"} - ({"DeviceCMYK"} if has_four else set())
        if others:
            yield f"page {index + 1}: sets {', '.join(sorted(others))}"
    for node in document.pdf.objects:
        if isinstance(node, pikepdf.Stream) and node.get("/Subtype") == "/Image":
            space = node.get("/ColorSpace", Name.DeviceGray)
            if "RGB" in repr(space):
                yield f"object {node.objgen[0]}: a picture in RGB"


@check("press-thin", "On the press no line is thinner than 0.25 pt, and no type smaller than 5 pt.", for_press=True)
def thin(document, expected):
    for index, page in enumerate(document.pdf.pages):
        for kind, state in _painted(page):
            if kind == "stroke" and state.width * state.scale < LEAST_LINE - 0.005:
                yield f"page {index + 1}: a line of {state.width * state.scale:.2f} pt"
                break
            size = state.font * state.text * state.scale
            if kind == "text" and size < LEAST_TYPE - 0.05:
                yield f"page {index + 1}: type of {size:.2f} pt"
                break


@check("press-overprint", "Black letters and lines print over other inks, and nothing else does.", for_press=True)
def overprint(document, expected):
    for index, page in enumerate(document.pdf.pages):
        for kind, state in _painted(page):
            is_black = (state.stroke if kind == "stroke" else state.fill) == 0
            prints_over = state.strokes_over if kind == "stroke" else state.fills_over
            if prints_over != (is_black and kind != "fill"):
                yield f"page {index + 1}: {kind} of gray {state.stroke if kind == 'stroke' else state.fill} "\
                    f"{'prints over' if prints_over else 'knocks out'}"
                break


@dataclass
class _State:
    scale: float = 1.0
    width: float = 1.0
    # The size of the font as set, and the scale of the text matrix.
    font: float = 0.0
    text: float = 1.0
    fill: float = 0.0
    stroke: float = 0.0
    strokes_over: bool = False
    fills_over: bool = False


def _painted(page: pikepdf.Page) -> Iterator[tuple[str, _State]]:
    """The painting operations of a page, each with its state."""
    states = page.resources.get("/ExtGState", {})
    state, outer = _State(), []
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name == "q":
            outer.append(replace(state))
        elif name == "Q" and outer:
            state = outer.pop()
        elif name == "cm":
            state.scale *= _factor(operands)
        elif name == "w":
            state.width = float(operands[0])
        elif name in ("g", "G"):
            setattr(state, "fill" if name == "g" else "stroke", float(operands[0]))
        elif name in ("k", "scn"):
            state.fill = 0.5  # no black that would print over
        elif name in ("K", "SCN"):
            state.stroke = 0.5
        elif name == "gs":
            own = states.get(str(operands[0]), {})
            if "/OP" in own:
                state.strokes_over = bool(own.OP)
                state.fills_over = bool(own.get("/op", own.OP))
        elif name == "Tf":
            state.font = float(operands[1])
        elif name == "Tm":
            state.text = _factor(operands)
        elif name in TEXT:
            yield "text", state
        elif name in STROKES:
            yield "stroke", state
        elif name in FILLS:
            yield "fill", state


def _factor(matrix: list) -> float:
    a, b, c, d = (float(value) for value in matrix[:4])
    return abs(a * d - b * c) ** 0.5
