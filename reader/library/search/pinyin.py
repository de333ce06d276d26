"""Letters read as pinyin: which characters each syllable, or only its first letter, may stand for.

The table (data/pinyin.txt) is read when a query first holds letters.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from reader.library.folding import fold

_TONES = {"\u0304": "1", "\u0301": "2", "\u030c": "3", "\u0300": "4"}
_MOST = 24
"""Ways to part one word into syllables that are tried; long words have hundreds, of which few mean much."""
LONGEST = 60
"""Letters of a word that is tried at all."""
_LONGEST_SYLLABLE = 6
_INITIALS = frozenset([*"abcdefghjklmnopqrstwxyz", "zh", "ch", "sh"])


class Reading(NamedTuple):
    """One way to read a word: what may stand at each place."""

    places: tuple[frozenset[str], ...]
    """The characters, folded, that a place may hold."""
    initials: int
    """Places of which only the first letter is known."""


def readings(word: str) -> list[Reading]:
    """Every reading of a word of letters, or of letters and characters (李cun河): fewest initials first.

    Tones may be given by mark or number, ü as v, syllables be parted by an apostrophe. None where the word
    holds no letters, or other signs.
    """
    letters = _plain(word) if len(word) <= LONGEST else ""
    if not any(char.isascii() and char.isalpha() for char in letters):
        return []
    found: list[Reading] = []
    _part(letters, 0, (), 0, found)
    unique = {reading.places: reading for reading in found}
    return sorted(unique.values(), key=lambda reading: (reading.initials, len(reading.places)))[:_MOST]


def _part(
    letters: str, at: int, places: tuple[frozenset[str], ...], initials: int, found: list[Reading]
) -> None:
    if len(found) >= 20 * _MOST:
        return
    if at == len(letters):
        if initials in (0, len(places)) or initials <= 2:
            found.append(Reading(places, initials))
        return
    here = letters[at]
    if here == "'":
        _part(letters, at + 1, places, initials, found)
        return
    if not here.isascii():
        _part(letters, at + 1, (*places, *map(frozenset, fold(here))), initials, found)
        return
    for end in range(min(at + _LONGEST_SYLLABLE, len(letters)), at, -1):
        toned = end < len(letters) and letters[end] in "12345"
        tone = letters[end] if toned else ""
        characters = _syllables().get(letters[at:end] + tone)
        if characters:
            _part(letters, end + toned, (*places, characters), initials, found)
    for initial in (letters[at : at + 2], here):
        if initial in _INITIALS:
            _part(letters, at + len(initial), (*places, _initials()[initial]), initials + 1, found)


def _plain(word: str) -> str:
    """Lower case, ü as v, tone marks as numbers behind their syllables: Lǜ → lv4."""
    plain = ""
    tone = ""
    for char in unicodedata.normalize("NFD", word.lower().replace("’", "'")):
        if char in _TONES:
            tone = _TONES[char]
        elif char == "\u0308":
            plain = plain[:-1] + "v"
        else:
            if tone and not _goes_on(plain, char):
                plain, tone = plain + tone, ""
            plain += char
    return plain + tone


def _goes_on(plain: str, char: str) -> bool:
    """Whether the syllable that ends `plain`, its vowel just marked, goes on with `char`: qīn-g, dǎ-o."""
    tail = next(
        (plain[-size:] for size in range(_LONGEST_SYLLABLE, 0, -1) if plain[-size:] in _syllables()), ""
    )
    return char.isascii() and char.isalpha() and (tail + char in _syllables() or tail + char in _beginnings())


@lru_cache(maxsize=1)
def _syllables() -> dict[str, frozenset[str]]:
    """Characters by syllable, with its tone (qing1) and without."""
    path = Path(__file__).parents[1] / "data" / "pinyin.txt"
    by_syllable: dict[str, set[str]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            toned, characters = line.split(" ")
            by_syllable.setdefault(toned, set()).update(characters)
            by_syllable.setdefault(toned[:-1], set()).update(characters)
    for written, meant in (("lue", "lve"), ("nue", "nve")):
        by_syllable.setdefault(written, set()).update(by_syllable[meant])
    return {syllable: frozenset(characters) for syllable, characters in by_syllable.items()}


@lru_cache(maxsize=1)
def _beginnings() -> frozenset[str]:
    return frozenset(syllable[:end] for syllable in _syllables() for end in range(1, len(syllable)))


@lru_cache(maxsize=1)
def _initials() -> dict[str, frozenset[str]]:
    by_initial: dict[str, set[str]] = {initial: set() for initial in _INITIALS}
    for syllable, characters in _syllables().items():
        for initial in (syllable[:2], syllable[0]):
            if initial in by_initial:
                by_initial[initial] |= characters
    return {initial: frozenset(characters) for initial, characters in by_initial.items()}
