"""Faults of the bookmarks."""

import pikepdf

from . import fault


def _first(pdf):
    return pdf.Root.Outlines.First


@fault("dead-bookmark", "a bookmark leads to a place that is not in the file")
def dead_bookmark(pdf):
    _first(pdf).Dest = pikepdf.String("nowhere")


@fault("wrong-bookmark", "a bookmark leads to another page")
def wrong_bookmark(pdf):
    _first(pdf).Dest = pikepdf.Array([pdf.pages[0].obj, pikepdf.Name.Fit])


@fault("wrong-bookmark-title", "a bookmark has another title than its heading")
def wrong_bookmark_title(pdf):
    _first(pdf).Title = pikepdf.String("別の部")


@fault("missing-bookmark", "a department has no bookmark")
def missing_bookmark(pdf):
    outlines = pdf.Root.Outlines
    second = outlines.First.Next
    del second["/Prev"]
    outlines.First = second


@fault("flat-bookmarks", "the pillars have no bookmarks")
def flat_bookmarks(pdf):
    for key in ("/First", "/Last", "/Count"):
        del _first(pdf)[key]


@fault("no-bookmarks", "there are no bookmarks")
def no_bookmarks(pdf):
    del pdf.Root["/Outlines"]
