"""Roles of pieces: the signs of each speak for roles, a role for the one that may follow; the likeliest way wins.

The weights are those of a linear-chain conditional random field (Lafferty, McCallum and Pereira, 2001), the
way is found by Viterbi's algorithm. `tests/page/fit_weights.py` fits them.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Iterable, Sequence
from functools import lru_cache
from importlib import resources
from pathlib import Path

from reader.page import signs
from reader.page.pieces import Piece
from reader.page.setting import Setting

STATES = (
    "headline",
    "kicker",
    "deck",
    "series",
    "subhead",
    "paragraph",
    "caption",
    "credit",
    "byline",
    "signature",
    "continuation",
    "furniture",
    "notice",
    "goes on",
)
DATA = Path(str(resources.files("reader.page"))) / "data" / "weights.json"


class Weights:
    def __init__(self, model: dict) -> None:
        self.rows = {
            sign: tuple(weights.get(state, 0.0) for state in STATES)
            for sign, weights in model["signs"].items()
        }
        self.follows = [[model["follows"].get(f"{a} > {b}", -2.0) for a in STATES] for b in STATES]
        self._cache: dict[tuple[str, ...], tuple[float, ...]] = {}

    def without(self, sign: str) -> Weights:
        """These weights with one sign silent."""
        other = copy.copy(self)
        other.rows = {name: row for name, row in self.rows.items() if name != sign}
        other._cache = {}
        return other

    def speak(self, seen: tuple[str, ...]) -> tuple[float, ...]:
        found = self._cache.get(seen)
        if found is None:
            rows = [self.rows[sign] for sign in seen if sign in self.rows]
            found = tuple(map(sum, zip(*rows, strict=True))) if rows else (0.0,) * len(STATES)
            if len(self._cache) > 4096:
                self._cache.clear()
            self._cache[seen] = found
        return found


@lru_cache(1)
def weights() -> Weights:
    return Weights(json.loads(DATA.read_text("utf-8")))


def judge(pieces: Sequence[Piece], text: str, page: Setting, learnt: Weights | None = None) -> None:
    """Give each piece that has none its role, and the signs that decided it; `text` is the page's."""
    learnt = learnt or weights()
    seen = signs.see(pieces, page, text)
    shown = [piece for piece in pieces if piece.role != "furniture"]
    for piece, each, state in zip(shown, seen, way(seen, learnt), strict=True):
        piece.role = STATES[state]
        piece.signs += strongest(each, state, learnt)


def way(seen: Sequence[tuple[str, ...]], learnt: Weights) -> list[int]:
    """The likeliest states, as indexes into `STATES`."""
    if not seen:
        return []
    spoken = [learnt.speak(each) for each in seen]
    scores = list(spoken[0])
    back: list[list[int]] = []
    count = range(len(STATES))
    for here in spoken[1:]:
        came: list[int] = []
        now: list[float] = []
        for state, row in zip(count, learnt.follows, strict=True):
            sums = list(map(float.__add__, scores, row))
            best = max(sums)
            came.append(sums.index(best))
            now.append(best + here[state])
        back.append(came)
        scores = now
    state = scores.index(max(scores))
    found = [state]
    for came in reversed(back):
        state = came[state]
        found.append(state)
    return found[::-1]


def strongest(seen: Iterable[str], state: int, learnt: Weights) -> list[str]:
    told = sorted(((learnt.rows[sign][state], sign) for sign in seen if sign in learnt.rows), reverse=True)
    return [sign for weight, sign in told[:4] if weight > 0] or ["nothing speaks against it"]
