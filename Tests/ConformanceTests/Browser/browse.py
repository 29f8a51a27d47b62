"""Uses `sasshi preview` like a clerk, in a Chromium without a window, and checks what the clerk sees.

    browse.py --sasshi PROGRAM --book BOOK --axe axe.min.js [--pictures FOLDER]

BOOK is copied first. Each step is a line; the first that fails ends the run with status 1. axe-core looks at each view, in
both languages.
"""

import argparse
import contextlib
import hashlib
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time
import traceback
import urllib.parse
import urllib.request

from selenium import webdriver
from selenium.common.exceptions import StaleElementReferenceException
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait


class Clerk:
    """A browser that shows a preview."""

    def __init__(self, sasshi, book, axe, pictures, language):
        self.book = book
        self.sasshi = sasshi
        self.axe = axe.read_text(encoding="utf-8")
        self.pictures = pictures
        self.language = language
        self.previews = []
        self.address = self.begin(book)
        self.words = json.loads(self.get("/words.json"))[language]
        options = webdriver.ChromeOptions()
        for argument in ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--window-size=1440,1000"]:
            options.add_argument(argument)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        service = webdriver.ChromeService(executable_path=shutil.which("chromedriver"))
        self.browser = webdriver.Chrome(options=options, service=service)
        # What stands on a page may be made anew between two looks at it.
        self.wait = WebDriverWait(self.browser, 15, poll_frequency=0.02, ignored_exceptions=[StaleElementReferenceException])

    def begin(self, book):
        """Starts a preview of a book, and returns its address."""
        self.previews.append(subprocess.Popen(
            [self.sasshi, "preview", str(book), "--no-open", "--port", "0", "--lang", self.language], stdout=subprocess.PIPE, text=True))
        address = self.previews[-1].stdout.readline().strip()
        assert re.fullmatch(r"http://127\.0\.0\.1:\d+/\?key=[0-9a-f]{32}", address), address
        return address

    def close(self):
        self.browser.quit()
        for preview in self.previews:
            preview.terminate()
            preview.wait()

    def find(self, selector):
        return self.browser.find_element(By.CSS_SELECTOR, selector)

    def all(self, selector):
        return self.browser.find_elements(By.CSS_SELECTOR, selector)

    def until(self, what, condition):
        self.wait.until(lambda _: condition(), message=what)

    def run(self, script, *arguments):
        return self.browser.execute_script(script, *arguments)

    def press(self, selector):
        self.run("arguments[0].click()", self.find(selector))

    def look(self, name):
        """Runs axe-core on the current view, and takes a picture of it."""
        self.run(self.axe)
        result = self.browser.execute_async_script(
            "const done = arguments[arguments.length - 1]; axe.run(document).then(done, (e) => done({violations: [{id: String(e), nodes: []}]}))")
        faults = [f"{fault['id']}: {[node['target'] for node in fault['nodes']][:4]}" for fault in result["violations"]]
        assert not faults, f"{name}: {faults}"
        if self.pictures:
            self.browser.save_screenshot(str(self.pictures / f"{name}-{self.language}.png"))

    def key(self):
        return self.address.split("=")[-1]

    def get(self, path, **headers):
        request = urllib.request.Request(urllib.parse.urljoin(self.address, path), headers=headers)
        cookie = f"sasshi-{urllib.parse.urlsplit(self.address).port}={self.key()}"
        request.add_header("Cookie", cookie)
        with urllib.request.urlopen(request) as reply:
            return reply.read()

    def replace(self, old, new):
        """Saves the book by renaming a new file, as some editors do."""
        text = self.book.read_text(encoding="utf-8")
        assert old in text, old
        passing = self.book.with_name("." + self.book.name)
        passing.write_text(text.replace(old, new, 1), encoding="utf-8")
        os.replace(passing, self.book)

    def text_on(self, number):
        return self.run("return document.querySelector(`.page[data-page='${arguments[0]}'] .text`)?.textContent ?? ''", number)

    def go(self, number):
        self.find("#page").send_keys(Keys.CONTROL + "a" + Keys.NULL, str(number), Keys.ENTER)
        self.until(f"page {number} is shown", lambda: self.text_on(number) != "")


def steps(clerk):
    """The steps: a name, and a function that does the step."""

    def opens():
        clerk.browser.get(clerk.address)
        clerk.until("pages are shown", lambda: clerk.all(".page img"))
        clerk.until("findings are listed", lambda: clerk.find("#finding-count").text)
        assert "key=" not in clerk.browser.current_url
        assert clerk.find("html").get_attribute("lang") == clerk.language
        clerk.look("opened")

    def walks():
        clerk.go(3)
        assert "page=3" in clerk.browser.current_url
        clerk.find("#pages").send_keys(Keys.END)
        clerk.until("the last page", lambda: clerk.find("#page").get_attribute("value") != "3")
        clerk.find("#pages").send_keys(Keys.HOME)
        clerk.until("the first page", lambda: clerk.find("#page").get_attribute("value") == "1")
        clerk.find("#pages").send_keys(Keys.ARROW_RIGHT)
        assert clerk.find("#page").get_attribute("value") == "2"
        before = clerk.find("#scale").text
        clerk.find("#pages").send_keys("+")
        assert clerk.find("#scale").text != before
        clerk.press("#fit-page")
        clerk.browser.get(clerk.browser.current_url.replace("page=2", "page=4"))
        clerk.until("the address tells the page", lambda: clerk.find("#page").get_attribute("value") == "4")
        clerk.until("and shows it", lambda: clerk.text_on(4) != "")

    def searches():
        clerk.press("#tab-search")
        # The words are on two lines of the page.
        text = clerk.run(
            "const p = [...document.querySelectorAll('.text p')].find((p) => p.dataset.path && p.children.length > 1 "
            "&& p.children[0].textContent.length > 4 && p.children[1].textContent.length > 4);"
            "return p.children[0].textContent.slice(-3) + p.children[1].textContent.slice(0, 3)")
        clerk.find("#words").send_keys(text)
        clerk.until("hits", lambda: clerk.all("#hits button"))
        clerk.find("#words").send_keys(Keys.ENTER)
        clerk.until("the hit is marked", lambda: clerk.all(".mark.hit.chosen"))
        assert len(clerk.all(".mark.hit.chosen")) == 2, "one on each line"
        clerk.look("searched")
        clerk.press("#tab-thumbnails")
        clerk.until("thumbnails", lambda: clerk.all("#thumbnails img[src]"))
        clerk.look("thumbnails")
        clerk.press("#tab-contents")
        clerk.press("#contents li:nth-child(2) button")

    def follows():
        clerk.go(3)
        clerk.run("for (const p of document.querySelectorAll('.page')) p.dataset.kept = 'yes'")
        picture = clerk.find(".page[data-page='4'] img")
        clerk.replace(clerk.word, clerk.word + "新")
        clerk.until("the word is seen", lambda: clerk.word + "新" in clerk.text_on(3))
        assert picture == clerk.find(".page[data-page='4'] img"), "a page that is the same stays"
        assert clerk.find(".page[data-page='3']").get_attribute("data-kept") == "yes"
        assert clerk.all(".page[data-page='3'] .glow"), "what is new shines"
        clerk.replace(clerk.word + "新", clerk.word)
        clerk.until("and back", lambda: clerk.word + "新" not in clerk.text_on(3))

    def tells():
        clerk.replace("title:", "titel:")
        clerk.until("what is wrong is told", lambda: clerk.find("#problems").is_displayed())
        assert "unknown-key" in clerk.find("#problems").text
        assert clerk.word in clerk.text_on(3), "the last good page stays"
        clerk.look("wrong")
        clerk.replace("titel:", "title:")
        clerk.until("until it is mended", lambda: not clerk.find("#problems").is_displayed())

    def corrects():
        clerk.go(3)
        before = clerk.book.read_bytes()
        line = clerk.run(
            "return [...document.querySelectorAll(\".page[data-page='3'] .text span\")].find((s) => s.textContent.includes(arguments[0]))", clerk.word)
        clerk.run("arguments[0].scrollIntoView({block: 'center'})", line)
        ActionChains(clerk.browser).double_click(line).perform()
        clerk.until("the editor opens", lambda: clerk.find("#editor").is_displayed())
        clerk.look("editor")
        field = clerk.find("#editor-text")
        old = field.get_attribute("value")
        assert clerk.word in old
        field.send_keys("、ほか", Keys.CONTROL + Keys.ENTER)
        clerk.until("the page follows", lambda: "、ほか" in clerk.text_on(3))
        after = clerk.book.read_bytes()
        assert after == before.replace(old.encode(), (old + "、ほか").encode(), 1), "this text alone has changed"
        clerk.until("and is to be undone", lambda: clerk.find("#undo").is_enabled())
        clerk.press("#undo")
        clerk.until("the file is as it was", lambda: clerk.book.read_bytes() == before)
        clerk.until("the page too", lambda: "、ほか" not in clerk.text_on(3))

    def conflicts():
        path = clerk.run("return [...document.querySelectorAll(\".page[data-page='3'] .text p\")].find((p) => p.textContent.includes(arguments[0])).dataset.path", clerk.word)
        clerk.press("#tab-texts")
        clerk.until("texts are listed", lambda: clerk.all("#text-list button"))
        clerk.look("texts")
        button = next(one for one in clerk.all("#text-list button") if one.get_attribute("data-path") == path)
        button.send_keys(Keys.ENTER)
        clerk.until("the editor opens", lambda: clerk.find("#editor").is_displayed())
        clerk.replace(clerk.word, clerk.word + "別")
        clerk.find("#editor-text").send_keys("私", Keys.CONTROL + Keys.ENTER)
        clerk.until("both are shown", lambda: clerk.find("#editor-conflict").is_displayed())
        assert clerk.word + "別" in clerk.find("#editor-conflict").text
        clerk.find("#editor-text").send_keys(Keys.ESCAPE)
        clerk.replace(clerk.word + "別", clerk.word)
        clerk.until("all is as it was", lambda: clerk.word + "別" not in clerk.text_on(3))

    def finds():
        clerk.press("#tab-findings")
        before = clerk.book.read_bytes()
        clerk.until("all is checked", lambda: int(clerk.find("#finding-count").text or 0) > 20)
        count = int(clerk.find("#finding-count").text)
        clerk.run("for (const d of document.querySelectorAll('#finding-list details')) d.open = true")
        clerk.look("findings")
        # The list is rebuilt after every check of the book: the button is looked up each time.
        press = ("const one = [...document.querySelectorAll('.finding')].find((f) => [...f.querySelectorAll('button')]"
                 f".some((b) => b.textContent === '{clerk.words['ignoreIt']}'));"
                 "[...one.querySelectorAll('button')].find((b) => b.textContent.startsWith(arguments[0])).click()")
        clerk.run(press, "")
        clerk.until("it is marked", lambda: clerk.all(".mark.chosen"))
        clerk.run(press, clerk.words["explain"])
        clerk.until("it is explained", lambda: len(clerk.find("#explainer-text").text) > 20)
        clerk.look("explained")
        clerk.press("#explainer-close")
        clerk.run(press, clerk.words["ignoreIt"])
        clerk.until("a reason is asked for", lambda: clerk.find("#ignorer").is_displayed())
        clerk.find("#ignorer-reason").send_keys("原文のまま", Keys.ENTER)
        clerk.until("it is gone", lambda: clerk.find("#finding-count").text and int(clerk.find("#finding-count").text) < count)
        assert "# sasshi:ignore".encode() in clerk.book.read_bytes()
        clerk.press("#undo")
        clerk.until("it is back", lambda: clerk.find("#finding-count").text == str(count))
        assert clerk.book.read_bytes() == before

    def compares():
        clerk.replace(clerk.word, clerk.word + "比")
        clerk.press("#tab-changes")
        clerk.until("the change is listed", lambda: clerk.all("#change-list .change"))
        clerk.press("#next-change")
        clerk.until("and marked", lambda: clerk.all(".mark.change.chosen"))
        seen = clerk.run("return getComputedStyle(document.querySelector('.mark.change.chosen')).backgroundColor")
        assert seen == "rgba(0, 0, 0, 0)", f"the chosen text is seen through its mark, not covered with {seen}"

        def hint_is_seen():
            ActionChains(clerk.browser).move_to_element(clerk.find(".mark.change.chosen")).perform()
            return clerk.find("#hint").is_displayed()

        clerk.until("the old text is seen", hint_is_seen)
        assert clerk.word in clerk.find("#hint").text
        clerk.look("changes")
        clerk.replace(clerk.word + "比", clerk.word)

    def chooses():
        clerk.press("#show-part")
        clerk.until("the choice", lambda: clerk.find("#part").is_displayed())
        clerk.look("part")
        clerk.press("#part-departments label:nth-child(2) input")
        clerk.press("#has-cover")
        clerk.press("#part .main")
        clerk.until("fewer pages", lambda: "department=" in clerk.browser.current_url)
        assert "cover=no" in clerk.browser.current_url
        clerk.press("#show-files")
        clerk.until("files", lambda: clerk.find("#files").is_displayed())
        command = clerk.find("#command").get_attribute("value")
        assert "--department" in command and "--no-cover" in command
        clerk.look("files")
        for link, ending in [("pdf", b"%PDF"), ("sheets", b"%PDF"), ("proof", b"%PDF"), ("png", b"\x89PNG")]:
            found = next(a for a in clerk.all("#files a") if f"/out/{link}?" in a.get_attribute("href"))
            assert clerk.get(found.get_attribute("href")).startswith(ending), link
        clerk.press("#files-close")

    def same_bytes():
        out = clerk.book.with_name("same.pdf")
        subprocess.run([clerk.sasshi, "render", str(clerk.book), "-o", str(out), "--quiet"], check=True)
        assert hashlib.sha256(clerk.get("/out/pdf")).digest() == hashlib.sha256(out.read_bytes()).digest()

    def speaks():
        other = "ja" if clerk.language == "en" else "en"
        clerk.press("#language")
        clerk.until("the other language", lambda: clerk.find("html").get_attribute("lang") == other)
        files = json.loads(clerk.get("/words.json"))[other]["files"]
        clerk.until("its words", lambda: clerk.find("#show-files").text == files)
        assert f"lang={other}" in clerk.browser.current_url
        clerk.look("other-language")
        clerk.press("#language")
        clerk.until("and back", lambda: clerk.find("html").get_attribute("lang") == clerk.language)

    def is_still():
        def prefer(motion):
            clerk.browser.execute_cdp_cmd(
                "Emulation.setEmulatedMedia", {"features": [{"name": "prefers-reduced-motion", "value": motion}]})

        clerk.browser.get(clerk.address + "&page=3")
        clerk.until("page 3", lambda: clerk.word in clerk.text_on(3))
        for motion, name in [("reduce", "none"), ("no-preference", "glow")]:
            prefer(motion)
            new = clerk.word + ("静" if motion == "reduce" else "動")
            old = clerk.word if motion == "reduce" else clerk.word + "静"
            clerk.replace(old, new)
            seen = []
            clerk.until("what is new is shown", lambda: seen.append(clerk.run(
                "const g = document.querySelector('.glow'); return g && g.parentElement.textContent.includes(arguments[0])"
                " ? getComputedStyle(g).animationName : null", new)) or seen[-1])
            assert seen[-1] == name, seen[-1]
        clerk.replace(clerk.word + "動", clerk.word)
        clerk.until("all is as it was", lambda: clerk.word + "動" not in clerk.text_on(3))

    def shows_cells():
        workbook = clerk.book.with_name("book.xlsx")
        subprocess.run([clerk.sasshi, "export", str(clerk.book), "-o", str(workbook), "--quiet"], check=True)
        clerk.browser.get(clerk.begin(workbook) + "&page=3")
        clerk.until("page 3", lambda: clerk.word in clerk.text_on(3))
        line = clerk.run(
            "return [...document.querySelectorAll(\".page[data-page='3'] .text span\")].find((s) => s.textContent.includes(arguments[0]))", clerk.word)
        clerk.run("arguments[0].scrollIntoView({block: 'center'})", line)
        ActionChains(clerk.browser).double_click(line).perform()
        clerk.until("the cell is told", lambda: re.search(r"book\.xlsx .*[A-Z][0-9]+", clerk.find("#status").text))
        assert not clerk.find("#editor").is_displayed(), "a sheet is corrected in its own program"
        clerk.look("workbook")

    def leafs():
        """A book of 3,000 pages: pages out of view have no content in the document."""
        book = clerk.book.with_name("long.yaml")
        one = ("  - name: {0}課\n    pillars:\n      - pillar: 1\n        objectives:\n          - text: 窓口を改めます。\n"
               "            rows:\n              - initiatives: [{{ number: 1, text: 受付の{0}番を改めます。, sections: [企画課] }}]\n"
               "                results: [案内板{0}枚]\n                outcomes: [早くなりました。]\n")
        book.write_text("title: 長い冊子\npillars: { 1: 信頼 }\ndepartments:\n" + "".join(one.format(n) for n in range(1, 3001)), encoding="utf-8")
        clerk.browser.get(clerk.begin(book))
        clerk.until("pages are shown", lambda: clerk.all(".page img"))
        count = clerk.run("return document.querySelectorAll('.page').length")
        assert count > 3000, count
        most = 0
        for step in range(15):
            clerk.run("document.getElementById('pages').scrollTop = document.getElementById('pages').scrollHeight * arguments[0] / 15", step)
            clerk.until("what is seen is shown", lambda: clerk.run(
                "const room = document.getElementById('pages').getBoundingClientRect();"
                "return [...document.querySelectorAll('.page')].filter((p) => { const r = p.getBoundingClientRect();"
                " return r.bottom > room.top && r.top < room.bottom; }).every((p) => p.querySelector('img')?.complete)"))
            most = max(most, clerk.run("return document.querySelectorAll('.page img').length"))
        assert most <= 40, most
        nodes = clerk.run("return document.querySelectorAll('*').length")
        # A page out of view is one empty element, and here each page has two lines in the contents.
        assert nodes < 12 * count, nodes
        clerk.browser.execute_cdp_cmd("HeapProfiler.collectGarbage", {})
        heap = clerk.run("return performance.memory.usedJSHeapSize") / 2 ** 20
        assert heap < 40, heap
        number = count - 1
        clerk.go(number)
        name = re.search(r"案内板(\d+枚)", clerk.text_on(number))[0]
        own, clerk.book = clerk.book, book
        clerk.replace(name, name + "余り")
        clerk.book = own
        clerk.until("and a change is seen", lambda: name + "余り" in clerk.text_on(number))
        print(f"  {count} pages: {most} pictures at most, {nodes} elements, {heap:.0f} MiB")

    def is_silent():
        told = [entry for entry in clerk.browser.get_log("browser") if entry["level"] == "SEVERE" and "409" not in entry["message"]
                and "404" not in entry["message"]]
        assert not told, told

    views = [opens, walks, searches, follows, tells, corrects, conflicts, finds, compares, chooses]
    if clerk.language == "ja":
        return [*views, is_silent]
    return [*views, same_bytes, speaks, is_still, shows_cells, leafs, is_silent]


def main():
    # Files contain the time when they were written: it must be the same for the preview and for the command.
    os.environ["SOURCE_DATE_EPOCH"] = "1559347200"
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--sasshi", required=True)
    arguments.add_argument("--book", required=True, type=pathlib.Path)
    arguments.add_argument("--axe", required=True, type=pathlib.Path)
    arguments.add_argument("--word", required=True, help="words of a text on page 3 that stand nowhere else")
    arguments.add_argument("--pictures", type=pathlib.Path)
    wish = arguments.parse_args()
    return max(use(wish, language) for language in ["en", "ja"])


def use(wish, language):
    """Does all steps in a language, and returns the exit status."""
    with tempfile.TemporaryDirectory() as folder, contextlib.ExitStack() as end:
        book = pathlib.Path(folder) / "book.yaml"
        shutil.copyfile(wish.book, book)
        clerk = Clerk(wish.sasshi, book, wish.axe, wish.pictures, language)
        end.callback(clerk.close)
        clerk.word = wish.word
        for step in steps(clerk):
            start = time.monotonic()
            try:
                step()
            except Exception as fault:
                if wish.pictures:
                    clerk.browser.save_screenshot(str(wish.pictures / "failed.png"))
                line = traceback.extract_tb(fault.__traceback__)[1]
                print(f"{language} {step.__name__}, line {line.lineno}, {line.line}: {type(fault).__name__}: {fault}".strip())
                for preview in clerk.previews:
                    if preview.poll() is not None:
                        print(f"  a preview ended with {preview.returncode}")
                for entry in clerk.browser.get_log("browser"):
                    print("  ", entry["message"])
                return 1
            print(f"{language} {step.__name__}: {time.monotonic() - start:.1f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
