"""The rows found on the pages, compared with those of the book."""

from itertools import product

from tagged.book import Book, Item, Objective, Row

from .rows import INITIATIVES, OBJECTIVE, SECTIONS, SeenRow



def differences(
    seen: dict[str, list[tuple[str, SeenRow]]], book: Book, mark: str, normal
) -> tuple[int, list[str]]:
    """The number of equal rows, and the differences of the others.

    `seen` has the parts of each row in order (whole, first, middle, last), by the row's id. `mark` follows an objective
    that continues from another page. `normal` converts a text of the book to the form that the engine reads.
    """
    equal, wrong = 0, []
    for part in book.all_parts():
        for objective in part.objectives:
            for row in objective.rows:
                if row.id in seen:
                    found = list(_row(seen[row.id], row, objective, book, mark, normal))
                    wrong += [f"{row.id}: {one}" for one in found]
                    equal += not found
    return equal, wrong


def _row(parts, row: Row, objective: Objective, book: Book, mark: str, normal):
    wanted = {
        INITIATIVES: "".join(one.label + one.text for one in row.initiatives),
        SECTIONS: "".join(section for one in row.initiatives for section in one.sections),
    }
    for key, title in book.columns.items():
        wanted[title] = "".join(_texts(row.cells.get(key, [])))
    for title in parts[0][1].cells:
        texts = [part.cells.get(title, "") for _, part in parts]
        repeated = _repeated(title, row, mark, normal)
        if normal(wanted[title]) not in _joined(texts, repeated):
            yield f"{title} “{'｜'.join(texts)}”, the book has “{wanted[title]}”"
    for _, part in parts:
        heading = part.objective.removeprefix(OBJECTIVE)
        if heading not in (normal(objective.text), normal(objective.text + mark), normal(mark + objective.text)):
            yield f"{OBJECTIVE} “{heading}”, the book has “{objective.text}”"


def _texts(items: list[Item]):
    for item in items:
        yield ("" if item.marker == "none" else item.marker) + item.text
        yield from _texts(item.items)


def _repeated(title: str, row: Row, mark: str, normal) -> list[str]:
    """The texts that may be repeated on another page: initiatives with the mark, or their numbers; sections."""
    again = []
    if title == INITIATIVES:
        again = [
            [one.label + one.text + mark for one in row.initiatives], [one.label + mark for one in row.initiatives],
            [one.label for one in row.initiatives],
        ]
    if title == SECTIONS:
        again = [["".join(one.sections) for one in row.initiatives]]
    count = len(row.initiatives)
    # Several initiatives are repeated together where they share the content that continues.
    return [
        normal("".join(texts[first:last])) for texts in again for first in range(count) for last in range(first + 1, count + 1)
    ]


def _joined(texts: list[str], repeated: list[str]) -> set[str]:
    """The joined parts of a cell, with and without each possible repetition at the head of a later part."""
    options = [[texts[0]]]
    for text in texts[1:]:
        options.append([text] + [text.removeprefix(again) for again in repeated if again and text.startswith(again)])
    return {"".join(choice) for choice in product(*options)}
