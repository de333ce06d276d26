"""Roles of pieces: of all ways to name a page's pieces from its top to its end, the likeliest.

What stands above speaks as loud as a piece's own signs, so that a stack of headings is weighed as a whole.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.page import signs
from reader.page.pieces import Piece
from reader.page.setting import Setting
from reader.page.weights import STATES, Weights


def judge(pieces: Sequence[Piece], text: str, page: Setting, weights: Weights) -> None:
    """Give each piece that has none its role, and the signs that were seen of it; `text` is the page's."""
    seen = signs.see(pieces, page, text)
    shown = [piece for piece in pieces if piece.role != "furniture"]
    for piece, each, state in zip(shown, seen, way(seen, weights), strict=True):
        piece.seen, piece.state, piece.role = each, state, STATES[state]


def way(seen: Sequence[tuple[str, ...]], weights: Weights) -> list[int]:
    """The likeliest states of pieces with the signs `seen`, by Viterbi's algorithm."""
    scores: list[tuple[int, int]] = []
    back: list[dict[int, int]] = []
    for spoken, states in map(weights.sums, seen):
        came: dict[int, int] = {}
        now: list[tuple[int, int]] = []
        for state in states:
            score = spoken[state]
            if scores:
                row = weights.follows[state]
                best, came[state] = max([(before + row[above], above) for above, before in scores])
                score += best
            now.append((state, score))
        back.append(came)
        scores = now
    if not scores:
        return []
    found = [max(scores, key=lambda item: item[1])[0]]
    for came in reversed(back[1:]):
        found.append(came[found[-1]])
    return found[::-1]
