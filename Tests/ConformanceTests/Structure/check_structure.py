"""Checks a tagged PDF for what veraPDF does not see, and reads it back.

    python check_structure.py FILE.pdf… [--model book.yaml [--department NAME]… [--pillar N]… [--section NAME]…]
                              [--part PATH] [--layout layout.yaml] [--no-cover] [--no-contents] [--gray]
                              [--press] [--sheets] [--list]

Without the model, the file is only held against itself. The layout says how columns are called and how deep the contents are;
without it they are as in the sample's layouts. Exit status: 0 without findings, 1 with some.
"""

import argparse
import sys

from checks import CHECKS, Expected, findings
from tagged.book_file import read_book
from tagged.document import Document
from tagged.layout import Layout, read_layout


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="*", metavar="FILE.pdf")
    parser.add_argument("--model", metavar="book.yaml", help="the book that the file was made from")
    parser.add_argument("--department", action="append", default=[], help="a department that the file holds")
    parser.add_argument("--pillar", action="append", default=[], type=int, help="a pillar that the file holds")
    parser.add_argument("--section", action="append", default=[], help="a section that the file holds")
    parser.add_argument("--part", default="", metavar="PATH", help="the part that the file holds: 行政局/総務部")
    parser.add_argument("--layout", metavar="layout.yaml", help="the layout that the file was made in")
    parser.add_argument("--no-cover", action="store_true")
    parser.add_argument("--no-contents", action="store_true")
    parser.add_argument("--gray", action="store_true", help="the file is for one ink")
    parser.add_argument("--press", action="store_true", help="the file is for the press (PDF/X-4)")
    parser.add_argument("--sheets", action="store_true", help="pages stand on sheets")
    parser.add_argument("--list", action="store_true", help="list the checks")
    wishes = parser.parse_args()
    if wishes.list:
        for check in CHECKS:
            print(f"{check.id}\t{check.sentence}{' (with --model)' if check.needs_book else ''}")
        return 0
    book = wishes.model and read_book(wishes.model, wishes.department, wishes.pillar, wishes.section, wishes.part)
    titles = {part.number: part.title for part in (book.all_parts() if book else []) if part.level == 1}
    parts = wishes.department + [titles[number] for number in wishes.pillar if number in titles] + wishes.section
    parts += [part.title for part in (book.all_parts() if book and wishes.part else [])
              if part.level == wishes.part.count("/")]
    layout = read_layout(wishes.layout) if wishes.layout else Layout()
    expected = Expected(book or None, not wishes.no_cover, not wishes.no_contents, wishes.gray,
                        wishes.press, wishes.sheets, parts, layout)
    count = 0
    for file in wishes.files:
        found = findings(Document(file), expected)
        for finding in found:
            print(f"{file}: {finding}")
        made = sum(1 for check in CHECKS if check.applies(expected))
        rows = f", {len(book.rows)} rows of the book" if book else ""
        print(f"{file}: {made} checks, {len(found)} findings{rows}")
        count += len(found)
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main())
