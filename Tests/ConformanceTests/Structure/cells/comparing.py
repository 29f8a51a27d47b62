"""The rows that are seen, page after page, held against the book's."""

from itertools import product

from tagged.book import Book, Item, Objective, Row

from .rows import INITIATIVES, OBJECTIVE, SECTIONS, SeenRow



def differences(
    seen: dict[str, list[tuple[str, SeenRow]]], book: Book, mark: str, normal
) -> tuple[int, list[str]]:
    """How many rows are equal, and what is wrong with the others.

    `seen` has for each row's id its parts in order (whole, first, middle, last), `mark` is what stands after an objective
    that goes on from another page, `normal` brings a text of the book into the form that the engine reads.
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
    """What may stand again where a row goes on on another page: initiatives with their mark, or their numbers; sections."""
    again = []
    if title == INITIATIVES:
        again = [
            [one.label + one.text + mark for one in row.initiatives], [one.label + mark for one in row.initiatives],
            [one.label for one in row.initiatives],
        ]
    if title == SECTIONS:
        again = [["".join(one.sections) for one in row.initiatives]]
    count = len(row.initiatives)
    # Of several those that share what goes on stand again together.
    return [
        normal("".join(texts[first:last])) for texts in again for first in range(count) for last in range(first + 1, count + 1)
    ]


def _joined(texts: list[str], repeated: list[str]) -> set[str]:
    """The parts of a cell put together, with and without what may be a repetition at the head of each later part."""
    options = [[texts[0]]]
    for text in texts[1:]:
        options.append([text] + [text.removeprefix(again) for again in repeated if again and text.startswith(again)])
    return {"".join(choice) for choice in product(*options)}
