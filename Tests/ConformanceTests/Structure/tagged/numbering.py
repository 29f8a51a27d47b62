"""The numbers that books print before parts and initiatives."""

from dataclasses import dataclass

KATAKANA = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワ"
LATIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
KANJI = "〇一二三四五六七八九"


def circled(number: int) -> str:
    """① for 1, ㉑ for 21, ㊱ for 36; numbers beyond 50 are in brackets."""
    for first, last, code in ((0, 0, 0x24EA), (1, 20, 0x2460), (21, 35, 0x3251), (36, 50, 0x32B1)):
        if first <= number <= last:
            return chr(code + number - first)
    return f"({number})"


def _full_width(number: int) -> str:
    return "".join(chr(ord(figure) + 0xFEE0) for figure in str(number))


def _kanji(number: int) -> str:
    """二十一 for 21; figure by figure from ten thousand on."""
    if not 0 < number < 10_000:
        return "".join(KANJI[int(figure)] for figure in str(number))
    text = ""
    for value, sign in ((1000, "千"), (100, "百"), (10, "十")):
        count, number = divmod(number, value)
        text += (KANJI[count] if count > 1 else "") + sign if count else ""
    return text + (KANJI[number] if number else "")


def _roman_sign(number: int) -> str:
    return chr(0x2160 + number - 1) if 1 <= number <= 12 else str(number)


def _letter(letters: str):
    return lambda number: letters[(number - 1) % len(letters)] * ((number - 1) // len(letters) + 1)


FIGURES = (str, _full_width, _kanji, circled, _roman_sign, _letter(KATAKANA), _letter(LATIN))


@dataclass(frozen=True)
class Numbering:
    """The texts around a number, and its figures; nothing at all where parts have no numbers."""

    before: str = ""
    figures: int | None = None
    after: str = ""

    @staticmethod
    def read(written: str) -> "Numbering":
        """The numbering with this first number: (1), 第一章, ①; “none” for none."""
        for index, figures in enumerate(FIGURES):
            if written != "none" and figures(1) in written:
                before, _, after = written.partition(figures(1))
                return Numbering(before, index, after)
        return Numbering()

    def printed(self, number: int | None) -> str:
        if number is None or self.figures is None:
            return ""
        return self.before + self.bare(number) + self.after

    def bare(self, number: int | None) -> str:
        """The number without the texts around it."""
        return "" if number is None or self.figures is None else FIGURES[self.figures](number)


def roman(number: int) -> str:
    """The number as a folio in the front of a book: i, iv, xii."""
    text = ""
    for value, sign in ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
                        (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")):
        while number >= value:
            text, number = text + sign, number - value
    return text


ROMAN = {roman(number): number for number in range(1, 1000)}
