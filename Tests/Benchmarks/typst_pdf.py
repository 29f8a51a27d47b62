"""Makes the booklet with Typst, as a PDF or as pages in PNG: typst_pdf.py BOOK FONTS OUT."""
import os
import sys

import typst

book, fonts, out = sys.argv[1:]
here = os.path.dirname(os.path.abspath(__file__))
arguments = dict(
    root="/", font_paths=[fonts], ignore_system_fonts=True, sys_inputs={"book": os.path.abspath(book)}, output=out
)
if out.endswith(".pdf"):
    typst.compile(f"{here}/booklet.typ", pdf_standards=["a-2a"], **arguments)
else:
    typst.compile(f"{here}/booklet.typ", format="png", ppi=144, **arguments)
