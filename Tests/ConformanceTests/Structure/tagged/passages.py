"""Running text read from a book's file."""

from .book import HeadCell, Item, Passage, Picture, PlainTable

TEXTS = ("paragraph", "heading", "subheading", "signature")


def passages(source) -> list[Passage]:
    return [_passage(one) for one in listed(source or [])]


def _passage(source) -> Passage:
    if isinstance(source, str):
        return Passage("paragraph", source)
    [(kind, value)] = source.items()
    if kind in TEXTS:
        return Passage(kind, "\n".join(listed(value)))
    if kind == "list":
        return Passage(kind, items=[item(one, "・") for one in value])
    if kind == "definitions":
        return Passage(kind, items=[
            Item("", term, [Item(text, "none", []) for text in listed(meanings)]) for term, meanings in _terms(value)])
    if kind == "table":
        return Passage(kind, table=_table(value))
    if kind == "figure":
        return Passage(kind, picture=picture(value))
    if kind == "summary":
        return Passage(kind, value.get("caption", ""), counted=value.get("field", ""))
    return Passage(kind)


def picture(source: dict) -> Picture:
    return Picture(source["alt"], source.get("caption", ""))


def _terms(source) -> list[tuple]:
    return list(source.items()) if isinstance(source, dict) else [(one["term"], one["text"]) for one in source]


def _table(source: dict) -> PlainTable:
    columns = [({"title": None, "columns": [one]} if isinstance(one, str) else one) for one in source["columns"]]
    rows = [row["total"] if isinstance(row, dict) else row for row in source["rows"]]
    titles = [title for column in columns for title in column["columns"]]
    if any(column["title"] is not None for column in columns):
        head = [[], []]
        for column in columns:
            if column["title"] is None:
                head[0].append(HeadCell(column["columns"][0], rows=2))
            else:
                head[0].append(HeadCell(column["title"], columns=len(column["columns"])))
                head[1] += [HeadCell(title) for title in column["columns"]]
    else:
        head = [[HeadCell(title) for title in line] for line in [titles, *rows]][:int(source.get("header-rows", 1))]
        rows = rows[max(0, len(head) - 1):]
    return PlainTable(source.get("caption", ""), head, rows)


def item(source, marker: str) -> Item:
    if isinstance(source, str):
        return Item(source, marker, [])
    nested = [item(one, "none") for one in source.get("items", [])]
    return Item(source["text"], source.get("marker", marker) or "none", nested)


def listed(value) -> list:
    return value if isinstance(value, list) else [value]
