"""Letters parted into syllables: every way at once, as a lattice from offset to offset."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from typing import NamedTuple

from reader.library.folding import fold
from reader.library.search import syllables
from reader.library.search.syllables import Sound

_TONES = {"\u0304": "1", "\u0301": "2", "\u030c": "3", "\u0300": "4"}
_MOST = 24
"""Ways to part one word into syllables that are given one by one; long words have hundreds."""
LONGEST = 60
"""Letters of a word that is tried at all."""


class Arc(NamedTuple):
    """One place of a word: a syllable, a character that was given, or only the beginning of a syllable."""

    end: int
    """Where the next one starts."""
    letters: str
    """The syllable as the table of words has it, or its beginning; empty for a sign that no table has."""
    sound: Sound
    """What may stand there."""
    whole: bool
    """Whether the letters are all of the syllable."""
    given: bool = False
    """Whether the letters alone do not say what may stand there: a tone or the character itself was given."""


Lattice = dict[int, list[Arc]]
"""The arcs from each offset, as far as they lie on a way to the end; 0 is the start."""


def lattice(word: str, *, initials: bool = False) -> Lattice:
    """The ways to read a word of letters, or of letters and characters (李cun河); empty where there are none.

    The last syllable may be unfinished; with `initials`, others as well, where no syllable begins. Tones may
    be given by mark or number, ü as v; an apostrophe may part syllables, a single r be 儿 that colours one.
    """
    return _leading_to_the_end(_letters(word), lambda letters, at: _arcs(letters, at, initials=initials))


def initials(word: str) -> Lattice:
    """The ways to read a word of letters as the first ones of syllables, each of them."""
    return _leading_to_the_end(_letters(word), _initials)


def may_be_read(word: str) -> bool:
    """Whether there is any way to read a word."""
    return bool(lattice(word, initials=True) or initials(word))


def _letters(word: str) -> str:
    letters = _plain(word).rstrip("'") if len(word) <= LONGEST else ""
    return letters if any(char.isascii() and char.isalpha() for char in letters) else ""


def _leading_to_the_end(letters: str, arcs_from: Callable[[str, int], list[Arc]]) -> Lattice:
    found: Lattice = {}
    for at in range(len(letters) - 1, -1, -1):
        arcs = [arc for arc in arcs_from(letters, at) if arc.end == len(letters) or arc.end in found]
        if arcs:
            found[at] = arcs
    reached = {0}
    for at in range(len(letters)):
        if at in reached:
            reached.update(arc.end for arc in found.get(at, ()))
    return {at: arcs for at, arcs in found.items() if at in reached} if 0 in found else {}


class Reading(NamedTuple):
    """One way to read a word: what may stand at each place."""

    places: tuple[frozenset[str], ...]
    """The characters, folded, that a place may hold."""
    initials: int
    """Places of which only the beginning is known."""


def readings(word: str) -> list[Reading]:
    """The readings of a word, one by one: fewest beginnings first.

    None where the word holds no letters, or other signs.
    """
    found: list[Reading] = []
    for ways in (lattice(word, initials=True), initials(word)):
        _walk(ways, 0, (), 0, found)
    unique = {reading.places: reading for reading in found}
    return sorted(unique.values(), key=lambda reading: (reading.initials, len(reading.places)))[:_MOST]


def _walk(
    ways: Lattice, at: int, places: tuple[frozenset[str], ...], begun: int, found: list[Reading]
) -> None:
    if len(found) >= 20 * _MOST:
        return
    if at not in ways:
        if places:
            found.append(Reading(places, begun))
        return
    for arc in ways[at]:
        place = arc.sound.every
        _walk(ways, arc.end, (*places, place), begun + (not arc.whole), found)


def _arcs(letters: str, at: int, *, initials: bool) -> list[Arc]:
    """The places that may begin at `at`, whole ones first, then long ones; an apostrophe ends a place."""
    if not letters[at].isascii():
        return _given(letters[at], _past(letters, at + 1))
    arcs = []
    for end in range(min(at + syllables.LONGEST, len(letters)), at, -1):
        if not letters[at:end].isalpha():
            continue
        toned = end < len(letters) and letters[end] in "12345"
        sound = syllables.sound(letters[at:end] + (letters[end] if toned else ""))
        if sound:
            written = syllables.written(letters[at:end])
            arcs.append(Arc(_past(letters, end + toned), written, sound, whole=True, given=toned))
    begun = _begun(letters, at)
    if initials and not arcs and not begun:
        begun = _initials(letters, at)
    if _colours(letters, at):
        arcs.append(Arc(_past(letters, at + 1), "er", Sound.of("儿"), whole=True, given=True))
    return arcs + begun


def _begun(letters: str, at: int) -> list[Arc]:
    """What the rest of the letters is the beginning of."""
    rest = syllables.written(letters[at:])
    longer = syllables.beginning(rest)
    return [Arc(len(letters), rest, longer, whole=False)] if longer else []


def _initials(letters: str, at: int) -> list[Arc]:
    arcs = _begun(letters, at)
    for first in dict.fromkeys((letters[at : at + 2], letters[at])):
        end = _past(letters, at + len(first))
        if first in syllables.INITIALS and end < len(letters):
            arcs.append(Arc(end, first, syllables.initial(first), whole=False))
    return arcs


def _colours(letters: str, at: int) -> bool:
    """Whether an r at `at` may be 儿, pronounced in one with the syllable before."""
    behind = letters[at + 1 : at + 2]
    return letters[at] == "r" and at > 0 and letters[at - 1].isalpha() and behind not in tuple("aeiou")


def _given(char: str, end: int) -> list[Arc]:
    """A character that stands there itself, under each of its readings."""
    folded = fold(char)
    if len(folded) != 1:
        return []
    sound = Sound.of(folded)
    spelled = syllables.readings().get(folded, ("",))
    return [Arc(end, letters, sound, whole=True, given=True) for letters in spelled]


def _past(letters: str, at: int) -> int:
    """The offset behind an apostrophe that stands at `at`."""
    while letters[at : at + 1] == "'":
        at += 1
    return at


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
    return (plain + tone).lstrip("'")


def _goes_on(plain: str, char: str) -> bool:
    """Whether the syllable that ends `plain`, its vowel just marked, goes on with `char`: qīn-g, dǎ-o."""
    sizes = range(syllables.LONGEST, 0, -1)
    tail = next((plain[-size:] for size in sizes if syllables.sound(plain[-size:])), "")
    longer = tail + char
    known = syllables.sound(longer) or syllables.beginning(longer)
    return char.isascii() and char.isalpha() and known is not None
