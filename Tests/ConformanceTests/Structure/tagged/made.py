"""The texts made from a book: the table that counts its initiatives or marks, and the index of its sections."""

from collections import Counter
from collections.abc import Iterator

from .book import Book, HeadCell, Part, Passage, PlainTable


def summary_table(book: Book, passage: Passage) -> PlainTable:
    """A row for each part of the highest level, and a total of all."""
    counts = [(part.title, Counter(_counted(book, part, passage.counted, ""))) for part in book.parts]
    total = sum((count for _, count in counts), Counter())
    columns = [] if passage.counted else [
        level.numbering.printed(number) for level in book.levels if level.names_by_number for number in level.titles]
    columns += [key for _, count in counts for key in count]
    # Where nothing distinguishes the initiatives of a part, only their total is shown.
    columns = [key for key in dict.fromkeys(columns) if key]

    def row(name: str, count: Counter) -> list[str]:
        return [name, *(str(count[key] or "－") for key in columns), str(count.total() or "－")]

    head = [HeadCell(title) for title in (book.levels[0].noun, *columns, "計")]
    return PlainTable(passage.text, [head], [row(*one) for one in counts] + [row("計", total)])


def _counted(book: Book, part: Part, field: str, number: str) -> Iterator[str]:
    """The number under which each initiative of a part is; or the mark of each item of a column."""
    if book.levels[part.level].names_by_number:
        number = part.label
    for objective in part.objectives:
        for row in objective.rows:
            marks = [item.text for items in row.column(field) for item in items]
            yield from marks if field else [number] * len(row.initiatives)
    for inner in part.parts:
        yield from _counted(book, inner, field, number)


def index_entries(book: Book, folios: list[str | None]) -> list[str]:
    """Each section with the folios of the pages on which its rows begin."""
    entries: dict[str, list[str]] = {}
    for row, folio in zip(book.rows, folios):
        for one in row.initiatives:
            for section in one.sections:
                found = entries.setdefault(section, [])
                if folio not in found:
                    found.append(folio)
    return [f"{section}　{', '.join(map(str, found))}" for section, found in entries.items()]
