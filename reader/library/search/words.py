"""Words of the language by their pinyin, as an input method has them: whole, half typed, by first letters.

The table (data/words.txt) is read when it is first asked for.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby, islice
from operator import attrgetter
from pathlib import Path
from typing import NamedTuple

from reader.library.search.pinyin import Lattice


class Word(NamedTuple):
    """A word that letters may stand for."""

    text: str
    """Folded."""
    frequency: int
    """Of the language at large: a logarithm, from 0 to 9."""
    whole: bool
    """Whether the letters spell all of it."""


def spelled(ways: Lattice, most: int) -> list[Word]:
    """The words that are spelled so, or begin so, `most` of each; whole ones first, then frequent ones."""
    found = set(_spelled(ways, 0, "", (), most)) if ways else set()
    return sorted(found, key=_rank)


def by_initials(letters: str) -> list[str]:
    """The words that `letters` may be the initials of, frequent ones first; zh counts as z too."""
    return list(_by_initials(letters.lower()))


def is_word(text: str) -> bool:
    """Whether the table has it."""
    return text in _known()


def _spelled(ways: Lattice, at: int, begun: str, given: tuple[str, ...], most: int) -> Iterator[Word]:
    if at not in ways:
        fitting = (
            word
            for word in _begun(begun)
            if all(not here or char in here for char, here in zip(word.text, given, strict=False))
        )
        for _, words in groupby(fitting, attrgetter("whole")):
            yield from islice(words, most)
        return
    for arc in ways[at]:
        longer = f"{begun}'{arc.letters}" if at else arc.letters
        if arc.letters and _occurs(longer if arc.end not in ways else longer + "'"):
            here = arc.sound.characters if arc.given else ""
            yield from _spelled(ways, arc.end, longer, (*given, here), most)


@lru_cache(maxsize=256)
def _begun(begun: str) -> tuple[Word, ...]:
    """The words whose spelling begins so."""
    lines = _lines()
    found = []
    for number in range(bisect_left(lines, begun), bisect_left(lines, begun + "{")):
        syllables, *words = lines[number].split(" ")
        found += [Word(word[:-1], int(word[-1]), syllables == begun) for word in words]
    return tuple(sorted(found, key=_rank))


def _rank(word: Word) -> tuple[bool, int, str]:
    return not word.whole, -word.frequency, word.text


def _occurs(begun: str) -> bool:
    lines = _lines()
    at = bisect_left(lines, begun)
    return at < len(lines) and lines[at].startswith(begun)


@lru_cache(maxsize=256)
def _by_initials(letters: str) -> tuple[str, ...]:
    if not (letters.isascii() and letters.isalpha()):
        return ()
    ways = {tuple(re.findall("[zcs]h|[a-z]", letters)), tuple(letters)}
    found = [word for way in ways for word in _beginning_with(way)]
    return tuple(dict.fromkeys(word[:-1] for word in sorted(found, key=lambda word: (-int(word[-1]), word))))


def _beginning_with(way: tuple[str, ...]) -> list[str]:
    lines = _lines()
    first, last = bisect_left(lines, way[0]), bisect_left(lines, way[0] + "{")
    pattern = re.compile("'".join(f"{initial}[a-z]*" for initial in way) + " ")
    return [word for line in lines[first:last] if pattern.match(line) for word in line.split(" ")[1:]]


@lru_cache(maxsize=1)
def _lines() -> list[str]:
    path = Path(__file__).parents[1] / "data" / "words.txt"
    return [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    return frozenset(re.findall("[^ -~\\n]+", "\n".join(_lines())))
