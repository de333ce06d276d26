"""Cells: how wide characters are in a terminal, and the way between offsets and cells.

Where ambiguous characters count one cell, every width is the one that Rich and Textual draw with (the
tests compare them), since a line counted otherwise breaks the frame. A terminal for East Asian text may
draw ambiguous characters (“ ” … — ■ ①) in two: `ambiguous=2` counts them so.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from reader.typeset._widths import STARTS, WIDENED, WIDTHS

JOINER = "\u200d"
"""Zero-width joiner: the character after it is drawn inside the one before it."""

EMOJI_STYLE = "\ufe0f"
"""Variation selector 16: asks for a picture, which is two cells wide."""


_PLAIN = re.compile(
    "[ ->@-~‘’“”—…·"
    "\u3000-\u3029\u3030-\u303e\u3041-\u3096\u309b-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uff01-\uff60]*"
)
"""What most Chinese text is made of: one cell in ASCII, two elsewhere but for the marks."""
_MARKS = "‘’“”—…·"
"""Of those, the ambiguous ones."""
_OF_PLAIN = bytes(2 if byte == ord("?") else 1 for byte in range(256))
"""Cells by ASCII byte, what is no ASCII written as a question mark."""


class Widths(dict[str, int]):
    """Character → cells, looked up once a character."""

    CACHED = 20_000
    """Characters remembered: more than any newspaper uses, and a bound on what a hostile text can cost."""

    def __init__(self, ambiguous: int) -> None:
        super().__init__()
        self.ambiguous = ambiguous

    def __missing__(self, character: str) -> int:
        width = WIDTHS[bisect_right(STARTS, character) - 1]
        cells = self.ambiguous if width == "A" else int(width)
        if len(self) < self.CACHED:
            self[character] = cells
        return cells


_WIDTHS = {1: Widths(1), 2: Widths(2)}


def widths(ambiguous: int = 1) -> Widths:
    """The table for ambiguous characters of one cell or of two; ValueError for any other number."""
    try:
        return _WIDTHS[ambiguous]
    except KeyError:
        raise ValueError(f"ambiguous characters are 1 or 2 cells wide, not {ambiguous}") from None


def cells(text: str, ambiguous: int = 1) -> int:
    """How many cells a text takes. Control characters and combining marks take none."""
    table = widths(ambiguous)
    if text.isascii() and text.isprintable():
        return len(text)
    if JOINER in text or EMOJI_STYLE in text:
        return sum(_joined_widths(text, table))
    return sum(map(table.__getitem__, text))


def cell_ends(text: str, ambiguous: int = 1) -> Sequence[int]:
    """For each character, the cells of the text up to and with it: the last one is `cells(text)`."""
    table = widths(ambiguous)
    if text.isascii() and text.isprintable():
        return range(1, len(text) + 1)
    if _PLAIN.fullmatch(text):
        # By bytes, which costs a third of looking up every character.
        if ambiguous == 1:
            for mark in _MARKS:
                text = text.replace(mark, "x")
        return list(accumulate(text.encode("ascii", "replace").translate(_OF_PLAIN)))
    if JOINER in text or EMOJI_STYLE in text:
        return list(accumulate(_joined_widths(text, table)))
    return list(accumulate(map(table.__getitem__, text)))


def _joined_widths(text: str, table: Widths) -> list[int]:
    """Each character's share of cells in a text with joiners and emoji style."""
    shares = []
    last = ""
    swallowed = False
    for character in text:
        share = 0
        if swallowed:
            swallowed = False
        elif character == JOINER:
            swallowed = True
        elif character == EMOJI_STYLE:
            share = int(last != "" and last in WIDENED and table[last] == 1)
            last = ""
        else:
            share = table[character]
            if share:
                last = character
        shares.append(share)
    return shares


def cell_at(text: str, offset: int, ambiguous: int = 1) -> int:
    """The cell, from 0, where the character at an offset begins."""
    ends = cell_ends(text, ambiguous)
    return ends[min(offset, len(text)) - 1] if offset > 0 and text else 0


def offset_at(text: str, cell: int, ambiguous: int = 1) -> int:
    """The offset of the character drawn on a cell, counted from 0; `len(text)` right of the text.

    Both cells of a wide character are its own, and marks drawn in no cell belong to the one before them.
    """
    return bisect_right(cell_ends(text, ambiguous), max(cell, 0))
