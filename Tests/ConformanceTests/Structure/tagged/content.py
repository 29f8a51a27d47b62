"""The drawing operations of a page's content stream, and the marks around them."""

from dataclasses import dataclass, field

import pikepdf

TEXT = {"Tj", "TJ", "'", '"'}
STROKES = {"S", "s"}
FILLS = {"f", "F", "f*", "B", "B*", "b", "b*", "sh"}
IMAGES = {"Do", "INLINE IMAGE"}
RGB = {"rg", "RG"}
OPENINGS = {"BDC", "BMC"}


@dataclass
class Mark:
    """A marked-content pair (BDC … EMC) that is not within another."""

    page: int
    tag: str
    mcid: int | None
    properties: dict
    draws: set[str] = field(default_factory=set)

    @property
    def is_artifact(self) -> bool:
        return self.tag == "/Artifact"

    @property
    def place(self) -> str:
        return f"page {self.page + 1}, {self.tag} " + ("" if self.mcid is None else f"MCID {self.mcid}")


@dataclass
class Content:
    """The marks of a page in drawing order, and the faults in their form."""

    marks: list[Mark] = field(default_factory=list)
    loose: list[str] = field(default_factory=list)
    nested: list[str] = field(default_factory=list)
    colours: set[str] = field(default_factory=set)
    is_balanced: bool = True


def content(page: pikepdf.Page, index: int) -> Content:
    found = Content()
    depth = 0
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name in OPENINGS:
            tag, properties = str(operands[0]), _properties(operands, page)
            depth += 1
            if depth == 1:
                found.marks.append(Mark(index, tag, properties.get("/MCID"), properties))
            else:
                found.nested.append(tag)
        elif name == "EMC":
            depth -= 1
            found.is_balanced &= depth >= 0
        else:
            _note(name, operands, found, is_marked=depth > 0)
    found.is_balanced &= depth == 0
    return found


def _note(name: str, operands: list, found: Content, is_marked: bool) -> None:
    kind = _kind(name)
    if kind is not None and is_marked:
        found.marks[-1].draws.add(kind)
    elif kind is not None:
        found.loose.append(name)
    if name in RGB:
        found.colours.add("DeviceRGB")
    elif name in {"cs", "CS"}:
        found.colours.add(str(operands[0]).lstrip("/"))
    elif name in {"k", "K"}:
        found.colours.add("DeviceCMYK")
    elif name in {"g", "G"}:
        found.colours.add("DeviceGray")


def _kind(name: str) -> str | None:
    for kind, names in (("text", TEXT), ("stroke", STROKES), ("fill", FILLS), ("image", IMAGES)):
        if name in names:
            return kind
    return None


def _properties(operands: list, page: pikepdf.Page) -> dict:
    if len(operands) < 2:
        return {}
    properties = operands[1]
    if isinstance(properties, pikepdf.Name):
        properties = page.resources.get("/Properties", {}).get(str(properties), {})
    return {key: int(value) if key == "/MCID" else value for key, value in properties.items()}
