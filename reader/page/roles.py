"""Roles of pieces: of all ways to name a page's pieces from its top to its end, the likeliest.

What stands above speaks as loud as a piece's own signs, so that a stack of headings is weighed as a whole.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.page import signs
from reader.page.chains import Weights, way
from reader.page.pieces import Piece
from reader.page.setting import Setting
from reader.page.weights import STATES


def judge(pieces: Sequence[Piece], text: str, page: Setting, weights: Weights) -> None:
    """Give each piece that has none its role, and the signs that were seen of it; `text` is the page's."""
    seen = signs.see(pieces, page, text)
    shown = [piece for piece in pieces if piece.role != "furniture"]
    for piece, each, state in zip(shown, seen, way(seen, weights), strict=True):
        piece.seen, piece.state, piece.role = each, state, STATES[state]
