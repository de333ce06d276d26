"""Numbers of a text's parts on lines of their own, 01, 02, as a page's number stands: they open subheads."""

from __future__ import annotations

from collections.abc import Sequence

from reader.page.marks import ends_sentence
from reader.page.pieces import Piece, opened

_HEADING = 30
"""Characters of the longest subhead that such a number opens."""


def join(pieces: list[Piece]) -> None:
    """Join each such number to the subhead below it, where a page has several and counts from 01."""
    found = [at for at in range(len(pieces) - 1) if _is_number(pieces[at].text) and _heads(pieces, at)]
    if len(found) < 2 or [int(pieces[at].text) for at in found] != [*range(1, len(found) + 1)]:
        return
    for at in reversed(found):
        pieces[at : at + 2] = [opened(*pieces[at : at + 2])]


def _is_number(text: str) -> bool:
    return len(text) == 2 and text[0] == "0" and text.isascii() and text.isdigit()


def _heads(pieces: Sequence[Piece], at: int) -> bool:
    below = pieces[at + 1]
    return not below.role and len(below.text) <= _HEADING and not ends_sentence(below.text)
