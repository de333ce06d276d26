"""Roles of pieces: of all ways to name a page's pieces from its top to its end, the likeliest.

What stands above speaks as loud as a piece's own signs, so that a stack of headings is weighed as a whole.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.page.chains import Weights, cost, way
from reader.page.layout.setting import Setting
from reader.page.pieces import Piece
from reader.page.roles import signs
from reader.page.roles.weights import HEADS, STATES

_HEADLESS = 600
"""Hundredths that a page's first text weighs against having no headline above it."""
_HEADLINE, _PARAGRAPH = STATES.index("headline"), STATES.index("paragraph")
_SEEN = 4
"""Pieces behind the first text that take part in where its headline is."""


def judge(pieces: Sequence[Piece], text: str, page: Setting, weights: Weights, reads: signs.Reads) -> None:
    """Give each piece that has none its role, and the signs that were seen of it; `text` is the page's."""
    seen = signs.see(pieces, page, text, reads)
    shown = [piece for piece in pieces if piece.role != "furniture"]
    states = _headed(seen, way(seen, weights), weights)
    for piece, each, state in zip(shown, seen, states, strict=True):
        piece.seen, piece.state, piece.role = each, state, STATES[state]


def _headed(seen: Sequence[tuple[str, ...]], states: list[int], weights: Weights) -> list[int]:
    """The likeliest states of a page whose first text has a headline, unless much speaks against any."""
    first = next((at for at, state in enumerate(states) if state == _PARAGRAPH), 0)
    if not first or _HEADLINE in states[:first]:
        return states
    end = min(len(seen), first + _SEEN)
    head = list(seen[:end])
    least = cost(head, states[:end], weights) + _HEADLESS
    best = states
    for at in range(first):
        other = way([*head[:at], (*head[at], HEADS), *head[at + 1 :]], weights)
        found = cost(head, other, weights)
        if other[at] == _HEADLINE and found < least:
            least, best = found, [*other, *states[end:]]
    return best
