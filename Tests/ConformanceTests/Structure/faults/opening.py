"""Faults of the pages made from the book before its parts, and of the links back to the contents."""

import re

import pikepdf

from . import GRAY, fault
from .places import annotations


def _called(pdf, words: str) -> list:
    return [node for node in annotations(pdf) if str(node.get("/Contents", "")).startswith(words)]


@fault("wrong-chart-link", "two numbers of the chart lead to each other's pages", file=GRAY)
def wrong_chart_link(pdf):
    # 総務部 1 3ページ: a part, a numbered title, a page.
    chart = [node for node in annotations(pdf) if re.fullmatch(r"\S+ \d+ \d+ページ", str(node.get("/Contents", "")))]
    first = chart[0]
    second = next(node for node in chart if node.Dest[0].objgen != first.Dest[0].objgen)
    first.Dest, second.Dest = second.Dest, first.Dest


@fault("way-back-elsewhere", "a page's running head does not lead to the contents")
def way_back_elsewhere(pdf):
    node = _called(pdf, "目次")[0]
    node.Dest = pikepdf.Array([pdf.pages[-1].obj, pikepdf.Name.XYZ, 0, 800, None])


@fault("way-back-misnamed", "a way back to the contents says that it leads elsewhere")
def way_back_misnamed(pdf):
    _called(pdf, "目次")[0].Contents = pikepdf.String("総務部")


@fault("opening-unmarked", "a page that is made from the book has no bookmark", file=GRAY)
def opening_unmarked(pdf):
    outlines = pdf.Root.Outlines
    first = outlines.First
    outlines.First = first.Next
    del first.Next["/Prev"]
    outlines.Count = int(outlines.Count) - 1
