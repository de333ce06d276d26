"""Roles of pieces: each sign speaks for a role with its weight, the weightiest role wins."""

from __future__ import annotations

from collections.abc import Sequence

from reader.page import datelines
from reader.page.looks import look
from reader.page.pieces import Piece, Role
from reader.page.setting import Setting
from reader.page.signs import SIGNS, Sign

_CLOSING = frozenset({"heading", "byline", "notice", "series", "label", "continuation"})


def judge(pieces: Sequence[Piece], text: str, page: Setting, signs: Sequence[Sign] = SIGNS) -> None:
    """Give each piece that has none its role, and the signs that decided it; `text` is the page's."""
    body: Piece | None = None
    for index, piece in enumerate(pieces):
        if piece.role:
            continue
        seen = look(pieces, index, body, text, page)
        scores: dict[Role, float] = {"paragraph": 1.0}
        spoke = [sign for sign in signs if seen.length <= sign.upto and sign.test(seen)]
        for sign in spoke:
            scores[sign.role] = scores.get(sign.role, 0.0) + sign.weight
        piece.role = max(scores, key=lambda role: scores[role])
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
