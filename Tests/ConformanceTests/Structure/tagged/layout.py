"""The settings of a layout that the structure of a booklet shows: columns, contents, bullet, cover."""

import os
from dataclasses import dataclass, field

import yaml

OBJECTIVE, INITIATIVES, SECTIONS = "objective", "initiatives", "sections"
TITLES = {OBJECTIVE: "組織目標", INITIATIVES: "取組内容", SECTIONS: "課等"}
# The placeholder for the book's logo among the texts of the cover.
LOGO = "{logo}"


@dataclass
class Column:
    """A column of the tables of objectives: its content, its title, and the title that it shares."""

    key: str
    title: str = ""
    group: str = ""


@dataclass
class Layout:
    # The columns of the tables from left to right; empty where they are not known.
    columns: list[Column] = field(default_factory=list)
    bullet: str = "・"
    contents_title: str = "目次"
    contents_levels: int = 1
    # Whether the contents list lower levels only if there is room.
    levels_in_room: bool = False
    # Whether rows are cards instead of a table, and the label before the objectives of cards.
    has_cards: bool = False
    caption: str = ""
    # The titles of the pages before the parts that are made from the book, in order.
    opening: list[str] = field(default_factory=lambda: ["体系図", "この冊子の見方"])
    # The texts of the cover's lines with placeholders; None where they are not known.
    cover: list[str] | None = None

    @property
    def has_groups(self) -> bool:
        return any(column.group for column in self.columns)

    def own_title(self, key: str, columns: dict[str, str] = {}) -> str:
        """The title of a column; for one that the layout does not name, the book's own title."""
        own = next((column.title for column in self.columns if column.key == key), "")
        # A line break in a title is read as a blank.
        return (own or columns.get(key) or TITLES[key]).replace("\n", " ")

    def title(self, key: str, columns: dict[str, str] = {}) -> str:
        """The name of a column: the title that it shares, then its own: 指標/基準値."""
        group = next((column.group for column in self.columns if column.key == key), "")
        return joined([group.replace("\n", " ")] * bool(group) + [self.own_title(key, columns)])


def joined(titles: list[str]) -> str:
    """The titles above a column, from the top, joined to its name."""
    return "/".join(titles)


def _laid_over(own: dict, base: dict) -> dict:
    """A layout merged with the one that it extends, key by key; a list replaces a list."""
    merged = dict(base)
    for key, value in own.items():
        both = isinstance(value, dict) and isinstance(base.get(key), dict)
        merged[key] = _laid_over(value, base[key]) if both else value
    return merged


def _source(path: str) -> dict:
    with open(path, encoding="utf-8") as file:
        source = yaml.load(file, yaml.BaseLoader)
    name = source.pop("extends", None)
    if name is None:
        return source
    base = os.path.join(os.path.dirname(path), name)
    own = os.path.join(os.path.dirname(__file__), "../../../../Layouts", f"{name}.yaml")
    base = _source(base if name.endswith((".yaml", ".yml")) else own)
    return _laid_over(source, {key: value for key, value in base.items() if key not in ("name", "summary")})


def read_layout(path: str) -> Layout:
    source = _source(path)
    if isinstance(source.get("cover"), str):
        source["cover"] = source["covers"][source["cover"]]
    table, contents, opening = source["table"], source.get("contents", {}), source.get("opening") or {}
    columns = [
        Column(one["field"], one.get("title", ""), entry.get("group", ""))
        for entry in table["columns"] for one in entry.get("columns", [entry])
    ]
    return Layout(
        columns, table.get("list", {}).get("bullet", "・"), contents.get("title", "目次"), int(contents.get("levels", 1)),
        contents.get("levels-in-room") == "true",
        bool(table.get("cards")), (table.get("caption") or {}).get("text", ""),
        [opening[page].get("title", "") for page in opening.get("pages", [])],
        [LOGO if "logo" in line else line["text"] for line in source.get("cover", {}).get("lines", [])])
