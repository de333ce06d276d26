"""Numbers of a text's parts on lines of their own, 01, 02, as a page's number stands: they open subheads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import count

from reader.page.marks import ends_sentence
from reader.page.pieces import Piece

_HEADING = 30
"""Characters of the longest subhead that such a number opens."""


def join(pieces: list[Piece]) -> None:
    """Join each such number to the subhead below it, where a page has several and counts from 01."""
    found = [at for at in range(len(pieces) - 1) if _is_number(pieces[at].text) and _heads(pieces, at)]
    numbers = [int(pieces[at].text) for at in found]
    if len(found) < 2 or any(number != place for number, place in zip(numbers, count(1), strict=False)):
        return
    for at in reversed(found):
        number, below = pieces[at : at + 2]
        own = (*number.own, *below.own)
        joined = replace(below, text=f"{number.text} {below.text}", own=own, gap=number.gap)
        pieces[at : at + 2] = [joined]


def _is_number(text: str) -> bool:
    return len(text) == 2 and text[0] == "0" and text.isascii() and text.isdigit()


def _heads(pieces: Sequence[Piece], at: int) -> bool:
    below = pieces[at + 1]
    return not below.role and len(below.text) <= _HEADING and not ends_sentence(below.text)
