"""A book read from its file, reduced to the part that a PDF should contain."""

import re

import yaml

from .book import Book, Initiative, Item, Level, Matter, Objective, Part, Row
from .numbering import Numbering
from .passages import item, listed, passages, picture

COLUMNS = {"results": "実績", "outcomes": "成果"}
# A word and its reading: {揖斐|いび}.
WORD = re.compile(r"\{([^{}|\n]+)\|([^{}|\n]+)\}")
# The language of a book that names none.
USUAL_LANGUAGE = "ja"


def read_book(
    path: str, departments: list[str] = (), pillars: list[int] = (), sections: list[str] = (), part: str = ""
) -> Book:
    """The book with the rows of the wanted departments, pillars and sections; all rows where nothing is named.

    `part` names one part by the titles or numbers on the way to it: 行政局/総務部.
    """
    with open(path, encoding="utf-8") as file:
        # The base loader keeps every scalar as text, because a text may look like a number or a date.
        source = yaml.load(file, yaml.BaseLoader)
    readings: set[tuple[str, str]] = set()
    if source.get("ruby") == "true":
        source = _without_readings(source, readings)
    fields = {key: value if isinstance(value, dict) else {"title": value or key}
              for key, value in (source.get("fields") or {}).items()}
    language = source.get("lang", USUAL_LANGUAGE)
    reader = _Reader(_levels(source), fields, sections, language)
    parts = reader.parts(_sources(source), 0, "", language)
    book = Book(
        source["title"], source.get("edition", ""), source.get("fiscalYear", ""), source.get("issuer", ""),
        language, {key: field["lang"] for key, field in fields.items() if "lang" in field},
        picture(source["logo"]) if "logo" in source else None, reader.columns, reader.levels,
        _matter(source.get("front"), language), parts, _matter(source.get("back"), language))
    book.readings = readings
    book.date = source.get("date", "")
    book.version = (source.get("colophon") or {}).get("version", "")
    if departments or pillars or sections or part:
        way = part.split("/") if part else []
        # Front and back belong to the whole book only.
        book.front, book.back = [], []
        book.parts = _kept(parts, bool(part), lambda one: (
            (one.level > 0 or not departments or one.title in departments)
            and (one.level != 1 or not pillars or one.number in pillars)
            and (one.level >= len(way) or way[one.level] in (one.title, str(one.number)))))
    return book


def _without_readings(value, readings: set[tuple[str, str]]):
    """A value of the file without readings; words and their readings are added to `readings`."""
    if isinstance(value, dict):
        return {_without_readings(key, readings): _without_readings(one, readings) for key, one in value.items()}
    if isinstance(value, list):
        return [_without_readings(one, readings) for one in value]

    def word(match) -> str:
        readings.add(match.groups())
        return match[1]

    return WORD.sub(word, value)


def _sources(source: dict) -> list[dict]:
    """The book's parts in the general form, also where the file has departments and pillars."""
    if "departments" in source:
        return [
            {**department, "title": department["name"], "parts": [
                {**pillar, "number": pillar["pillar"]} for pillar in department.get("pillars", [])]}
            for department in source["departments"]
        ]
    return source["parts"] if "parts" in source else [{"title": source["title"], "objectives": source["objectives"]}]


def _levels(source: dict) -> list[Level]:
    if "objectives" in source:
        return [Level("冊子", starts_page=True)]
    if "levels" not in source:
        pillars = _titles(source.get("pillars"))
        return [Level("部", starts_page=True), Level("柱", Numbering.read("(1)"), titles=pillars, names_by_number=True)]
    return [
        Level(level) if isinstance(level, str)
        else Level(level["name"], Numbering.read(level.get("numbering", "none")), level.get("page") == "new",
                   _titles(level.get("titles")), bool(level.get("titles")))
        for level in source["levels"]
    ]


def _titles(source: dict | None) -> dict[int, str]:
    return {int(number): title for number, title in (source or {}).items()}


class _Reader:
    def __init__(self, levels: list[Level], fields: dict[str, dict], sections: list[str], language: str):
        self.levels, self.sections, self.language = levels, sections, language
        self.columns = COLUMNS | {key: field["title"] for key, field in fields.items()}
        self.lists = {key for key in self.columns if fields.get(key, {}).get("kind", "list") == "list"}

    def parts(self, sources: list[dict], level: int, way: str, language: str) -> list[Part]:
        return [self.part(source, level, place + 1, way, language) for place, source in enumerate(sources)]

    def part(self, source: dict, level: int, place: int, way: str, around: str) -> Part:
        own = self.levels[level]
        number = int(source["number"]) if "number" in source else place if own.numbering.figures is not None else None
        title = source.get("title") or own.titles[number]
        language = source.get("lang", around)
        way += str(number) if own.names_by_number or "title" not in source else title
        objectives = [self.objective(one, f"{way}/{index + 1}") for index, one in enumerate(source.get("objectives", []))]
        return Part(
            level, number, own.numbering, title, passages(source.get("lead")), objectives,
            self.parts(source.get("parts", []), level + 1, way + "/", language), passages(source.get("notes")),
            is_lowest=level + 1 == len(self.levels), language=language,
            title_language=language if source.get("title") else self.language)

    def objective(self, source: dict, name: str) -> Objective:
        rows = [self.row(row, f"{name}/{place + 1}") for place, row in enumerate(source.get("rows", []))]
        kept = [row for row in rows if not self.sections
                or any(set(one.sections) & set(self.sections) for one in row.initiatives)]
        return Objective(source["text"], kept)

    def row(self, source: dict, name: str) -> Row:
        initiatives = []
        for one in source.get("initiatives", []):
            one = one if isinstance(one, dict) else {"text": one}
            number = one.get("number")
            initiatives.append(
                Initiative(int(number) if number else None, one["text"], listed(one.get("sections", []))))
        return Row(name, initiatives, self.cells(source), [self.cells(line) for line in source.get("lines", [])])

    def cells(self, source: dict) -> dict[str, list[Item]]:
        return {key: self.cell(key, source[key]) for key in self.columns if key in source}

    def cell(self, key: str, source) -> list[Item]:
        """Only columns of entries have bullets."""
        return [item(one, "・" if key in self.lists else "none") for one in listed(source)]


def _kept(parts: list[Part], with_text: bool, is_wanted) -> list[Part]:
    """The wanted parts that still have rows, or running text where that counts."""
    for part in parts:
        part.parts = _kept(part.parts, with_text, is_wanted)
        part.objectives = [one for one in part.objectives if one.rows]
    return [part for part in parts if is_wanted(part)
            and (part.parts or part.objectives or with_text and (part.lead or part.notes))]


def _matter(sources: list[dict] | None, around: str, depth: int = 0) -> list[Matter]:
    made = []
    for source in sources or []:
        language = source.get("lang", around)
        inner = _matter(source.get("parts"), language, depth + 1)
        made.append(Matter(depth, source["title"], passages(source.get("text")), inner, language))
    return made
