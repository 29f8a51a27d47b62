"""What a layout says of a booklet that its structure shows: the tables' columns, the contents, the bullet."""

from dataclasses import dataclass, field

import yaml

OBJECTIVE, INITIATIVES, SECTIONS = "objective", "initiatives", "sections"
TITLES = {OBJECTIVE: "組織目標", INITIATIVES: "取組内容", SECTIONS: "課等"}


@dataclass
class Layout:
    # The titles of the tables' columns by what they hold; those that are not named are the book's own.
    titles: dict[str, str] = field(default_factory=dict)
    bullet: str = "・"
    contents_title: str = "目次"
    contents_levels: int = 1
    # The texts of the cover's lines, with the names of the book's words; nil where they are not known.
    cover: list[str] | None = None

    def title(self, key: str, columns: dict[str, str] = {}) -> str:
        """What stands at the head of a column."""
        return self.titles.get(key) or columns.get(key) or TITLES[key]


def read_layout(path: str) -> Layout:
    with open(path, encoding="utf-8") as file:
        source = yaml.load(file, yaml.BaseLoader)
    table, contents = source["table"], source.get("contents", {})
    return Layout(
        # A line break in a title is read as a blank.
        {column["field"]: column["title"].replace("\n", " ") for column in table["columns"] if "title" in column},
        table.get("list", {}).get("bullet", "・"), contents.get("title", "目次"), int(contents.get("levels", 1)),
        [line["text"] for line in source.get("cover", {}).get("lines", [])])
