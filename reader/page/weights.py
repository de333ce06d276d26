"""How strongly each sign speaks for each role, and each role for the one below it.

The weights are those of a linear-chain conditional random field (Lafferty, McCallum and Pereira, 2001),
fitted to pages whose roles are known by `tests/page/fit_weights.py`. A few signs need no weighing: they
leave no doubt, however many others speak against them.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache
from importlib import resources
from struct import Struct
from typing import Any

from reader.page.layout import HASH
from reader.page.leads import SIGNED_BELOW, TITLED
from reader.page.pieces import Role
from reader.page.runs import EVEN
from reader.page.shapes import PLAIN_TEXT
from reader.page.signs import (
    BEHIND_CAPTION,
    CREDITED_BELOW,
    PAGE_HEADED,
    RECORDED,
    SIGNS_OFF,
    STANDS_IN_CUT,
)

STATES: tuple[Role, ...] = (
    *("headline", "kicker", "deck", "series", "subhead", "paragraph", "caption", "credit"),
    *("byline", "signature", "continuation", "furniture", "notice", "goes on"),
)
"""The roles that are weighed; a state is an index into them."""

CERTAIN: dict[str, frozenset[Role]] = {
    PLAIN_TEXT: frozenset({"paragraph"}),
    TITLED: frozenset({"headline"}),
    HASH: frozenset({"headline", "kicker", "deck", "subhead"}),
    "a series with its number": frozenset({"series"}),
    "a byline": frozenset({"byline", "signature", "goes on"}),
    "a photo credit and nothing else": frozenset({"credit"}),
    "a photo credit ends it": frozenset({"caption"}),
    CREDITED_BELOW: frozenset({"caption"}),
    "the page knows its seam": frozenset({"paragraph", "caption"}),
    STANDS_IN_CUT: frozenset({"caption", "notice", "furniture"}),
    BEHIND_CAPTION: frozenset({"paragraph"}),
    EVEN: frozenset({"goes on"}),
    PAGE_HEADED: frozenset({"headline", "kicker"}),
    RECORDED: frozenset({"headline", "kicker"}),
    SIGNS_OFF: frozenset({"signature"}),
    "goes on on another page": frozenset({"continuation"}),
    "comes from another page": frozenset({"continuation"}),
    "a notice's label": frozenset({"notice"}),
    "a notice's words": frozenset({"notice"}),
    "a speaker opens it": frozenset({"paragraph"}),
    "a dateline at its head": frozenset({"paragraph", "caption"}),
    "a byline at its head": frozenset({"paragraph", "caption"}),
    SIGNED_BELOW: frozenset({"paragraph", "caption"}),
}
"""Signs that leave no other roles than these, whatever stands around."""

_NEVER = -2.0
"""The weight of a role under one that it was never seen under."""
_HOPELESS = 500
"""Hundredths by which a role that is not weighed is behind the likeliest, neighbours left out."""
_REMEMBERED = 1024
"""Sets of signs whose sums are kept."""

Sums = tuple[tuple[int, ...], tuple[int, ...]]
"""What a piece's signs say for each state, and the states worth weighing."""

# A row of weights is packed into one long integer, a field a state, so that rows are added up in one go.
_FIELDS = Struct(f"<{len(STATES)}I")
_HALF = 1 << 31
"""What is added to each field, so that none is below nought."""


def _pack(row: Sequence[int]) -> int:
    return sum([weight << 32 * state for state, weight in enumerate(row)])


_ZERO = _pack([_HALF] * len(STATES))
_ALL = tuple(range(len(STATES)))


@lru_cache(64)
def _allowed(roles: frozenset[Role]) -> tuple[int, ...]:
    return tuple(state for state in _ALL if STATES[state] in roles)


class Weights:
    """The weights of the signs, by states."""

    def __init__(self, model: Mapping[str, Mapping[str, Any]]) -> None:
        """`model` has the weights of "signs" by sign and role, of what "follows" by "role > role below".

        They are kept in hundredths.
        """
        self.rows = {
            sign: tuple(round(100 * row.get(state, 0)) for state in STATES)
            for sign, row in model["signs"].items()
        }
        self.follows = [
            [round(100 * model["follows"].get(f"{above} > {below}", _NEVER)) for above in STATES]
            for below in STATES
        ]
        """By state, what each state above it says for it."""
        self._packed = {sign: _pack(row) for sign, row in self.rows.items()}
        self._kept: dict[tuple[str, ...], Sums] = {}

    def without(self, signs: Collection[str]) -> Weights:
        """These weights with some signs silent; what is certain stays so."""
        other = copy.copy(self)
        other.rows = {name: row for name, row in self.rows.items() if name not in signs}
        other._packed = {name: self._packed[name] for name in other.rows}
        other._kept = {}
        return other

    def sums(self, seen: tuple[str, ...]) -> Sums:
        """What the signs `seen` of a piece say together."""
        found = self._kept.get(seen)
        if found is None:
            if len(self._kept) >= _REMEMBERED:
                self._kept.clear()
            found = self._kept[seen] = self._add_up(seen)
        return found

    def _add_up(self, seen: tuple[str, ...]) -> Sums:
        packed = _ZERO + sum([self._packed[sign] for sign in seen if sign in self._packed])
        spoken = tuple([field - _HALF for field in _FIELDS.unpack(packed.to_bytes(_FIELDS.size, "little"))])
        certain = [CERTAIN[sign] for sign in seen if sign in CERTAIN]
        allowed = _allowed(frozenset.intersection(*certain) or certain[0]) if certain else _ALL
        least = max([spoken[state] for state in allowed]) - _HOPELESS
        return spoken, tuple([state for state in allowed if spoken[state] >= least])

    def strongest(self, seen: tuple[str, ...], state: int) -> list[str]:
        """Of the signs `seen` of a piece those that spoke most for its state, the strongest first."""
        told = sorted(((self.rows[sign][state], sign) for sign in seen if sign in self.rows), reverse=True)
        sure = [sign for sign in seen if STATES[state] in CERTAIN.get(sign, ())]
        spoke = [sign for weight, sign in told[:4] if weight > 0 and sign not in sure]
        return [*sure, *spoke] or ["nothing speaks against it"]


@lru_cache(1)
def usual() -> Weights:
    """The weights that pages are read by."""
    return Weights(json.loads((resources.files("reader.page") / "data" / "weights.json").read_text("utf-8")))
