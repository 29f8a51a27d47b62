"""Measures whole runs of sasshi, and of Typst and WeasyPrint beside it, at 1, 10 and 100 times the sample booklet.

measure.py PROGRAM BENCH FOLDER [--most N] prints a table in Markdown: CPU seconds (user and system; minimum, median,
maximum of the runs) and the peak memory of the median run. Runs of all programs take turns, so that a machine that is
busy for a while is so for all of them. With --instructions FILE the instructions that callgrind counts are held against
those in the file, and what differs by more than a twentieth is named; --keep writes the file anew.
"""
import argparse
import os
import statistics
import subprocess
import sys

here = os.path.dirname(os.path.abspath(__file__))
root = os.path.dirname(os.path.dirname(here))

parser = argparse.ArgumentParser()
parser.add_argument("program")
parser.add_argument("bench")
parser.add_argument("folder")
parser.add_argument("--most", type=int, default=100)
parser.add_argument("--instructions")
parser.add_argument("--keep", action="store_true")
options = parser.parse_args()
out = options.folder
os.makedirs(out, exist_ok=True)

sample = f"{root}/Samples/kariya-h30/book.yaml"
transcript = f"{root}/Samples/kariya-h30/transcript.txt"
sizes = [size for size in (1, 10, 100) if size <= options.most]
rounds = {1: 7, 10: 3, 100: 1}


def quietly(command):
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def book(size):
    return f"{out}/book-{size}.yaml"


for size in sizes:
    quietly([options.bench, sample, "--times", str(size), "-o", book(size)])
    quietly([options.bench, sample, "--times", str(size), "-o", f"{out}/rows-{size}.xlsx"])
    with open(transcript, encoding="utf-8") as file:
        text = file.read()
    with open(f"{out}/transcript-{size}.txt", "w", encoding="utf-8") as file:
        # The cover and the contents stand only once.
        front = text.index("企画財政部 平成30年度")
        file.write(text[:front] + text[front:] * size)
    with open(book(size), encoding="utf-8") as file:
        changed = file.read().replace("を実施", "を開催")
    with open(f"{out}/changed-{size}.yaml", "w", encoding="utf-8") as file:
        file.write(changed)


def sasshi(*arguments):
    return lambda size: [options.program, *(argument.format(size=size, out=out) for argument in arguments)]


python = sys.executable
five = ("--layout", "five-column", "--quiet")
runs = {
    "PDF (PDF/A-2a and UA-1)": sasshi("render", "{out}/book-{size}.yaml", "-o", "{out}/sasshi-{size}.pdf", *five),
    "Typst: PDF (PDF/A-2a)": lambda size: [python, f"{here}/typst_pdf.py", book(size), f"{root}/Fonts", f"{out}/typst-{size}.pdf"],
    "WeasyPrint: PDF (UA-1)": lambda size: [python, f"{here}/weasyprint_pdf.py", book(size), f"{root}/Fonts", f"{out}/weasyprint-{size}.pdf"],
    "PNG, 144 ppi": sasshi("render", "{out}/book-{size}.yaml", "-o", "{out}/png-{size}/{{p}}.png", "--ppi", "144", *five),
    "Typst: PNG, 144 ppi": lambda size: [python, f"{here}/typst_pdf.py", book(size), f"{root}/Fonts", f"{out}/png-{size}/typst-{{p}}.png"],
    "plain PDF": sasshi("render", "{out}/book-{size}.yaml", "-o", "{out}/plain-{size}.pdf", "--standard", "none", *five),
    "sheets (booklet on A3)": sasshi("render", "{out}/book-{size}.yaml", "-o", "{out}/sheets-{size}.pdf", "--impose", "booklet", "--quiet"),
    "a PDF for each department": sasshi("export", "{out}/book-{size}.yaml", "-o", "{out}/departments-{size}", *five),
    "pages": sasshi("pages", "{out}/book-{size}.yaml", *five),
    "check": sasshi("check", "{out}/book-{size}.yaml", *five),
    "proof": sasshi("proof", "{out}/book-{size}.yaml", "-o", "{out}/proof-{size}.pdf", *five),
    "diff": sasshi("diff", "{out}/book-{size}.yaml", "{out}/changed-{size}.yaml", "--quiet"),
    "import of YAML": sasshi("import", "{out}/book-{size}.yaml", "-o", "{out}/i-{size}.json", "--quiet"),
    "import of a workbook": sasshi("import", "{out}/rows-{size}.xlsx", "-o", "{out}/i-{size}.yaml", "--quiet"),
    "import of a transcript": sasshi("import", "{out}/transcript-{size}.txt", "-o", "{out}/t-{size}.yaml", "--quiet"),
}
# The largest book that takes a bearable time; a transcript has at most 4 MiB.
largest = {"WeasyPrint: PDF (UA-1)": 10, "Typst: PNG, 144 ppi": 10, "PNG, 144 ppi": 10, "import of a transcript": 10}
# Their status 1 means findings or changes, not failure.
telling = ("check", "diff")


def measured(name, command):
    """The CPU seconds and peak MiB of a run; None where it failed."""
    with open(os.devnull, "w") as null:
        process = subprocess.Popen(command, stdout=null, stderr=null)
        _, status, usage = os.wait4(process.pid, 0)
    code = os.waitstatus_to_exitcode(status)
    is_done = code == 0 or code == 1 and name in telling
    return (usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024) if is_done else None


def instructions(command):
    counted = subprocess.run(
        ["valgrind", "--tool=callgrind", f"--callgrind-out-file={out}/callgrind.out", *command],
        capture_output=True, text=True,
    ).stderr
    return next((int(line.split()[-1]) for line in counted.splitlines() if "Collected" in line), None)


if options.instructions:
    # valgrind does not understand the debug information.
    stripped = f"{out}/sasshi"
    quietly(["strip", "-g", options.program, "-o", stripped])
    os.environ["SASSHI_HOME"] = root
    old = {}
    if os.path.exists(options.instructions):
        with open(options.instructions, encoding="utf-8") as file:
            old = {name: int(count) for count, name in (line.rstrip("\n").split("\t") for line in file)}
    new = {}
    for name, command in runs.items():
        if ":" in name:
            continue
        os.makedirs(f"{out}/png-1", exist_ok=True)
        count = instructions([stripped, *command(1)[1:]])
        if count is None:
            continue
        new[name] = count
        before = old.get(name)
        ratio = count / before if before else 1
        print(f"{count / 1e6:9.0f} M instructions  {name}" + (f"  ({ratio - 1:+.1%})" if abs(ratio - 1) > 0.05 else ""))
    if options.keep:
        with open(options.instructions, "w", encoding="utf-8") as file:
            file.writelines(f"{count}\t{name}\n" for name, count in new.items())
    sys.exit()

results = {}
for size in sizes:
    os.makedirs(f"{out}/png-{size}", exist_ok=True)
    for _ in range(rounds[size]):
        for name, command in runs.items():
            if size <= largest.get(name, 100):
                results.setdefault((name, size), []).append(measured(name, command(size)))

print("| CPU seconds, least/median/most; peak memory | " + " | ".join(f"{size}×" for size in sizes) + " | from 10× to 100× |")
print("|---" * (len(sizes) + 2) + "|")
for name in runs:
    cells = []
    medians = {}
    for size in sizes:
        taken = [result for result in results.get((name, size), []) if result]
        if not taken:
            cells.append("")
            continue
        times = [time for time, _ in taken]
        medians[size] = (statistics.median(times), statistics.median(memory for _, memory in taken))
        spread = f"{min(times):.2f}/{medians[size][0]:.2f}/{max(times):.2f}" if len(times) > 1 else f"{times[0]:.2f}"
        cells.append(f"{spread} s, {medians[size][1]:.0f} MiB")
    growth = ""
    if 10 in medians and 100 in medians:
        growth = f"time × {medians[100][0] / medians[10][0]:.1f}, memory × {medians[100][1] / medians[10][1]:.1f}"
    print(f"| {name} | " + " | ".join(cells) + f" | {growth} |")
