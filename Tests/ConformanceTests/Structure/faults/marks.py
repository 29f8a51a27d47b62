"""Faults between the marks of a page and the tree."""

import pikepdf
from pikepdf import Name

from . import fault
from .places import begins, closing, elements, kids, mcids, opening, page_of, parents, rewrite, set_kids, span

PAINTS_RULE = {"S", "s"}


def _first_text(pdf):
    """A paragraph of a cell that is not on the file's first page."""
    return next(node for node in elements(pdf, "P") if mcids(node) and str(node.P.S) == "/TD")


@fault("unclaimed-mark", "a mark with an MCID is in no element")
def unclaimed_mark(pdf):
    node = _first_text(pdf)
    set_kids(node, kids(node)[1:])


@fault("claimed-twice", "two elements claim the same mark")
def claimed_twice(pdf):
    first, second = [node for node in elements(pdf, "P") if mcids(node) and str(node.P.S) == "/TD"][:2]
    set_kids(second, mcids(first)[:1] + kids(second))


@fault("claimed-not-drawn", "an element claims an MCID that no mark has")
def claimed_not_drawn(pdf):
    node = _first_text(pdf)
    set_kids(node, kids(node) + [9999])


@fault("content-as-artifact", "a text of the book is marked as an artifact")
def content_as_artifact(pdf):
    node = _first_text(pdf)
    page, mcid = page_of(pdf, node), mcids(node)[0]
    parents(pdf, page)[mcid] = None
    set_kids(node, [kid for kid in kids(node) if kid != mcid])
    rewrite(pdf, page, lambda all: [
        opening("/Artifact", {"/Type": Name("/Layout")}) if begins(one, mcid) else one for one in all
    ])


@fault("artifact-as-content", "a folio is marked as text and hung into the tree")
def artifact_as_content(pdf):
    section = [node for node in elements(pdf, "Sect")][-1]
    page = pdf.pages[-1]
    listed = parents(pdf, page)
    mcid = len(listed)
    node = pdf.make_indirect(pikepdf.Dictionary(Type=Name.StructElem, S=Name.P, P=section, Pg=page.obj, K=mcid))
    section.K.append(node)
    listed.append(node)

    def change(all):
        place = next(i for i, (operands, operator) in enumerate(all)
                     if str(operator) == "BDC" and operands[1].get("/Subtype") == "/Footer")
        return all[:place] + [opening("/P", {"/MCID": mcid})] + all[place + 1:]

    rewrite(pdf, page, change)


def _marks_around(all, painting):
    """The BDC and EMC around the first mark with such a painting operation."""
    for index, (_, operator) in enumerate(all):
        if str(operator) == "BDC":
            inside = span(all, index)
            if any(str(all[i][1]) in painting for i in inside):
                return inside
    raise LookupError("no such mark")


@fault("unmarked-rule", "a rule is drawn outside of marks")
def unmarked_rule(pdf):
    def change(all):
        inside = _marks_around(all, PAINTS_RULE)
        return [one for index, one in enumerate(all) if index not in (inside[0], inside[-1])]

    rewrite(pdf, pdf.pages[-1], change)


@fault("unmarked-text", "a text is drawn outside of marks")
def unmarked_text(pdf):
    node = _first_text(pdf)
    page, mcid = page_of(pdf, node), mcids(node)[0]

    def change(all):
        inside = span(all, next(i for i, one in enumerate(all) if begins(one, mcid)))
        return [one for index, one in enumerate(all) if index not in (inside[0], inside[-1])]

    rewrite(pdf, page, change)


@fault("nested-mark", "a mark stands inside another")
def nested_mark(pdf):
    def change(all):
        inside = _marks_around(all, {"Tj", "TJ"})
        middle = list(all[inside[0] + 1:inside[-1]])
        return (all[:inside[0] + 1] + [opening("/Span", {"/Lang": pikepdf.String("ja-JP")})] + middle + [closing()]
                + all[inside[-1]:])

    rewrite(pdf, pdf.pages[-1], change)


@fault("rule-as-pagination", "a rule is a pagination artifact")
def rule_as_pagination(pdf):
    def change(all):
        first = _marks_around(all, PAINTS_RULE)[0]
        return all[:first] + [opening("/Artifact", {"/Type": Name.Pagination})] + all[first + 1:]

    rewrite(pdf, pdf.pages[-1], change)


@fault("folio-as-layout", "a folio is a layout artifact")
def folio_as_layout(pdf):
    rewrite(pdf, pdf.pages[-1], lambda all: [
        opening("/Artifact", {"/Type": Name.Layout})
        if str(one[1]) == "BDC" and one[0][1].get("/Subtype") == "/Footer" else one for one in all
    ])


@fault("other-tag", "a mark's tag is another than its element's role")
def other_tag(pdf):
    node = _first_text(pdf)
    mcid = mcids(node)[0]
    rewrite(pdf, page_of(pdf, node), lambda all: [
        opening("/LBody", {"/MCID": mcid}) if begins(one, mcid) else one for one in all
    ])


@fault("text-removed", "what a mark spells is no longer drawn")
def text_removed(pdf):
    node = _first_text(pdf)
    mcid = mcids(node)[0]

    def change(all):
        inside = span(all, next(i for i, one in enumerate(all) if begins(one, mcid)))
        return [one for index, one in enumerate(all) if index not in inside or str(one[1]) not in ("Tj", "TJ")]

    rewrite(pdf, page_of(pdf, node), change)


@fault("text-drawn-twice", "a text is drawn twice in its mark")
def text_drawn_twice(pdf):
    node = _first_text(pdf)
    mcid = mcids(node)[0]

    def change(all):
        inside = span(all, next(i for i, one in enumerate(all) if begins(one, mcid)))
        return [again for index, one in enumerate(all)
                for again in ([one, one] if index in inside and str(one[1]) in ("Tj", "TJ") else [one])]

    rewrite(pdf, page_of(pdf, node), change)
