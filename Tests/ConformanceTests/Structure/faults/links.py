"""Faults of links and of the contents."""

import pikepdf

from . import fault
from .places import annotations, begins, elements, kids, mcids, page_of, rewrite, set_kids, span


@fault("link-without-objr", "a Link does not claim its annotation")
def link_without_objr(pdf):
    link = elements(pdf, "Link")[0]
    set_kids(link, mcids(link))


@fault("swapped-objr", "two Links claim each other's annotations")
def swapped_objr(pdf):
    first, second = elements(pdf, "Link")[:2]
    one, other = ([kid for kid in kids(link) if not isinstance(kid, int)] for link in (first, second))
    set_kids(first, mcids(first) + other)
    set_kids(second, mcids(second) + one)


@fault("no-struct-parent", "an annotation does not say which its entry in the parent tree is")
def no_struct_parent(pdf):
    del annotations(pdf)[0]["/StructParent"]


@fault("swapped-struct-parent", "two annotations lead to each other's elements")
def swapped_struct_parent(pdf):
    first, second = annotations(pdf)[:2]
    first.StructParent, second.StructParent = int(second.StructParent), int(first.StructParent)


@fault("dead-link", "a link leads to a place that is not in the file")
def dead_link(pdf):
    node = annotations(pdf)[0]
    node.Dest = pikepdf.String("nowhere")


@fault("wrong-link", "two entries of the contents lead to each other's pages")
def wrong_link(pdf):
    first, second = annotations(pdf)[:2]
    first.Dest, second.Dest = second.Dest, first.Dest


@fault("outside-link", "an entry of the contents leads to an address")
def outside_link(pdf):
    node = annotations(pdf)[0]
    del node["/Dest"]
    node.A = pikepdf.Dictionary(S=pikepdf.Name.URI, URI=pikepdf.String("about:blank"))


@fault("empty-description", "a link's description is empty")
def empty_description(pdf):
    annotations(pdf)[0].Contents = pikepdf.String("")


@fault("no-description", "a link has no description")
def no_description(pdf):
    del annotations(pdf)[0]["/Contents"]


@fault("wrong-description", "a link's description names another department")
def wrong_description(pdf):
    first, second = annotations(pdf)[:2]
    first.Contents, second.Contents = str(second.Contents), str(first.Contents)


@fault("no-annotation", "an entry of the contents is no link")
def no_annotation(pdf):
    page = next(page for page in pdf.pages if page.get("/Annots"))
    del page.Annots[0]


@fault("hidden-link", "a link is hidden")
def hidden_link(pdf):
    annotations(pdf)[0].F = 2


@fault("no-tabs", "the tab key does not follow the structure")
def no_tabs(pdf):
    for page in pdf.pages:
        if "/Tabs" in page:
            del page.obj["/Tabs"]


@fault("wrong-number", "two entries of the contents show each other's numbers")
def wrong_number(pdf):
    # A link back to the contents has no text.
    links = [link for link in elements(pdf, "Link") if "/Pg" in link]
    numbers = [mcids(link)[-1] for link in links if link.Pg.objgen == links[0].Pg.objgen]

    def change(all):
        places = []
        for number in numbers:
            inside = span(all, next(i for i, one in enumerate(all) if begins(one, number)))
            places.append([i for i in inside if str(all[i][1]) in ("Tj", "TJ")][-1])
        # A part and the first one in it have the same number.
        first = places[0]
        other = next(place for place in places if str(all[place][0]) != str(all[first][0]))
        all[first], all[other] = all[other], all[first]
        return all

    rewrite(pdf, page_of(pdf, links[0]), change)


@fault("wrong-label", "the pages are labelled with other numbers than they show")
def wrong_label(pdf):
    for entry in pdf.Root.PageLabels.Nums:
        if isinstance(entry, pikepdf.Dictionary) and entry.get("/S") == "/D":
            entry.St = int(entry.get("/St", 1)) + 1


@fault("no-labels", "the pages have no labels")
def no_labels(pdf):
    del pdf.Root["/PageLabels"]
