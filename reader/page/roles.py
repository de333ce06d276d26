"""Roles of pieces: each sign speaks for a role with its weight, the weightiest role wins."""

from __future__ import annotations

import sys
from bisect import bisect_left
from collections.abc import Sequence

from reader.page import datelines
from reader.page.looks import look
from reader.page.pieces import Piece, Role
from reader.page.setting import Setting
from reader.page.signs import SIGNS, Sign


def _ladder(signs: Sequence[Sign]) -> tuple[list[int], list[list[Sign]]]:
    """Lengths up to which signs speak, in order, and for each the signs that still speak there."""
    bounds = sorted({sys.maxsize, *(sign.upto for sign in signs)})
    return bounds, [[sign for sign in signs if sign.upto >= bound] for bound in bounds]


_EVERY = _ladder(SIGNS)
_CLOSING = frozenset({"heading", "byline", "notice", "series", "label", "continuation"})


def judge(pieces: Sequence[Piece], text: str, page: Setting, signs: Sequence[Sign] = SIGNS) -> None:
    """Give each piece that has none its role, and the signs that decided it; `text` is the page's."""
    bounds, speaking = _EVERY if signs is SIGNS else _ladder(signs)
    body: Piece | None = None
    for index, piece in enumerate(pieces):
        if piece.role:
            continue
        seen = look(pieces, index, body, text, page)
        scores: dict[Role, float] = {"paragraph": 1.0}
        asked = speaking[bisect_left(bounds, seen.length)]
        spoke = [sign for sign in asked if sign.test(seen)]
        for sign in spoke:
            scores[sign.role] = scores.get(sign.role, 0.0) + sign.weight
        piece.role = max(scores, key=scores.__getitem__)
        piece.signs += [sign.name for sign in spoke if sign.role == piece.role] or [
            "nothing speaks against it"
        ]
        if piece.role == "caption" and piece.dateline and not datelines.tells_day(piece.dateline):
            piece.text, piece.dateline = f"{piece.dateline}{piece.text}", ""
        if piece.role == "paragraph":
            body = piece
        elif piece.role in _CLOSING and index and pieces[index - 1].role in _CLOSING:
            # A heading between two halves does not close the sentence; two in a row do.
            body = None
