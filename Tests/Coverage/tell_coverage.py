"""Which lines of each module the tests run, and what they do not (`make coverage`).

    tell_coverage.py COVERAGE PROJECT FOLDER

COVERAGE is what `llvm-cov export` writes. The modules are printed as a table, the least covered first; each file's regions that
nothing runs are written to FOLDER/MODULE/FILE.txt with their text. Programs for those who work on the project are counted apart.
"""

import json
import pathlib
import sys

APART = {"bench", "fit-original", "fuzz"}


def uncovered(segments):
    """The regions that nothing runs, as (line, column, end line, end column), from 1, without what is between regions."""
    regions = []
    for (line, column, count, has_count, _, is_gap), following in zip(segments, segments[1:]):
        if not has_count or count or is_gap:
            continue
        if regions and regions[-1][2:] == (line, column):
            regions[-1] = regions[-1][:2] + tuple(following[:2])
        else:
            regions.append((line, column, *following[:2]))
    return regions


def text(lines, region):
    """A region's text, each line of it behind its number."""
    first, column, last, end = region
    for number in range(first, last + 1):
        line = lines[number - 1]
        part = line[: end - 1] if number == last else line
        part = " " * (column - 1) + part[column - 1 :] if number == first else part
        if part.strip():
            yield f"{number:5} {part}"


def share(covered, count):
    return f"{100 * covered / max(1, count):.1f} %"


def main(coverage, project, folder):
    project = pathlib.Path(project).resolve()
    folder = pathlib.Path(folder)
    modules = {}
    for file in json.loads(pathlib.Path(coverage).read_text())["data"][0]["files"]:
        path = pathlib.Path(file["filename"])
        if not path.is_relative_to(project / "Sources"):
            continue
        module, *rest = path.relative_to(project / "Sources").parts
        sums = modules.setdefault(module, [0, 0])
        sums[0] += file["summary"]["lines"]["covered"]
        sums[1] += file["summary"]["lines"]["count"]
        lines = path.read_text().split("\n")
        parts = ["\n".join(text(lines, region)) for region in uncovered(file["segments"])]
        parts = [part for part in parts if part]
        if parts:
            written = folder / module / ("-".join(rest) + ".txt")
            written.parent.mkdir(parents=True, exist_ok=True)
            written.write_text("\n\n".join(parts) + "\n")

    print("| module | lines | covered | |\n|---|---:|---:|---:|")

    def tell(name, rows):
        covered, count = (sum(row[place] for row in rows) for place in (0, 1))
        print(f"| {name} | {count} | {covered} | {share(covered, count)} |")

    own = {name: sums for name, sums in modules.items() if name not in APART}
    for name, sums in sorted(own.items(), key=lambda item: (item[1][0] / max(1, item[1][1]), item[0])):
        tell(name, [sums])
    tell("**all**", own.values())
    for name in sorted(APART & modules.keys()):
        tell(f"{name} (apart)", [modules[name]])


main(*sys.argv[1:])
