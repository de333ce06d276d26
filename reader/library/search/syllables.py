"""The syllables of pinyin, and the characters that are read so.

The table (data/pinyin.txt) is read when a query first holds letters.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import chain, zip_longest
from pathlib import Path
from typing import NamedTuple

LONGEST = 6
"""Letters of a syllable."""
INITIALS = frozenset([*"abcdefghjklmnopqrstwxyz", "zh", "ch", "sh"])
"""What stands for a syllable where only its first letter is given."""


class Sound(NamedTuple):
    """The characters that are read alike."""

    characters: str
    """All of them, folded, the most frequent first."""
    seldom: frozenset[str]
    """Those of them that are mostly read otherwise: 的 as di."""
    every: frozenset[str]
    """All of them."""

    @classmethod
    def of(cls, usual: str, seldom: Iterable[str] = ()) -> Sound:
        """The sound of usual characters, then of seldom ones."""
        rare = "".join(dict.fromkeys(seldom))
        return cls(usual + rare, frozenset(rare), frozenset(usual + rare))


def sound(syllable: str) -> Sound | None:
    """What is read so: qing, qing1, lv; None where nothing is."""
    return _sounds().get(syllable)


def beginning(letters: str) -> Sound | None:
    """What is read with `letters` and something more; None where no syllable goes on from there."""
    return _begun(letters) if letters in _beginnings() else None


@cache
def _begun(letters: str) -> Sound:
    return _together([_sounds()[name] for name in _names() if name.startswith(letters) and name != letters])


@lru_cache(maxsize=1)
def _names() -> tuple[str, ...]:
    """The syllables without tones."""
    return tuple(name for name in _sounds() if name[-1].isalpha() and name not in _ALIAS)


@lru_cache(maxsize=1)
def _beginnings() -> frozenset[str]:
    return frozenset(name[:end] for name in _names() for end in range(1, len(name)))


@lru_cache(maxsize=64)
def initial(letters: str) -> Sound:
    """What is read with a first letter of INITIALS (z counts zh as well)."""
    return _together([_sounds()[name] for name in _names() if name.startswith(letters)])


@lru_cache(maxsize=1)
def readings() -> dict[str, tuple[str, ...]]:
    """The syllables, without tones, of each character."""
    found: dict[str, tuple[str, ...]] = {}
    for name in _names():
        for char in _sounds()[name].characters:
            found[char] = (*found.get(char, ()), name)
    return found


_ALIAS = {"lue": "lve", "nue": "nve"}


def written(syllable: str) -> str:
    """The spelling that the tables have: lve for lue."""
    return _ALIAS.get(syllable, syllable)


@lru_cache(maxsize=1)
def _sounds() -> dict[str, Sound]:
    """By syllable, with its tone (qing1) and without."""
    path = Path(__file__).parents[1] / "data" / "pinyin.txt"
    toned: dict[str, Sound] = {}
    toneless: dict[str, list[Sound]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            name, _, characters = line.partition(" ")
            usual, _, seldom = characters.partition("|")
            toned[name] = Sound.of(usual, seldom)
            toneless.setdefault(name[:-1], []).append(toned[name])
    sounds = toned | {name: _together(each) for name, each in toneless.items()}
    return sounds | {alias: sounds[name] for alias, name in _ALIAS.items()}


def _together(sounds: list[Sound]) -> Sound:
    """Several sounds as one: frequent characters of each first, seldom what is usual in none."""
    if len(sounds) == 1:
        return sounds[0]
    usual = [[char for char in each.characters if char not in each.seldom] for each in sounds]
    ranked = dict.fromkeys(filter(None, chain.from_iterable(zip_longest(*usual))))
    rare = (char for each in sounds for char in each.characters if char not in ranked)
    return Sound.of("".join(ranked), rare)
