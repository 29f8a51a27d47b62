"""Prints the text of a PDF as read by a Python library that has no program of its own."""
import argparse


def pdfium(path):
    import pypdfium2

    document = pypdfium2.PdfDocument(path)
    return "\n".join(page.get_textpage().get_text_range() for page in document)


def pdfminer(path):
    from pdfminer.high_level import extract_text

    return extract_text(path)


READERS = {"pdfium": pdfium, "pdfminer": pdfminer}

if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file")
    parser.add_argument("--reader", choices=READERS, required=True)
    arguments = parser.parse_args()
    print(READERS[arguments.reader](arguments.file))
