"""Sentences that stand twice in a row, as a photo's alternative text and its caption do."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby, pairwise

from reader.page.marks import is_sentence, squeeze
from reader.page.parts import captions
from reader.page.pieces import Piece

SAID_TWICE = "it stands twice, one below the other"
"""The sign of a caption that a credited one repeats, or that is a sentence which stands again beside it."""
_SHORT = 40
"""Characters of the longest sentence in a row of captions."""
_ROW = 4
"""Sentences of the shortest of them."""
_CAPTION = 260
"""Characters of the longest caption that is known by standing twice."""


def mark(pieces: Sequence[Piece]) -> None:
    """Mark the sentences that stand again right below, as a photo's alternative text and its caption do."""
    for above, below in pairwise(pieces):
        if above.role or below.role or len(below.text) > _CAPTION or not is_sentence(below.text):
            continue
        if above.text == below.text and _times(below, pieces) == 2:
            above.signs.append(SAID_TWICE)
            below.signs.append(SAID_TWICE)
        elif (
            above.text.startswith(below.text)
            and is_caption_of(below.text, above.text)
            and _times(below, pieces) == 1
        ):
            below.signs.append(SAID_TWICE)


def mark_rows(pieces: Sequence[Piece]) -> None:
    """Mark the short sentences in a row some of which stand there twice: a gallery's captions."""
    for short, row in groupby(pieces, _is_short):
        found = [*row] if short else []
        if len(found) >= _ROW and len({piece.text for piece in found}) < len(found):
            for piece in found:
                if SAID_TWICE not in piece.signs:
                    piece.signs.append(SAID_TWICE)


def _is_short(piece: Piece) -> bool:
    return not piece.role and len(piece.text) <= _SHORT and is_sentence(piece.text)


def _times(piece: Piece, pieces: Sequence[Piece]) -> int:
    """How often what a piece says stands among the `pieces`."""
    return sum(each.text == piece.text for each in pieces)


def is_caption_of(text: str, below: str) -> bool:
    """Whether the caption `below` is `text` and a credit: a photo's alternative text stands above it."""
    said = squeeze(text).rstrip("。.")
    if said not in squeeze(below):
        return False
    caption = captions.parts(below)
    return bool(caption.credit) and squeeze(caption.text).rstrip("。.") == said
