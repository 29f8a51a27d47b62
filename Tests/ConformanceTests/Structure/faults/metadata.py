"""Faults of the metadata."""

import pikepdf

from . import fault


def rewrite_packet(pdf, old: str, new: str) -> None:
    packet = pdf.Root.Metadata.read_bytes().decode("utf-8")
    if old not in packet:
        raise LookupError(f"the packet does not hold {old}")
    pdf.Root.Metadata.write(packet.replace(old, new).encode("utf-8"))


@fault("other-title", "the title in Info is another than in XMP")
def other_title(pdf):
    pdf.docinfo["/Title"] = "別の題"


@fault("other-author", "the author in Info is another than in XMP")
def other_author(pdf):
    pdf.docinfo["/Author"] = "別の市"


@fault("other-date", "the date in Info is another than in XMP")
def other_date(pdf):
    pdf.docinfo["/CreationDate"] = "D:20010101000000Z"


@fault("plain-date", "the date in Info lacks its D:")
def plain_date(pdf):
    pdf.docinfo["/CreationDate"] = str(pdf.docinfo["/CreationDate"]).removeprefix("D:")


@fault("no-title", "the file has no title")
def no_title(pdf):
    del pdf.docinfo["/Title"]


@fault("no-packet", "the file has no XMP")
def no_packet(pdf):
    del pdf.Root["/Metadata"]


@fault("no-ua-claim", "XMP does not claim PDF/UA")
def no_ua_claim(pdf):
    rewrite_packet(pdf, "<pdfuaid:part>1</pdfuaid:part>", "")


@fault("no-a-claim", "XMP does not claim PDF/A")
def no_a_claim(pdf):
    rewrite_packet(pdf, "<pdfaid:part>2</pdfaid:part>", "")


@fault("lower-claim", "XMP claims PDF/A-2b only")
def lower_claim(pdf):
    rewrite_packet(pdf, "<pdfaid:conformance>A<", "<pdfaid:conformance>B<")


@fault("undescribed-schema", "XMP does not describe the schema of PDF/UA")
def undescribed_schema(pdf):
    rewrite_packet(pdf, "http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>",
                    "urn:other</pdfaSchema:namespaceURI>")


@fault("no-language", "the file does not say its language")
def no_language(pdf):
    del pdf.Root["/Lang"]


@fault("other-language", "the file says that it is English")
def other_language(pdf):
    pdf.Root.Lang = pikepdf.String("en-US")


@fault("no-mark-info", "the file does not say that it is marked")
def no_mark_info(pdf):
    del pdf.Root["/MarkInfo"]


@fault("suspects", "the file says that its structure is suspect")
def suspects(pdf):
    pdf.Root.MarkInfo.Suspects = True


@fault("file-name-shown", "readers show the file's name instead of its title")
def file_name_shown(pdf):
    pdf.Root.ViewerPreferences.DisplayDocTitle = False


@fault("no-output-intent", "colours are bound to no profile")
def no_output_intent(pdf):
    del pdf.Root["/OutputIntents"]


@fault("script", "a script runs when the file is opened")
def script(pdf):
    pdf.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS=pikepdf.String("app.beep()"))


@fault("no-trim-box", "a page does not say how it is trimmed")
def no_trim_box(pdf):
    del pdf.pages[1]["/TrimBox"]


@fault("wide-trim-box", "a page is trimmed outside its medium")
def wide_trim_box(pdf):
    pdf.pages[1]["/TrimBox"][2] += 1
