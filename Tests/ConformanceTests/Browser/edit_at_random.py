"""Edits a book at random while a preview runs, validly and not, and compares the last pages with a new rendering.

    edit_at_random.py --sasshi PROGRAM --book BOOK --layout FILE [--edits 1000] [--seed 1]

Its layout and a dictionary are changed too. Says how much memory the preview has as it goes on. Status 1 where it ends,
falls silent, or shows other pages at the end.
"""

import argparse
import os
import pathlib
import queue
import random
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import urllib.error
import urllib.parse
import urllib.request


def listen(port, key, told):
    """Puts the name of each event into a queue."""
    connection = socket.create_connection(("127.0.0.1", port))
    connection.sendall(f"GET /events?key={key} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n".encode())
    for line in connection.makefile("r", encoding="utf-8"):
        if line.startswith((": revision", "event: ")):
            told.put(line.strip())


def edited(lines, chance):
    """The lines with one edit: after most edits the book can be read, after some it cannot."""
    lines = list(lines)
    at = chance.randrange(len(lines))
    kind = chance.random()
    if kind < 0.6:
        texts = [index for index, line in enumerate(lines) if line.lstrip().startswith("- ") and ":" not in line and "[" not in line]
        at = chance.choice(texts or [at])
        lines[at] += chance.choice(["。", "、ほか", "12", "（新）", "市民", "A"])
    elif kind < 0.7:
        del lines[at]
    elif kind < 0.8:
        lines.insert(at, lines[chance.randrange(len(lines))])
    elif kind < 0.9:
        cut = chance.randrange(len(lines[at]) + 1)
        lines[at] = lines[at][:cut] + chance.choice([":", "\t", "[", "\"", "'", "{", "\u0000", "\U0001F600", "  ", "#", "&a", "*a", "|"]) + lines[at][cut:]
    else:
        lines = lines[:at]
    return lines


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--sasshi", required=True)
    arguments.add_argument("--book", required=True, type=pathlib.Path)
    arguments.add_argument("--layout", required=True, type=pathlib.Path)
    arguments.add_argument("--edits", type=int, default=1000)
    arguments.add_argument("--seed", type=int, default=1)
    wish = arguments.parse_args()
    chance = random.Random(wish.seed)
    original = wish.book.read_text(encoding="utf-8").split("\n")
    with tempfile.TemporaryDirectory() as folder:
        book = pathlib.Path(folder) / "book.yaml"
        shutil.copyfile(wish.book, book)
        layout, words = (pathlib.Path(folder) / name for name in ("own.yaml", "words.yaml"))
        shutil.copyfile(wish.layout, layout)
        rules = layout.read_text(encoding="utf-8")
        words.write_text("words: { 市民: 住民 }\n", encoding="utf-8")
        options = ["--layout", str(layout)]
        preview = subprocess.Popen(
            [wish.sasshi, "preview", str(book), "--no-open", "--port", "0", *options, "--dictionary", str(words)],
            stdout=subprocess.PIPE, text=True)
        address = urllib.parse.urlsplit(preview.stdout.readline().strip())
        key = address.query.split("=")[1]
        told = queue.Queue()
        threading.Thread(target=listen, args=(address.port, key, told), daemon=True).start()
        told.get(timeout=60)

        def save(text, path):
            passing = path.with_name(".passing")
            passing.write_text(text, encoding="utf-8")
            if chance.random() < 0.5:
                os.replace(passing, path)
            else:
                shutil.copyfile(passing, path)
            return told.get(timeout=60)

        def change_layout():
            kind = chance.random()
            if kind < 0.2:
                return save(rules[:chance.randrange(len(rules))], layout)
            leading = f"leading: {chance.choice([12.8, 13.1, 13.4, 13.7])}pt"
            return save(rules if kind < 0.5 else re.sub(r"leading: 13\.[0-9]+pt", leading, rules), layout)

        def ask(path):
            url = f"http://127.0.0.1:{address.port}{path}{'&' if '?' in path else '?'}key={key}"
            with urllib.request.urlopen(url) as reply:
                return reply.read()

        counts = {}
        lines = original
        try:
            for number in range(1, wish.edits + 1):
                kind = chance.random()
                if kind < 0.02:
                    event = change_layout()
                elif kind < 0.03:
                    event = save(f"words: {{ 市民: {chance.choice(['住民', '町民', '[', '{'])} }}\n", words)
                else:
                    before = lines
                    lines = edited(lines if chance.random() < 0.7 else original, chance)
                    if len(lines) < 20:
                        lines = original
                    if lines == before:
                        continue
                    event = save("\n".join(lines), book)
                counts[event] = counts.get(event, 0) + 1
                if event == "event: problems" and chance.random() < 0.8:
                    lines = original
                if number % 7 == 0:
                    try:
                        ask(f"/page/{chance.randrange(1, 10)}.svg")
                    except urllib.error.HTTPError as fault:
                        # A book whose end was deleted has fewer pages.
                        if fault.code != 404:
                            raise
                if number % max(1, wish.edits // 10) == 0:
                    status = pathlib.Path(f"/proc/{preview.pid}/status").read_text(encoding="ascii")
                    memory = next(line.split()[1] for line in status.split("\n") if line.startswith("VmRSS"))
                    print(f"{number} edits, {int(memory) // 1024} MiB, {counts}", flush=True)
            while not told.empty():
                told.get()
            save(rules, layout)
            save("\n".join(original + ["# 終わり", ""]), book)
            subprocess.run(
                [wish.sasshi, "render", str(book), *options, "-o", str(pathlib.Path(folder) / "{p}.svg"), "--quiet"], check=True)
            pages = sorted(pathlib.Path(folder).glob("*.svg"), key=lambda path: int(path.stem))
            for page in pages:
                if ask(f"/page/{page.name}") != page.read_bytes():
                    print(f"page {page.stem} is another one")
                    return 1
            print(f"{len(pages)} pages are those of a fresh rendering")
        except (queue.Empty, urllib.error.URLError, ConnectionError) as fault:
            print(f"{type(fault).__name__}: {fault}; the preview {'goes on' if preview.poll() is None else preview.returncode}")
            return 1
        finally:
            preview.kill()
    return 0


if __name__ == "__main__":
    sys.exit(main())
