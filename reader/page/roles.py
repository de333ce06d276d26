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
from reader.page.signs import CREDITED_BELOW
from reader.page.layout import HASH
from reader.page.leads import SIGNED_BELOW, TITLED
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


CERTAIN: dict[str, frozenset[str]] = {
    TITLED: frozenset({"headline"}),
    HASH: frozenset({"headline", "kicker", "deck", "subhead"}),
    "a series with its number": frozenset({"series"}),
    "a byline": frozenset({"byline", "signature", "goes on"}),
    "a photo credit and nothing else": frozenset({"credit"}),
    "a photo credit ends it": frozenset({"caption"}),
    CREDITED_BELOW: frozenset({"caption"}),
    "goes on on another page": frozenset({"continuation"}),
    "comes from another page": frozenset({"continuation"}),
    "a notice's label": frozenset({"notice", "furniture"}),
    "a speaker opens it": frozenset({"paragraph"}),
    "a dateline at its head": frozenset({"paragraph", "caption"}),
    "a byline at its head": frozenset({"paragraph", "caption"}),
    SIGNED_BELOW: frozenset({"paragraph", "caption"}),
}
"""Signs that leave no other states than these, whatever stands around."""
_HOPELESS = 5.0
"""How far behind the likeliest state of a piece, neighbours left out, another is not looked at."""
_REMEMBERED = 4096


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

    def speak(self, seen: tuple[str, ...]) -> tuple[tuple[float, ...], list[int]]:
        """What the signs `seen` of a piece say for each state, and the states that are not out of the question."""
        found = self._cache.get(seen)
        if found is None:
            rows = [self.rows[sign] for sign in seen if sign in self.rows]
            spoken = tuple(map(sum, zip(*rows, strict=True))) if rows else (0.0,) * len(STATES)
            allowed = [CERTAIN[sign] for sign in seen if sign in CERTAIN]
            states = range(len(STATES))
            if allowed:
                left = frozenset.intersection(*allowed) or allowed[0]
                states = [state for state in states if STATES[state] in left]
            least = max(spoken[state] for state in states) - _HOPELESS
            found = spoken, [state for state in states if spoken[state] >= least]
            if len(self._cache) >= _REMEMBERED:
                self._cache.clear()
            self._cache[seen] = found
        return found


@lru_cache(1)
def weights() -> Weights:
    return Weights(json.loads(DATA.read_text("utf-8")))


def judge(pieces: Sequence[Piece], text: str, page: Setting, learnt: Weights | None = None) -> None:
    """Give each piece that has none its role, and the signs that were seen of it; `text` is the page's."""
    learnt = learnt or weights()
    seen = signs.see(pieces, page, text)
    shown = [piece for piece in pieces if piece.role != "furniture"]
    for piece, each, state in zip(shown, seen, way(seen, learnt), strict=True):
        piece.role = STATES[state]
        piece.seen = each
        piece.state = state


def way(seen: Sequence[tuple[str, ...]], learnt: Weights) -> list[int]:
    """The likeliest states, as indexes into `STATES`, by Viterbi's algorithm."""
    if not seen:
        return []
    scores: list[tuple[int, float]] = []
    back: list[dict[int, int]] = []
    for spoken, states in map(learnt.speak, seen):
        came: dict[int, int] = {}
        now: list[tuple[int, float]] = []
        for state in states:
            if scores:
                row = learnt.follows[state]
                best, before = max([(score + row[above], above) for above, score in scores])
                came[state] = before
                now.append((state, best + spoken[state]))
            else:
                now.append((state, spoken[state]))
        back.append(came)
        scores = now
    state = max(scores, key=lambda item: item[1])[0]
    found = [state]
    for came in reversed(back[1:]):
        state = came[state]
        found.append(state)
    return found[::-1]


def strongest(seen: Iterable[str], state: int, learnt: Weights) -> list[str]:
    """Of the signs that were `seen` of a piece those that spoke most for its state, the strongest first."""
    told = sorted(((learnt.rows[sign][state], sign) for sign in seen if sign in learnt.rows), reverse=True)
    return [sign for weight, sign in told[:4] if weight > 0] or ["nothing speaks against it"]
