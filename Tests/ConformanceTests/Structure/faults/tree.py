"""Faults in the tree and in the references back to it."""

import pikepdf
from pikepdf import Dictionary, Name

from . import fault
from .places import begins, children, elements, kids, mcids, page_of, parents, retag, rewrite, set_kids


@fault("swapped-parents", "the parent tree leads two marks to each other's elements")
def swapped_parents(pdf):
    page = pdf.pages[-1]
    listed = parents(pdf, page)
    other = next(index for index in range(1, len(listed)) if listed[index].objgen != listed[0].objgen)
    listed[0], listed[other] = listed[other], listed[0]


@fault("short-parent-tree", "the parent tree leaves out the last mark of a page")
def short_parent_tree(pdf):
    listed = parents(pdf, pdf.pages[-1])
    del listed[len(listed) - 1]


@fault("no-struct-parents", "a page does not say which its entry in the parent tree is")
def no_struct_parents(pdf):
    del pdf.pages[-1].obj["/StructParents"]


@fault("next-key", "the next free key of the parent tree is one that is taken")
def next_key(pdf):
    pdf.Root.StructTreeRoot.ParentTreeNextKey = 0


@fault("wrong-parent", "an element names another than the one that holds it as its parent")
def wrong_parent(pdf):
    cells = elements(pdf, "TD")
    children(cells[1])[0].P = cells[0]


@fault("wrong-page", "an element's marks are said to be on another page")
def wrong_page(pdf):
    node = next(node for node in elements(pdf, "P") if mcids(node) and str(node.P.S) == "/TD")
    node.Pg = next(page for page in pdf.pages if page.objgen != page_of(pdf, node).objgen).obj


@fault("element-of-no-page", "an element's marks are of no page")
def element_of_no_page(pdf):
    node = next(node for node in elements(pdf, "P") if mcids(node) and str(node.P.S) == "/TD")
    del node["/Pg"]


@fault("no-tree", "the tree is gone")
def no_tree(pdf):
    del pdf.Root["/StructTreeRoot"]


@fault("unknown-role", "an element is of a role that is no standard one")
def unknown_role(pdf):
    retag(pdf, next(node for node in elements(pdf, "P") if str(node.P.S) == "/TD"), "Zelle")


@fault("role-map", "a standard role is mapped to another")
def role_map(pdf):
    pdf.Root.StructTreeRoot.RoleMap = Dictionary({"/TH": Name.TD})


@fault("skipped-level", "an H3 stands where the H2 is left out")
def skipped_level(pdf):
    retag(pdf, elements(pdf, "H2")[0], "H3")


@fault("heading-as-paragraph", "a heading is a paragraph")
def heading_as_paragraph(pdf):
    retag(pdf, elements(pdf, "H3")[0], "P")


@fault("paragraph-as-heading", "a paragraph is a heading")
def paragraph_as_heading(pdf):
    retag(pdf, next(node for node in elements(pdf, "P") if str(node.P.S) == "/Sect"), "H1")


@fault("replaced-text", "an element gives another text to be read than it shows")
def replaced_text(pdf):
    elements(pdf, "LBody")[0].ActualText = pikepdf.String("別の文")


@fault("replaced-mark", "a mark gives another text to be read than it shows")
def replaced_mark(pdf):
    node = elements(pdf, "LBody")[0]
    mcid = mcids(node)[0]
    tag = str(node.S)
    rewrite(pdf, page_of(pdf, node), lambda all: [
        ([Name(tag), Dictionary({"/MCID": mcid, "/ActualText": pikepdf.String("x")})], pikepdf.Operator("BDC"))
        if begins(one, mcid) else one for one in all
    ])


@fault("foreign-language", "an element says that it is English")
def foreign_language(pdf):
    elements(pdf, "Sect")[-1].Lang = pikepdf.String("en-US")


@fault("lost-section", "a department is hung out of the tree")
def lost_section(pdf):
    document = elements(pdf, "Document")[0]
    set_kids(document, kids(document)[:-1])
