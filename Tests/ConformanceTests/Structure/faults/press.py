"""Faults of a file for the press."""

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from . import PRESS, fault
from .metadata import rewrite_packet
from .places import rewrite


def _replace(pdf, names, operands, operator, page=-1):
    """Replaces the first instruction that has one of these names."""

    def change(all):
        place = next(index for index, one in enumerate(all) if str(one[1]) in names)
        all[place] = (operands, pikepdf.Operator(operator))
        return all

    rewrite(pdf, pdf.pages[page], change)


@fault("press-newer", "a file for the press is PDF 1.7", file=PRESS)
def newer(pdf):
    pdf.Root.Version = Name("/1.7")


@fault("press-no-claim", "XMP does not claim PDF/X-4", file=PRESS)
def no_claim(pdf):
    rewrite_packet(pdf, "<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>", "")


@fault("press-other-claim", "XMP claims PDF/X-1a", file=PRESS)
def other_claim(pdf):
    rewrite_packet(pdf, ">PDF/X-4<", ">PDF/X-1a:2003<")


@fault("press-no-document-id", "XMP does not say which document it is", file=PRESS)
def no_document_id(pdf):
    rewrite_packet(pdf, "xmpMM:DocumentID", "xmpMM:OtherID")


@fault("press-untrapped", "Info does not say whether inks are trapped", file=PRESS)
def untrapped(pdf):
    del pdf.docinfo["/Trapped"]


@fault("press-unknown-trapping", "Info says that trapping is not known", file=PRESS)
def unknown_trapping(pdf):
    pdf.docinfo["/Trapped"] = Name.Unknown


@fault("press-other-trapping", "Info and XMP do not agree on trapping", file=PRESS)
def other_trapping(pdf):
    pdf.docinfo["/Trapped"] = Name("/True")


@fault("press-no-intent", "no press is named", file=PRESS)
def no_intent(pdf):
    pdf.Root.OutputIntents = Array([one for one in pdf.Root.OutputIntents if one.S != Name.GTS_PDFX])


@fault("press-two-intents", "two presses are named", file=PRESS)
def two_intents(pdf):
    pdf.Root.OutputIntents.append(pdf.Root.OutputIntents[0])


@fault("press-other-profile", "the two intents have copies of the profile", file=PRESS)
def other_profile(pdf):
    profile = pdf.Root.OutputIntents[0].DestOutputProfile
    copy = pdf.make_stream(profile.read_bytes())
    copy.N = profile.N
    pdf.Root.OutputIntents[0].DestOutputProfile = copy


@fault("press-screen-profile", "the profile is that of a screen", file=PRESS)
def screen_profile(pdf):
    profile = pdf.Root.OutputIntents[0].DestOutputProfile
    data = profile.read_bytes()
    profile.write(data[:12] + b"mntr" + data[16:])


@fault("press-cut-profile", "the profile is not whole", file=PRESS)
def cut_profile(pdf):
    profile = pdf.Root.OutputIntents[0].DestOutputProfile
    profile.write(profile.read_bytes()[:-20])


@fault("press-unnamed-condition", "the press has no identifier", file=PRESS)
def unnamed_condition(pdf):
    del pdf.Root.OutputIntents[0]["/OutputConditionIdentifier"]


@fault("press-link", "a page has a link", file=PRESS)
def link(pdf):
    pdf.pages[1].Annots = Array([pdf.make_indirect(Dictionary(
        Type=Name.Annot, Subtype=Name.Link, Rect=[100, 100, 200, 120], F=4, Contents=String("x"),
        Dest=Array([pdf.pages[0].obj, Name.Fit])))])


@fault("press-open-action", "something happens when the file is opened", file=PRESS)
def open_action(pdf):
    pdf.Root.OpenAction = Dictionary(S=Name.GoTo, D=Array([pdf.pages[0].obj, Name.Fit]))


@fault("press-page-action", "something happens when a page is opened", file=PRESS)
def page_action(pdf):
    pdf.pages[1].AA = Dictionary(O=Dictionary(S=Name.GoTo, D=Array([pdf.pages[0].obj, Name.Fit])))


@fault("press-file", "another file lies in the file", file=PRESS)
def file(pdf):
    pdf.attachments["a.txt"] = pikepdf.AttachedFileSpec(pdf, b"a")


@fault("press-form", "the file has a form", file=PRESS)
def form(pdf):
    pdf.Root.AcroForm = Dictionary(Fields=Array([]))


@fault("press-art-box", "a page has an ArtBox beside its TrimBox", file=PRESS)
def art_box(pdf):
    pdf.pages[1].ArtBox = pdf.pages[1].TrimBox


@fault("press-crop", "a page shows a part of its medium only", file=PRESS)
def crop(pdf):
    pdf.pages[1].CropBox = Array([10, 10, 300, 300])


@fault("press-turned", "a page is turned", file=PRESS)
def turned(pdf):
    pdf.pages[1].Rotate = 90


@fault("press-other-size", "a page is trimmed to another size", file=PRESS)
def other_size(pdf):
    box = [float(edge) for edge in pdf.pages[1].TrimBox]
    pdf.pages[1].TrimBox = Array([box[0], box[1], box[2] - 20, box[3]])


@fault("press-rgb", "a text is set in RGB", file=PRESS)
def rgb(pdf):
    _replace(pdf, {"g"}, [0.1, 0.2, 0.3], "rg")


@fault("press-hairline", "a line has no width", file=PRESS)
def hairline(pdf):
    _replace(pdf, {"w"}, [0], "w")


@fault("press-thin-line", "a line is a tenth of a point wide", file=PRESS)
def thin_line(pdf):
    _replace(pdf, {"w"}, [0.1], "w")


@fault("press-small-type", "a text is set in 3 points", file=PRESS)
def small_type(pdf):
    def change(all):
        place = next(index for index, one in enumerate(all) if str(one[1]) == "Tm")
        operands = [float(value) for value in all[place][0]]
        all[place] = ([value / 4 for value in operands[:4]] + operands[4:], pikepdf.Operator("Tm"))
        return all

    rewrite(pdf, pdf.pages[-1], change)


@fault("press-tint-over", "tints print over what lies under them", file=PRESS)
def tint_over(pdf):
    for page in pdf.pages:
        for state in page.Resources.ExtGState.values():
            state.op = True


@fault("press-black-out", "black letters leave white around them", file=PRESS)
def black_out(pdf):
    for page in pdf.pages:
        for state in page.Resources.ExtGState.values():
            state.op, state.OP = False, False


@fault("press-transfer", "a transfer function changes the tints", file=PRESS)
def transfer(pdf):
    for state in pdf.pages[-1].Resources.ExtGState.values():
        state.Type = Name.ExtGState
        state.TR = Name.Identity


@fault("press-group", "a page is a transparency group in RGB", file=PRESS)
def group(pdf):
    pdf.pages[-1].Group = Dictionary(Type=Name.Group, S=Name.Transparency, CS=Name.DeviceRGB)


@fault("press-postscript", "the file holds PostScript", file=PRESS)
def postscript(pdf):
    program = pdf.make_stream(b"showpage")
    program.Type, program.Subtype = Name.XObject, Name.PS
    pdf.pages[-1].Resources.XObject = Dictionary(P=program)


@fault("press-undescribed", "XMP does not describe the schema of PDF/X", file=PRESS)
def undescribed(pdf):
    rewrite_packet(pdf, "http://www.npes.org/pdfx/ns/id/</pdfaSchema:namespaceURI>", "urn:other</pdfaSchema:namespaceURI>")


@fault("press-no-bleed-box", "a page does not say how far it bleeds", file=PRESS)
def no_bleed_box(pdf):
    del pdf.pages[1]["/BleedBox"]
