"""The book as its file says it, narrowed to the part that a PDF should hold."""

from dataclasses import dataclass

import yaml

COLUMNS = {"results": "実績", "outcomes": "成果"}


@dataclass
class Item:
    """A bullet (・), an item without a mark (none), or one with a label of its own."""

    text: str
    marker: str
    items: list["Item"]


@dataclass
class Initiative:
    number: int | None
    text: str
    sections: list[str]

    @property
    def label(self) -> str:
        return "" if self.number is None else circled(self.number)


@dataclass
class Row:
    id: str
    initiatives: list[Initiative]
    cells: dict[str, list[Item]]


@dataclass
class Objective:
    text: str
    rows: list[Row]


@dataclass
class Pillar:
    number: int
    title: str
    objectives: list[Objective]


@dataclass
class Department:
    name: str
    pillars: list[Pillar]


@dataclass
class Book:
    title: str
    edition: str
    fiscal_year: str
    issuer: str
    columns: dict[str, str]
    departments: list[Department]

    @property
    def full_title(self) -> str:
        """As the PDF is called: 平成30年度 title（edition）."""
        year = [self.fiscal_year] if self.fiscal_year else []
        return " ".join(year + [self.title]) + (f"（{self.edition}）" if self.edition else "")

    @property
    def rows(self) -> list[Row]:
        return [
            row for department in self.departments for pillar in department.pillars
            for objective in pillar.objectives for row in objective.rows
        ]


def circled(number: int) -> str:
    """① for 1, ㉑ for 21, ㊱ for 36; numbers beyond 50 stand in brackets."""
    for first, last, code in ((0, 0, 0x24EA), (1, 20, 0x2460), (21, 35, 0x3251), (36, 50, 0x32B1)):
        if first <= number <= last:
            return chr(code + number - first)
    return f"({number})"


def read_book(path: str, departments: list[str] = (), pillars: list[int] = (), sections: list[str] = ()) -> Book:
    """The rows whose department, pillar and one of whose sections are wanted; all where nothing is named."""
    with open(path, encoding="utf-8") as file:
        # The base loader leaves every scalar as it is written: a text may look like a number or a date.
        source = yaml.load(file, yaml.BaseLoader)
    titles = {int(number): title for number, title in source.get("pillars", {}).items()}
    fields = source.get("fields") or {}
    book = Book(
        source["title"], source.get("edition", ""), source.get("fiscalYear", ""), source.get("issuer", ""),
        COLUMNS | dict(fields), [])
    for department in source["departments"]:
        if departments and department["name"] not in departments:
            continue
        made = [_pillar(pillar, titles, department["name"], list(book.columns), sections)
                for pillar in department["pillars"] if not pillars or int(pillar["pillar"]) in pillars]
        made = [pillar for pillar in made if pillar.objectives]
        if made:
            book.departments.append(Department(department["name"], made))
    return book


def _pillar(source: dict, titles: dict, department: str, fields: list[str], sections: list[str]) -> Pillar:
    number = int(source["pillar"])
    objectives = []
    for index, objective in enumerate(source["objectives"]):
        name = f"{department}/{number}/{index + 1}"
        rows = [_row(row, f"{name}/{place + 1}", fields) for place, row in enumerate(objective["rows"])]
        kept = [row for row in rows
                if not sections or any(set(one.sections) & set(sections) for one in row.initiatives)]
        if kept or not sections:
            objectives.append(Objective(objective["text"], kept))
    return Pillar(number, titles[number], objectives)


def _row(source: dict, name: str, fields: list[str]) -> Row:
    initiatives = []
    for one in source.get("initiatives", []):
        one = one if isinstance(one, dict) else {"text": one}
        number = one.get("number")
        initiatives.append(
            Initiative(int(number) if number else None, one["text"], _listed(one.get("sections", []))))
    cells = {key: [_item(item, "・") for item in _listed(source[key])] for key in fields if key in source}
    return Row(name, initiatives, cells)


def _item(source, marker: str) -> Item:
    if isinstance(source, str):
        return Item(source, marker, [])
    nested = [_item(item, "none") for item in source.get("items", [])]
    return Item(source["text"], source.get("marker", marker) or "none", nested)


def _listed(value) -> list:
    return value if isinstance(value, list) else [value]
