"""Checks that the cells between a booklet's rules hold what the book's cells hold, as table finders see them.

    python check_cells.py FILE.pdf --model book.yaml --map pages.json [--engine pdfplumber|pymupdf] [--every N]

`pages.json` is the answer of `sasshi pages --json` for the same file. With --every 4, every fourth page of the body is
checked, without rows that continue on another page. Exit status: 0 if all rows are equal, 1 otherwise.
"""

import argparse
import json
import sys

from cells.comparing import differences
from cells.engines import ENGINES
from cells.rows import seen_rows
from tagged.book_file import read_book


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file", metavar="FILE.pdf")
    parser.add_argument("--model", required=True, metavar="book.yaml")
    parser.add_argument("--map", required=True, metavar="pages.json")
    parser.add_argument("--engine", choices=sorted(ENGINES), default="pdfplumber")
    parser.add_argument("--every", type=int, default=1, metavar="N")
    parser.add_argument("--mark", default="（つづき）", help="what stands before or after an objective that goes on")
    wishes = parser.parse_args()

    with open(wishes.map, encoding="utf-8") as file:
        body = [page for page in json.load(file)["pages"] if page["role"] == "body"][:: wishes.every]
    wanted = {page["index"] - 1: page["rows"] for page in body}
    seen, wrong, parts = {}, [], 0
    for index, page in ENGINES[wishes.engine](wishes.file, list(wanted)):
        rows = seen_rows(page)
        parts += len(rows)
        if len(rows) != len(wanted[index]):
            wrong.append(f"page {index + 1}: {len(rows)} rows are seen, {len(wanted[index])} stand there")
        for row, name in zip(rows, wanted[index]):
            seen.setdefault(name["id"], []).append((name["part"], row))
    if wishes.every > 1:
        seen = {name: found for name, found in seen.items() if {part for part, _ in found} == {"whole"}}
    normal = (lambda text: text.replace("\u3000", " ")) if wishes.engine == "pymupdf" else (lambda text: text)
    equal, unequal = differences(seen, read_book(wishes.model), wishes.mark, normal)
    for line in wrong + unequal:
        print(f"{wishes.file}: {line}")
    print(f"{wishes.file}: {wishes.engine}: {equal} of {len(seen)} rows on {len(wanted)} pages hold the book's cells")
    return 1 if wrong or unequal or not seen else 0


if __name__ == "__main__":
    sys.exit(main())
