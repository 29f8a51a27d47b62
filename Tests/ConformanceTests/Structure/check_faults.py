"""Plants faults in a good file, one at a time, and counts how many the checks catch.

    python check_faults.py GOOD.pdf --gray GRAY.pdf --model book.yaml --department NAME…
                           --press PRESS.pdf --levels LEVELS.pdf book.yaml layout.yaml --forms FORMS.pdf book.yaml layout.yaml
                           [--judge 'java -cp JAR:CLASSES VeraCheck ua1,2a'] [--all] [--keep DIR]

GOOD.pdf, GRAY.pdf and PRESS.pdf hold the same departments, LEVELS.pdf a book of several levels with running text, FORMS.pdf
one with figures, aligned lines and other languages. A fault that our own checks miss is left to the judge; with --all the judge sees
every fault, and the table says who caught it. Exit status: 0 if every fault is caught and no good file is blamed.
"""

import argparse
import os
import re
import shlex
import subprocess
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from functools import partial

import pikepdf

from checks import Expected, findings
from faults import FAULTS, FORMS, GOOD, GRAY, LEVELS, PRESS, Fault
from tagged.book_file import read_book
from tagged.document import Document
from tagged.layout import read_layout


# Saved again without a fault: findings in these files were there before, or come from the saving.
NONE = [Fault(f"none-in-{file}", "nothing is wrong", file, lambda pdf: None) for file in (GOOD, GRAY, PRESS, LEVELS, FORMS)]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("good", metavar="GOOD.pdf")
    parser.add_argument("--gray", required=True, metavar="GRAY.pdf")
    parser.add_argument("--press", required=True, metavar="PRESS.pdf")
    parser.add_argument("--model", required=True, metavar="book.yaml")
    parser.add_argument("--department", action="append", default=[])
    for kind in (LEVELS, FORMS):
        made_of = (f"{kind.upper()}.pdf", "book.yaml", "layout.yaml")
        parser.add_argument(f"--{kind}", required=True, nargs=3, metavar=made_of)
    parser.add_argument("--judge", help="a command that is given files and says PASS or FAIL of each")
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--keep", metavar="DIR", help="where the damaged files are put")
    wishes = parser.parse_args()
    with tempfile.TemporaryDirectory() as passing:
        return _run(wishes, wishes.keep or passing)


def _run(wishes, folder: str) -> int:
    os.makedirs(folder, exist_ok=True)
    with ProcessPoolExecutor() as workers:
        own = dict(workers.map(partial(_planted, wishes=wishes, folder=folder), [one.id for one in NONE + FAULTS]))
    asked = [one.id for one in NONE] + [one.id for one in FAULTS if wishes.all or not own[one.id]]
    judged = _judged(wishes.judge, folder, asked) if wishes.judge else {}

    status = 0
    for one in NONE:
        if own[one.id] or judged.get(one.id):
            print(f"{one.id}: blamed though nothing is wrong: {own[one.id] + judged.get(one.id, [])}")
            status = 1
    caught = 0
    for one in FAULTS:
        by = ["own checks: " + ", ".join(own[one.id])] * bool(own[one.id])
        by += ["veraPDF: " + ", ".join(judged.get(one.id, []))] * bool(judged.get(one.id))
        caught += bool(by)
        print(f"{'caught' if by else 'MISSED'}\t{one.id}\t{one.sentence}\t{'; '.join(by)}")
    alone = sum(1 for one in FAULTS if own[one.id])
    print(f"planted faults caught: {caught} of {len(FAULTS)} ({alone} by our own checks)")
    return status or int(caught < len(FAULTS))


def _planted(id: str, wishes, folder: str) -> tuple[str, list[str]]:
    """Writes the damaged file, and returns the ids of the checks that find something in it."""
    one = next(one for one in NONE + FAULTS if one.id == id)
    path = os.path.join(folder, f"{id}.pdf")
    files = {GOOD: [wishes.good], GRAY: [wishes.gray], PRESS: [wishes.press], LEVELS: wishes.levels, FORMS: wishes.forms}
    file, *made_of = files[one.file]
    with pikepdf.open(file) as pdf:
        one.plant(pdf)
        pdf.save(path, object_stream_mode=pikepdf.ObjectStreamMode.generate, fix_metadata_version=False)
    if made_of:
        model, layout = made_of
        expected = Expected(read_book(model), layout=read_layout(layout))
    else:
        book = read_book(wishes.model, wishes.department)
        expected = Expected(book, is_gray=one.file == GRAY, is_press=one.file == PRESS, parts=wishes.department)
    return id, sorted({finding.check.id for finding in findings(Document(path), expected)})


def _judged(command: str, folder: str, ids: list[str]) -> dict[str, list[str]]:
    """The rules that the judge names for each file that fails."""
    files = [os.path.join(folder, f"{id}.pdf") for id in ids]
    said = subprocess.run(shlex.split(command) + files, capture_output=True, text=True).stdout
    rules: dict[str, list[str]] = {}
    current = None
    for line in said.splitlines():
        verdict = re.match(r"(PASS|FAIL|ERROR) (\S+) (.*?)\.pdf: ", line)
        if verdict:
            current = os.path.basename(verdict[3]) if verdict[1] != "PASS" else None
            if current is not None:
                rules.setdefault(current, []).append(verdict[2])
        elif current is not None and (rule := re.match(r"  (\S+), \d+ times", line)):
            rules[current].append(rule[1])
    if not said:
        raise SystemExit(f"{command} said nothing")
    return rules


if __name__ == "__main__":
    sys.exit(main())
