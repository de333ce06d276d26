"""Letters looked for in one text as pinyin: whatever stands there that may sound so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from reader.library.search.pinyin import Reading, readings

FEWEST_INITIALS = 3
"""First letters that are looked for alone: two fit a place in every hundred characters."""

TRIED = 3
"""Readings, those of fewest syllables first: each is one look through the text."""


class Sound:
    """Several readings of the same letters."""

    def __init__(self, meant: Sequence[Reading]) -> None:
        self._meant = [reading.places for reading in meant]

    def spans(self, folded: str) -> list[tuple[int, int]]:
        """Where in a folded text a reading stands; in order, the longest first, none overlapping."""
        found = [span for places in self._meant for span in _spans(places, folded)]
        if len(self._meant) == 1:
            return found
        spans: list[tuple[int, int]] = []
        for start, end in sorted(found, key=lambda span: (span[0], -span[1])):
            if not spans or start >= spans[-1][1]:
                spans.append((start, end))
        return spans


def _spans(places: Sequence[frozenset[str]], folded: str) -> Iterator[tuple[int, int]]:
    """Where characters of `places` stand one after the other, from left to right, none overlapping."""
    rarest = min(range(len(places)), key=lambda at: len(places[at]))
    others = [(at - rarest, place) for at, place in enumerate(places) if at != rarest]
    least, most = rarest, len(folded) - (len(places) - rarest)
    for found in _any_of(places[rarest]).finditer(folded):
        at = found.start()
        if least <= at <= most:
            for away, place in others:
                if folded[at + away] not in place:
                    break
            else:
                start = at - rarest
                least = at + len(places)
                yield start, start + len(places)


@lru_cache(maxsize=512)
def _any_of(characters: frozenset[str]) -> re.Pattern[str]:
    """One of `characters`, some hundred, which take a millisecond to compile, and each key asks for."""
    return re.compile(f"[{re.escape(''.join(sorted(characters)))}]")


def sounds(query: str) -> Iterator[Sound]:
    """What `query` may sound like, to be tried in turn.

    Its letters as whole syllables, then with one that is still being typed, then as first letters.
    """
    meant = readings("'".join(query.split()))
    whole = [reading for reading in meant if not reading.initials]
    typing = [reading for reading in meant if reading.initials == 1 and len(reading.places) > 1]
    initials = [reading for reading in meant if FEWEST_INITIALS <= reading.initials == len(reading.places)]
    for some in (whole, typing, initials):
        if some:
            yield Sound(some[:TRIED])
