"""Faults to plant in a good file: one function a fault, with an id and the sentence that then no longer holds.

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
    in_gray: bool
    plant: Callable[[pikepdf.Pdf], None]


FAULTS: list[Fault] = []


def fault(id: str, sentence: str, in_gray: bool = False):
    """Adds a function to the faults. `in_gray` ones are planted in the file for one ink."""

    def add(function):
        FAULTS.append(Fault(id, sentence, in_gray, function))
        return function

    return add


from . import marks, tree, order, tables, lists, links, outline, metadata, fonts, ink  # noqa: E402, F401
