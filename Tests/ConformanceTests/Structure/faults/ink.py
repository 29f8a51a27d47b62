"""Faults of colour."""

import pikepdf

from . import GRAY, fault
from .places import rewrite


@fault("rgb-in-gray", "a text of a file for one ink is set in RGB", file=GRAY)
def rgb_in_gray(pdf):
    def change(all):
        place = next(index for index, one in enumerate(all) if str(one[1]) == "g")
        all[place] = ([0, 0, 0], pikepdf.Operator("rg"))
        return all

    rewrite(pdf, pdf.pages[-1], change)


@fault("cmyk", "a text is set in CMYK")
def cmyk(pdf):
    def change(all):
        place = next(index for index, one in enumerate(all) if str(one[1]) in ("g", "rg"))
        all[place] = ([0, 0, 0, 1], pikepdf.Operator("k"))
        return all

    rewrite(pdf, pdf.pages[-1], change)


@fault("transparent", "something is transparent")
def transparent(pdf):
    for page in pdf.pages:
        for state in page.get("/Resources", {}).get("/ExtGState", {}).values():
            state.ca = 0.5
            return


@fault("page-group", "a page is a transparency group")
def page_group(pdf):
    pdf.pages[-1].obj.Group = pikepdf.Dictionary(
        Type=pikepdf.Name.Group, S=pikepdf.Name.Transparency, CS=pikepdf.Name.DeviceRGB)
