"""Measures the time from a saved change to the new page in a browser, and the program's share of it.

    measure_latency.py --sasshi PROGRAM --book BOOK [--layout FILE] [--changes 100]

Three changes: one word of a text, one row more, the leading of the layout (where --layout names a file). Milliseconds: the
median and the 99th of a hundred.
"""

import argparse
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import time

from selenium import webdriver
from selenium.webdriver.support.ui import WebDriverWait


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--sasshi", required=True)
    arguments.add_argument("--book", required=True, type=pathlib.Path)
    arguments.add_argument("--layout", type=pathlib.Path)
    arguments.add_argument("--changes", type=int, default=100)
    wish = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        book = pathlib.Path(folder) / "book.yaml"
        shutil.copyfile(wish.book, book)
        layout = ["--layout", "four-column"]
        if wish.layout:
            own = pathlib.Path(folder) / "layout.yaml"
            shutil.copyfile(wish.layout, own)
            layout = ["--layout", str(own)]
        preview = subprocess.Popen(
            [wish.sasshi, "preview", str(book), "--no-open", "--port", "0", *layout], stdout=subprocess.PIPE, text=True)
        address = preview.stdout.readline().strip()
        options = webdriver.ChromeOptions()
        for argument in ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--window-size=1440,1000"]:
            options.add_argument(argument)
        browser = webdriver.Chrome(options=options, service=webdriver.ChromeService(executable_path=shutil.which("chromedriver")))
        browser.set_script_timeout(120)
        try:
            text = book.read_text(encoding="utf-8")
            word = next(match for match in re.finditer(r"\n( +)- (\w{8,})\n", text))
            browser.get(address + "&zoom=page")
            page = browser.execute_async_script(
                "const done = arguments[1]; fetch('/api/search?q=' + encodeURIComponent(arguments[0]))"
                ".then((r) => r.json()).then((a) => done(a.hits[0].page))", word[2])
            browser.get(f"{address}&page={page}&zoom=page")
            WebDriverWait(browser, 120).until(lambda b: b.execute_script(
                "return document.querySelector(`.page[data-page='${arguments[0]}'] .text`) !== null", page))
            time.sleep(3)
            # The browser records when a revision is painted: at the frame after its pictures were inserted.
            browser.execute_script("""
              window.painted = {}; window.inside = {};
              new EventSource('/events').addEventListener('pages', (e) => { const d = JSON.parse(e.data); window.inside[d.revision] = d.milliseconds; });
              new MutationObserver(() => { const r = document.body.dataset.shown;
                if (!(r in window.painted)) requestAnimationFrame(() => setTimeout(() => { window.painted[r] ??= Date.now(); })); })
                .observe(document.body, { attributes: true, attributeFilter: ['data-shown'] });""")
            time.sleep(1)
            revision = 1

            def measured(path, change):
                nonlocal revision
                outside, inside = [], []
                for number in range(wish.changes):
                    passing = path.with_name(".passing")
                    passing.write_text(change(number), encoding="utf-8")
                    start = time.time()
                    os.replace(passing, path)
                    revision += 1
                    WebDriverWait(browser, 120, poll_frequency=0.02).until(
                        lambda b: b.execute_script("return window.painted[arguments[0]]", str(revision)))
                    done, own = browser.execute_script(
                        "return [window.painted[arguments[0]], window.inside[arguments[0]]]", str(revision))
                    outside.append(done - start * 1000)
                    inside.append(own)
                    time.sleep(0.15)
                told = []
                for times in (outside, inside):
                    times.sort()
                    told.append(f"median {times[len(times) // 2]:.0f}, 99th {times[max(0, int(len(times) * 0.99) - 1)]:.0f}")
                return f"in the browser {told[0]}; inside {told[1]}"

            print("one word:", measured(book, lambda n: text[:word.end(2)] + "あいうえお"[n % 5] + text[word.end(2):]), flush=True)
            row = f"\n{word[1]}- "
            print("one entry more:", measured(book, lambda n: text[:word.start()] + (row + "一つ増やします" if n % 2 == 0 else "") + text[word.start():]), flush=True)
            if wish.layout:
                rules = wish.layout.read_text(encoding="utf-8")
                leading = re.search(r"leading: ([0-9.]+)pt", rules)
                print("leading:", measured(own, lambda n: f"{rules[:leading.start(1)]}{float(leading[1]) + (n % 2 + 1) / 10}{rules[leading.end(1):]}"), flush=True)
        finally:
            browser.quit()
            preview.kill()


if __name__ == "__main__":
    main()
