"""Counts how the texts of a book's tables are broken into lines: what a typesetter would find fault with.

    make lines                                              # the sample, as the layouts set it
    make lines BOOK=book.yaml
    .build/lines/bin/python Tests/LineQuality/count_lines.py book.json --sasshi .build/release/sasshi -- --hang

BOOK is a book as JSON (`sasshi import book.xlsx -o book.json`); what follows -- goes to `sasshi compose`. janome divides the
texts into words by the IPA dictionary: a judge that the program itself does not know.

katakana    words of two or more katakana, as written, that a line's end parts
in words    of all line ends but the paragraphs', those within a word
short       of the paragraphs of several lines, those whose last line is one or two characters, marks not counted
stretched   of all lines but the paragraphs' last, those with more than 0.05 em put between any two characters
"""
import argparse
import json
import re
import subprocess
import sys

from janome.tokenizer import Tokenizer

MEASURES = [12, 13, 16, 20, 27]
RAGGED_MEASURES = [8, 10, 12, 16]
KATAKANA = re.compile("[ァ-ヺー]{2,}")
MARKS = re.compile("[。、，．）」』】]")


def texts(node, inside=False):
    """The texts of the initiatives, the results and the outcomes, in order."""
    if isinstance(node, str):
        if inside:
            yield node
    elif isinstance(node, list):
        for entry in node:
            yield from texts(entry, inside)
    elif isinstance(node, dict):
        for key, value in node.items():
            if key in ("initiatives", "results", "outcomes"):
                yield from texts(value, True)
            elif key in ("text", "items"):
                yield from texts(value, inside)
            elif not inside:
                yield from texts(value)


class Count:
    def __init__(self, words):
        self.words = words
        self.lines = self.ends = self.within = self.katakana = self.parted = 0
        self.paragraphs = self.short = self.stretched = 0
        self.widest = 0.0

    def add(self, paragraph):
        text, lines = paragraph["text"], paragraph["lines"]
        ends = {line["end"] for line in lines[:-1]}
        self.lines += len(lines)
        self.ends += len(ends)
        self.within += len(ends - self.words[text])
        for word in KATAKANA.finditer(text):
            self.katakana += 1
            self.parted += any(word.start() < end < word.end() for end in ends)
        if ends:
            self.paragraphs += 1
            self.short += len(MARKS.sub("", text[lines[-1]["start"]:].strip())) < 3
        for line in lines[:-1]:
            gaps = max(1, len(text[line["start"]:line["end"]].rstrip()) - 1)
            stretch = (line["width"] - line["natural"]) / gaps
            self.stretched += stretch > 0.05
            self.widest = max(self.widest, stretch)

    def row(self):
        def share(part, whole):
            return f"{100 * part / max(1, whole):.1f} %"
        return [
            share(self.parted, self.katakana), share(self.within, self.ends), share(self.short, self.paragraphs),
            share(self.stretched, self.ends), f"{self.widest:.2f} em", str(self.lines)]


def compose(sasshi, arguments, found):
    told = subprocess.run(
        [sasshi, "compose", "--ndjson", *arguments], check=True, capture_output=True, text=True,
        input="".join(json.dumps({"text": text}) + "\n" for text in found))
    return map(json.loads, told.stdout.splitlines())


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("book")
    parser.add_argument("--sasshi", default="sasshi")
    words, rules = sys.argv[1:], []
    if "--" in words:
        words, rules = words[:words.index("--")], words[words.index("--") + 1:]
    asked = parser.parse_args(words)
    with open(asked.book, encoding="utf-8") as file:
        found = [text for text in texts(json.load(file)) if "\n" not in text]
    tokenizer = Tokenizer()
    word_ends = {}
    for text in set(found):
        places, place = {0}, 0
        for token in tokenizer.tokenize(text):
            place += len(token.surface)
            places.add(place)
        word_ends[text] = places

    def count(*arguments):
        counted = Count(word_ends)
        for paragraph in compose(asked.sasshi, [*arguments, *rules], found):
            counted.add(paragraph)
        return counted

    print(f"{len(found)} texts, {sum(map(len, found))} characters\n")
    print("| justified | katakana | in words | short | stretched | most | lines |\n|---|---|---|---|---|---|---|")
    for measure in MEASURES:
        print(f"| {measure} em | " + " | ".join(count("--measure", f"{measure}em").row()) + " |")
    print("\n| ragged, phrases | katakana | in words | short | lines | beside justified |\n|---|---|---|---|---|---|")
    for measure in RAGGED_MEASURES:
        ragged = count("--measure", f"{measure}em", "--ragged", "--phrases")
        justified = count("--measure", f"{measure}em")
        more = 100 * (ragged.lines / justified.lines - 1)
        row = ragged.row()
        print(f"| {measure} em | " + " | ".join([*row[:3], row[5], f"{more:+.1f} %"]) + " |")


if __name__ == "__main__":
    sys.exit(main())
