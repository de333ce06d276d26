"""The likeliest names of things that stand in a row, by the signs of each and by what stands above it.

Weights are those of a linear-chain conditional random field (Lafferty, McCallum and Pereira, 2001). A few
signs need no weighing: they leave no doubt, however many others speak against them.
"""

from __future__ import annotations

import copy
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise, repeat
from operator import add, itemgetter
from struct import Struct
from typing import Any

_NEVER = -2.0
"""The weight of a state under one that it was never seen under."""
_HOPELESS = 500
"""Hundredths by which a state that is not weighed is behind the likeliest, neighbours left out."""
_REMEMBERED = 1024
"""Sets of signs whose sums are kept."""
_HALF = 1 << 31
"""What is added to each field of a packed row, so that none is below nought."""

Sums = tuple[tuple[int, ...], tuple[int, ...]]
"""What the signs of one thing say for each state, in hundredths; the states worth weighing, last first."""


class Rows:
    """Rows of whole numbers by name, added up in one go: each is packed into one long integer."""

    def __init__(self, rows: Mapping[str, Sequence[int]], width: int) -> None:
        """Each row has `width` numbers."""
        self._fields = Struct(f"<{width}i")
        self._zero = _pack([_HALF] * width)
        self._packed = {name: _pack(row) for name, row in rows.items()}

    def add_up(self, names: Iterable[str]) -> tuple[int, ...]:
        """The sum of the rows of those `names` that have one."""
        # With its highest bit turned over, a field less the half is a whole number as `Struct` reads it.
        packed = sum(map(self._packed.get, names, repeat(0)), self._zero) ^ self._zero
        return self._fields.unpack(packed.to_bytes(self._fields.size, "little"))

    def add_up_each(self, names: Iterable[str]) -> tuple[int, ...]:
        """The sum of the rows of those `names` that have one, each taken once however often it comes."""
        return self.add_up(self._packed.keys() & names)

    def without(self, names: Collection[str]) -> Rows:
        """These rows but those of `names`."""
        other = copy.copy(self)
        other._packed = {name: row for name, row in self._packed.items() if name not in names}
        return other


class Weights:
    """How strongly each sign speaks for each of some `states`, and each state for the one below it."""

    def __init__(
        self,
        model: Mapping[str, Mapping[str, Any]],
        states: Sequence[str],
        certain: Mapping[str, Collection[str]],
        lean: Mapping[str, float] | None = None,
    ) -> None:
        """`model` has the weights of "signs" by sign and state, of what "follows" by "state > state below".

        They are kept in hundredths. The signs that are `certain` leave no other states than theirs. `lean` is
        added to what speaks for a state, whatever stands above.
        """
        self.states = tuple(states)
        self.rows = {
            sign: tuple(round(100 * row.get(state, 0)) for state in states)
            for sign, row in model["signs"].items()
        }
        self.follows: list[list[int]] = [
            [
                round(100 * (model["follows"].get(f"{above} > {below}", _NEVER) + (lean or {}).get(below, 0)))
                for above in states
            ]
            for below in states
        ]
        """By state, what each state above it says for it."""
        self._certain = {
            sign: frozenset(at for at, state in enumerate(states) if state in left)
            for sign, left in certain.items()
        }
        self._packed = Rows(self.rows, len(states))
        self._all = (*reversed(range(len(states))),)
        self._kept: dict[tuple[str, ...], Sums] = {}

    def without(self, signs: Collection[str]) -> Weights:
        """These weights with some signs silent; what is certain stays so."""
        other = copy.copy(self)
        other.rows = {name: row for name, row in self.rows.items() if name not in signs}
        other._packed = self._packed.without(signs)
        other._kept = {}
        return other

    def sums(self, seen: tuple[str, ...]) -> Sums:
        """What the signs `seen` of one thing say together."""
        found = self._kept.get(seen)
        if found is None:
            if len(self._kept) >= _REMEMBERED:
                self._kept.clear()
            found = self._kept[seen] = self._add_up(seen)
        return found

    def _add_up(self, seen: tuple[str, ...]) -> Sums:
        spoken = self._packed.add_up(seen)
        if self._certain.keys().isdisjoint(seen):
            left: Sequence[int] = self._all
            most = max(spoken)
        else:
            certain = [self._certain[sign] for sign in seen if sign in self._certain]
            left = sorted(frozenset.intersection(*certain) or certain[0], reverse=True)
            most = max([spoken[state] for state in left])
        return spoken, tuple([state for state in left if spoken[state] >= most - _HOPELESS])

    def strongest(self, seen: tuple[str, ...], state: int) -> list[str]:
        """Of the signs `seen` of one thing those that spoke most for its state, the strongest first."""
        told = sorted(((self.rows[sign][state], sign) for sign in seen if sign in self.rows), reverse=True)
        sure = [sign for sign in seen if state in self._certain.get(sign, ())]
        spoke = [sign for weight, sign in told[:4] if weight > 0 and sign not in sure]
        return [*sure, *spoke] or ["nothing speaks against it"]


def _pack(row: Sequence[int]) -> int:
    return sum([weight << 32 * state for state, weight in enumerate(row)])


def way(seen: Sequence[tuple[str, ...]], weights: Weights) -> list[int]:
    """The likeliest states of things with the signs `seen`, by Viterbi's algorithm: indices into `states`."""
    back: list[dict[int, int]] = []
    above: tuple[int, ...] = ()
    scores: list[int] = []
    for spoken, states in map(weights.sums, seen):
        came: dict[int, int] = {}
        now: list[int] = []
        if len(above) == 1:
            (only,), (before,) = above, scores
            now = [spoken[state] + before + weights.follows[state][only] for state in states]
            came = dict.fromkeys(states, only)
        elif above:
            those = _those(above)
            for state in states:
                told = list(map(add, scores, those(weights.follows[state])))
                best = max(told)
                came[state] = above[told.index(best)]
                now.append(spoken[state] + best)
        else:
            now = [spoken[state] for state in states]
        back.append(came)
        above, scores = states, now
    if not scores:
        return []
    # Of states that are as likely the first one is taken at the end, as the last one is on the way there.
    _, at = max(zip(scores, range(len(scores)), strict=True))
    found = [above[at]]
    for came in reversed(back[1:]):
        found.append(came[found[-1]])
    return found[::-1]


@lru_cache(_REMEMBERED)
def _those(states: tuple[int, ...]) -> itemgetter[Any]:
    """What takes the numbers of some states, two at least, from a row of all."""
    return itemgetter(*states)


def cost(seen: Sequence[tuple[str, ...]], states: Sequence[int], weights: Weights) -> int:
    """Hundredths that speak against things with the signs `seen` being in `states`; less is likelier."""
    spoken = sum([weights.sums(each)[0][state] for each, state in zip(seen, states, strict=True)])
    return -spoken - sum([weights.follows[below][above] for above, below in pairwise(states)])
