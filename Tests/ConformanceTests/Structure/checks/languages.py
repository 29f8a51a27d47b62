"""Languages: every text in another language than the book's has a tag for it."""

import re

from tagged.languages import contents_languages, section_languages

from . import check
from .leading import body_sections


@check("language-tags", "An element that names its language names it by a tag.")
def language_tags(document, expected):
    for element in document.tree.walk():
        if "/Lang" in element.node and not re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", str(element.node["/Lang"])):
            yield f"{element.path}: its language is “{element.node['/Lang']}”"


@check("languages", "Each text that is in another language than the book names the one that the book says, and nothing else "
       "names any.", needs_book=True)
def languages(document, expected):
    book, layout = expected.book, expected.layout
    meant = contents_languages(document, book, layout) if expected.has_contents else {}
    for section, pieces in zip(body_sections(document), expected.sections(document)):
        meant |= section_languages(document, section, pieces, book, layout)
    for element in document.tree.walk():
        said = str(element.node["/Lang"]) if "/Lang" in element.node else book.language
        if said != meant.get(element, book.language):
            yield f"{element.path}: its language is {said}, in the book {meant.get(element, book.language)}"
        elif "/Lang" in element.node and said == book.language:
            yield f"{element.path}: names the language of the book"
