"""Faults of words with readings."""

from pikepdf import Name

from . import FORMS, fault
from .places import children, elements, set_kids


@fault("reading-first", "a reading is read before its word", file=FORMS)
def reading_first(pdf):
    word = elements(pdf, "Ruby")[0]
    set_kids(word, children(word)[::-1])


@fault("readings-swapped", "two words have each other's readings", file=FORMS)
def readings_swapped(pdf):
    first, second = elements(pdf, "Ruby")[:2]
    readings = [children(one)[1] for one in (first, second)]
    for word, reading in ((first, readings[1]), (second, readings[0])):
        reading.P = word
        set_kids(word, [children(word)[0], reading])


@fault("reading-as-text", "a reading is no element of a word but a part of the text", file=FORMS)
def reading_as_text(pdf):
    for one in elements(pdf, "RT")[:1]:
        one.S = Name.Span


@fault("word-without-reading", "a word has no reading", file=FORMS)
def word_without_reading(pdf):
    word = elements(pdf, "Ruby")[0]
    set_kids(word, children(word)[:1])
