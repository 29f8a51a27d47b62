"""Faults to plant in a good file: one function for each, with an id and the sentence that then no longer holds.

A fault is done thoroughly: where tree, marks and parent tree say the same, it changes all three, so that what is left to be
found is the fault itself and not a trace of the planting.
"""

from collections.abc import Callable
from dataclasses import dataclass

import pikepdf


@dataclass
class Fault:
    id: str
    sentence: str
    file: str
    plant: Callable[[pikepdf.Pdf], None]


# The files that get faults: a booklet of departments, one for one ink, one of several levels with running text,
# one with figures, aligned lines and other languages, and one for the press.
GOOD, GRAY, LEVELS, FORMS, PRESS = "good", "gray", "levels", "forms", "press"

FAULTS: list[Fault] = []


def fault(id: str, sentence: str, file: str = GOOD):
    """Adds a function to the faults."""

    def add(function):
        FAULTS.append(Fault(id, sentence, file, function))
        return function

    return add


from . import marks, tree, order, tables, lists, links, outline, metadata, fonts, ink, prose, forms, readings, press, opening  # noqa: E402, F401
