"""Lists: each item is a label and a body."""

from . import check


@check("list-items", "An LI is one Lbl and one LBody, each with a text; an L holds an LI. Only the body of a term holds "
       "nothing but paragraphs.")
def list_items(document, expected):
    for list_ in document.tree.all("L"):
        if not list_.children:
            yield f"{list_.path}: a list without items"
    for item in document.tree.all("LI"):
        parts = [part.role for part in item.children]
        if parts != ["Lbl", "LBody"]:
            yield f"{item.path}: holds {parts}"
        for part in item.children:
            if not document.own_text(part).strip() and not _explains_term(document, part):
                yield f"{part.path}: no text"


def _explains_term(document, body) -> bool:
    """Whether it is the body of a glossary entry: paragraphs that all have a text."""
    list_ = body.parent.parent
    is_glossary = list_.parent.role == "Sect" and not any(
        document.own_text(part) for item in list_.children for part in item.children if part.role == "LBody")
    return is_glossary and body.role == "LBody" and bool(body.children) and all(
        child.role == "P" and document.own_text(child).strip() for child in body.children)


@check("list-marks", "A list of bullets says that it is one; other lists claim no numbering that their labels do not have.")
def list_marks(document, expected):
    for list_ in document.tree.all("L"):
        numbering = str(list_.attribute("/ListNumbering")).lstrip("/")
        labels = [document.own_text(part) for item in list_.children for part in item.children if part.role == "Lbl"]
        is_bulleted = len(set(labels)) == 1 and not any(char.isalnum() for char in labels[0])
        is_decimal = all(label.strip("()（）.．").isdigit() for label in labels)
        fitting = {"Disc", "Circle", "Square"} if is_bulleted else {"None"} | ({"Decimal"} if is_decimal else set())
        if numbering not in fitting:
            yield f"{list_.path}: /ListNumbering is {numbering}, its labels are {labels[:3]}"
