"""Makes the booklet as a PDF with WeasyPrint: weasyprint_pdf.py BOOK FONTS OUT."""
import os
import sys
from html import escape

import weasyprint
import yaml

book_path, fonts, out = sys.argv[1:]
with open(book_path, encoding="utf-8") as file:
    book = yaml.load(file, yaml.CSafeLoader)


def face(file, weight):
    return f"@font-face {{ font-family: BIZ; font-weight: {weight}; src: url(file://{os.path.abspath(fonts)}/{file}) }}"


style = (
    face("BIZUDGothic-Regular.ttf", "normal")
    + face("BIZUDGothic-Bold.ttf", "bold")
    + """
@page { size: A4 landscape; margin: 14.5mm 11mm; @bottom-center { content: counter(page) } }
body { font: 8.5pt/13.4pt BIZ; text-align: justify; line-break: strict }
h1 { font-size: 15pt; break-before: page; bookmark-level: 1 } h2 { font-size: 11pt; bookmark-level: 2 }
table { border-collapse: collapse; width: 100%; table-layout: fixed }
td, th { border: 0.4pt solid; padding: 4pt; vertical-align: top }
th:nth-child(1) { width: 41mm } th:nth-child(2) { width: 56mm } th:nth-child(3) { width: 22mm }
p { margin: 0 } ul { margin: 0; padding-left: 1em; list-style: "・" }
"""
)


def items(entries):
    def one(entry):
        if isinstance(entry, str):
            return f"<li>{escape(entry)}</li>"
        inner = items(entry.get("items", []))
        return f"<li>{escape(entry['text'])}{inner}</li>"

    return f"<ul>{''.join(map(one, entries))}</ul>" if entries else ""


parts = [f"<h1>{escape(book['title'])}</h1><p>{escape(book['fiscalYear'])} {escape(book['issuer'])}</p>"]
for department in book["departments"]:
    parts.append(f"<h1>{escape(department['name'])}</h1>")
    for pillar in department["pillars"]:
        parts.append(f"<h2>({pillar['pillar']}) {escape(book['pillars'][pillar['pillar']])}</h2><table><thead><tr>")
        parts += [f"<th>{title}</th>" for title in ["組織目標", "取組内容", "課等", "実績", "成果"]]
        parts.append("</tr></thead><tbody>")
        for objective in pillar["objectives"]:
            for index, row in enumerate(objective["rows"]):
                parts.append("<tr>")
                if index == 0:
                    parts.append(f"<td rowspan={len(objective['rows'])}>{escape(objective['text'])}</td>")
                parts.append("<td>")
                parts += [
                    f"<p>{escape(str(initiative.get('number', '')))} {escape(initiative['text'])}</p>"
                    for initiative in row["initiatives"]
                ]
                sections = [name for initiative in row["initiatives"] for name in initiative.get("sections", [])]
                parts.append(f"</td><td>{'<br>'.join(map(escape, sections))}</td>")
                parts += [f"<td>{items(row.get(key, []))}</td>" for key in ("results", "outcomes")]
                parts.append("</tr>")
        parts.append("</tbody></table>")
html = f"<!doctype html><html lang=ja><title>{escape(book['title'])}</title><style>{style}</style>{''.join(parts)}"
weasyprint.HTML(string=html).write_pdf(out, pdf_variant="pdf/ua-1")
