"""How long Typst takes to make the booklet again in one process after a change: typst_warm.py BOOK FONTS [--changes 100].

The changes are those of Tests/ConformanceTests/Browser/measure_latency.py: one word, one entry more, the leading. Told are
the median and the 99th of a hundred, in milliseconds: for the pages alone, and with all of them as SVG.
"""
import argparse
import os
import re
import shutil
import tempfile
import time

import typst

arguments = argparse.ArgumentParser(description=__doc__)
arguments.add_argument("book")
arguments.add_argument("fonts")
arguments.add_argument("--changes", type=int, default=100)
wish = arguments.parse_args()
here = os.path.dirname(os.path.abspath(__file__))

with tempfile.TemporaryDirectory() as folder:
    book, template = f"{folder}/book.yaml", f"{folder}/booklet.typ"
    shutil.copyfile(wish.book, book)
    shutil.copyfile(f"{here}/booklet.typ", template)
    compiler = typst.Compiler(
        template, root="/", font_paths=[wish.fonts], ignore_system_fonts=True, sys_inputs={"book": book})

    def pages():
        # A question about the document makes its pages without writing them.
        compiler.query("<nothing>")

    def pictures():
        compiler.compile(format="svg")

    def measured(path, change):
        told = []
        for make in (pages, pictures):
            make()
            times = []
            for number in range(wish.changes):
                with open(path, "w", encoding="utf-8") as file:
                    file.write(change(number))
                start = time.perf_counter()
                make()
                times.append((time.perf_counter() - start) * 1000)
            times.sort()
            told.append(f"median {times[len(times) // 2]:.0f}, 99th {times[max(0, int(len(times) * 0.99) - 1)]:.0f}")
        return f"pages {told[0]}; as SVG {told[1]}"

    with open(book, encoding="utf-8") as file:
        text = file.read()
    with open(template, encoding="utf-8") as file:
        rules = file.read()
    words = list(re.finditer(r"\n( +)- (\w{8,})\n", text))
    word = words[len(words) // 2]
    row = f"\n{word[1]}- "
    print("one word:", measured(book, lambda n: text[: word.end(2)] + "あいうえお"[n % 5] * (n // 5 % 9 + 1) + text[word.end(2) :]), flush=True)
    print("one entry more:", measured(book, lambda n: text[: word.start()] + (row + f"一つ増やします{n}" if n % 2 == 0 else "") + text[word.start() :]), flush=True)
    with open(book, "w", encoding="utf-8") as file:
        file.write(text)
    leading = re.search(r"par\(leading: ([0-9.]+)pt", rules)
    print("leading:", measured(template, lambda n: rules[: leading.start(1)] + f"{4.5 + n / 100:.2f}" + rules[leading.end(1) :]), flush=True)
