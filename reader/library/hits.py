"""The places where something stands in an article: counted and found part by part, as they are asked for."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import Protocol, overload

Spot = tuple[int, int, int]
"""The number of a text (a block), and from which of its characters to which."""


class Part(Protocol):
    """Some texts that follow one another."""

    @property
    def first(self) -> int:
        """The number of the first."""

    def count(self) -> int:
        """How many places are in them."""

    def spots(self) -> list[Spot]:
        """The places, in order."""


class Hits(Sequence[Spot]):
    """All the places, in order. What is asked of it near a place looks at no part but those it needs."""

    def __init__(self, parts: Sequence[Part] = ()) -> None:
        self._parts = parts
        self._counts: dict[int, int] = {}
        """How many are in each part that was counted."""
        self._found: dict[int, list[Spot]] = {}

    @classmethod
    def known(cls, spots: Iterable[Spot]) -> Hits:
        """Places that were found otherwise, in order."""
        hits = cls([_Known(list(dict.fromkeys(spots)))])
        hits.count(0)
        return hits

    # Counting

    def count(self, part: int) -> int:
        """How many are in a part."""
        if part not in self._counts:
            self._counts[part] = self._parts[part].count()
        return self._counts[part]

    @property
    def about(self) -> int:
        """How many there may be, going by the parts that were counted."""
        return round(sum(self._counts.values()) * len(self._parts) / max(1, len(self._counts)))

    def __len__(self) -> int:
        return sum(map(self.count, range(len(self._parts))))

    # Near a place

    def spots(self, part: int) -> list[Spot]:
        """Those in a part."""
        found = self._found.get(part)
        if found is None:
            found = self._found[part] = self._parts[part].spots() if self.count(part) else []
        return found

    def part(self, text: int) -> int:
        """The part that a text stands in; of what stands in none, a neighbour."""
        return max(0, bisect_right(self._parts, text, key=lambda part: part.first) - 1)

    def between(self, low: Spot, high: Spot) -> list[Spot]:
        """Those from `low` on and before `high`."""
        if not self._parts:
            return []
        near = range(self.part(low[0]), self.part(high[0]) + 1)
        return [spot for part in near for spot in _cut(self.spots(part), low, high)]

    def step(self, spot: Spot, direction: int) -> Spot | None:
        """The next one beyond `spot`, which need be none itself, or the one before (-1); around the end."""
        if not self._parts:
            return None
        here = self.part(spot[0])
        spots = self.spots(here)
        at = bisect_right(spots, spot) if direction > 0 else bisect_left(spots, spot) - 1
        if 0 <= at < len(spots):
            return spots[at]
        for away in range(1, len(self._parts) + 1):
            part = (here + direction * away) % len(self._parts)
            if self.count(part):
                return self.spots(part)[0 if direction > 0 else -1]
        return None

    def __contains__(self, spot: object) -> bool:
        return isinstance(spot, tuple) and self._at(spot) is not None

    def number(self, spot: Spot) -> int:
        """Which of all it is, counted from 1; 0 where it is none. Counts what stands before it."""
        at = self._at(spot)
        return 0 if at is None else 1 + at + sum(map(self.count, range(self.part(spot[0]))))

    def _at(self, spot: Spot) -> int | None:
        """Which of its part it is."""
        spots = self.spots(self.part(spot[0])) if self._parts else []
        at = bisect_left(spots, spot)
        return at if at < len(spots) and spots[at] == spot else None

    @overload
    def __getitem__(self, index: int) -> Spot: ...
    @overload
    def __getitem__(self, index: slice) -> list[Spot]: ...
    def __getitem__(self, index: int | slice) -> Spot | list[Spot]:
        if isinstance(index, slice):
            return [self[at] for at in range(len(self))[index]]
        if index < 0:
            index += len(self)
        for part in range(len(self._parts)):
            if 0 <= index < self.count(part):
                return self.spots(part)[index]
            index -= self.count(part)
        raise IndexError(index)


def _cut(spots: list[Spot], low: Spot, high: Spot) -> list[Spot]:
    return spots[bisect_left(spots, low) : bisect_left(spots, high)]


class _Known:
    """One part, of which everything is known."""

    first = 0

    def __init__(self, spots: list[Spot]) -> None:
        self._spots = spots

    def count(self) -> int:
        return len(self._spots)

    def spots(self) -> list[Spot]:
        return self._spots
