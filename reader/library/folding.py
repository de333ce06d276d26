"""Folding: what a reader who searches takes for one and the same character.

Case, accents, full and half width, traditional and simplified script, typographic and typewriter quotes and
hyphens, and presentation forms (Ⅲ = III, ㎡ = m2, ﬁ = fi) fold together; what does not show (zero-width
spaces, variation selectors, soft hyphens) folds away. Offsets are in characters.

Sources: Unicode 15 `UnicodeData` decompositions and `CaseFolding` through `unicodedata` and `str.casefold`;
OpenCC's character table for the scripts (data/variants.txt).
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

VERSION = f"1/{unicodedata.unidata_version}"
"""Changes whenever the same text may fold otherwise, so that an index knows that it is out of date."""

BLOCK_END = "\x1e"
"""The one control character that stays itself: it stands between blocks, so that no hit runs across them."""

_ALIKE = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′`´", "'"),
        **dict.fromkeys("“”„‟″〝〞", '"'),
        **dict.fromkeys("‐‑‒–−﹣", "-"),
        **dict.fromkeys("・‧•∙⋅･", "·"),  # the middle dot inside transliterated names
    }
)
_COMMON = "，（）：；？！“”"
_KEPT_APART = ("<circle>", "<fraction>", "<noBreak>", "<initial>", "<medial>", "<final>", "<isolated>")
"""Compatibility forms that mean something of their own: ③ is a series number, not a 3."""
_LEADERS = "․‥…"  # decomposed they would be full stops, and every full stop would find them
_MARK_BLOCKS = (
    (0x300, 0x36F),
    (0x1AB0, 0x1AFF),
    (0x1DC0, 0x1DFF),
    (0x20D0, 0x20FF),
    (0x3099, 0x309A),
    (0xFE20, 0xFE2F),
)
"""Accents and voicing marks; not the vowel signs of Indic scripts, without which another word is left."""
_VARIATION_SELECTORS = ((0xFE00, 0xFE0F), (0xE0100, 0xE01EF), (0x180B, 0x180F))


class _Table(dict[int, str]):
    """A table for `str.translate` that works out each character when it is first met."""

    def __init__(self) -> None:
        super().__init__(_script_variants())

    def __missing__(self, code: int) -> str:
        self[code] = folded = _fold_character(chr(code), self)
        return folded


@lru_cache(maxsize=1)
def _table() -> _Table:
    return _Table()


Change = tuple[int, str]
"""A character that folds to something else, and how many stand unchanged between it and the change before."""


def fold(text: str) -> str:
    """`text` as it is compared. Folding twice is folding once."""
    if text.isascii() and text.isprintable():  # "`" is the one printable character that has another fold
        return text.lower().replace("`", "'")
    table = _table()
    return _changing().sub(lambda found: table[ord(found[0])], _without_common(text))


def fold_apart(text: str) -> tuple[str, list[Change]]:
    """`fold(text)`, and what it changed, in order: `unfold` makes the text of them again."""
    table, at = _table(), 0
    pieces: list[str] = []
    changes: list[Change] = []
    for found in _changing().finditer(text):
        char, place = found[0], found.start()
        folded = table[ord(char)]
        if folded != char:
            pieces += text[at:place], folded
            changes.append((place - at, char))
            at = place + 1
    pieces.append(text[at:])
    return "".join(pieces), changes


def unfold(folded: str, changes: Iterable[Change]) -> str:
    """The text again, from what `fold_apart` gave."""
    table, at = _table(), 0
    pieces: list[str] = []
    for gap, char in changes:
        pieces += folded[at : at + gap], char
        at += gap + len(table[ord(char)])
    pieces.append(folded[at:])
    return "".join(pieces)


def _without_common(text: str) -> str:
    """The text, the commonest of the characters that fold to one other folded: most of what is to be done."""
    for char in _COMMON:
        text = text.replace(char, _table()[ord(char)])
    return text


@lru_cache(maxsize=1)
def _changing() -> re.Pattern[str]:
    """Any character that folding may change: few in a text, and found ten times as fast as each is looked up.

    The rest are those of ASCII but capitals, and ideographs without variants; a few marks of Chinese texts.
    """
    unchanged = (
        BLOCK_END + "".join(filter(str.isprintable, map(chr, range(128)))) + "—…、。〈〉《》「」『』【】〔〕"
    )
    table = _table()
    changed = "".join(chr(code) for code in table if 0x4E00 <= code <= 0x9FFF)
    stay = "".join(char for char in unchanged if table[ord(char)] == char)
    ends = [-1, *sorted(map(ord, stay)), 0x4E00]
    gaps = [(low + 1, high - 1) for low, high in pairwise(ends) if high - low > 1]
    ranges = "".join(f"\\U{low:08x}-\\U{high:08x}" for low, high in [*gaps, (0xA000, 0x10FFFF)])
    return re.compile(f"[{ranges}{changed}]")


class FoldedText:
    """A text folded once, to be searched many times, with the way back to its own offsets."""

    __slots__ = ("_expansions", "_segments", "folded", "text")

    def __init__(self, text: str, apart: tuple[str, Iterable[Change]] | None = None) -> None:
        """`apart` is what `fold_apart` gave for the text, where it is known."""
        self.text = text
        self.folded, changes = apart or fold_apart(_without_common(text))
        self._segments, self._expansions = _segments(changes)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The span of the text that folded to `start`..`end`, widened to whole characters.

        Characters that fold away belong to the one before them.
        """
        if not self._segments:
            return start, end
        table, text = _table(), self.text
        stop = self._source(end - 1) + 1
        while stop < len(text) and not table[ord(text[stop])]:
            stop += 1
        return self._source(start), stop

    def _source(self, folded: int) -> int:
        """The offset of the character that gave the one at `folded`."""
        start, source, step = self._segments[bisect_right(self._segments, (folded, len(self.text), 1)) - 1]
        return source + (folded - start) * step

    @property
    def expands(self) -> bool:
        """Whether a character of the text is several once it is folded: two hits may lie inside it."""
        return bool(self._expansions)

    def apart(self, spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
        """The spans of the text for these of the folded text, which are in order; none overlaps another."""
        found: list[tuple[int, int]] = []
        for folded in spans:
            span = self.span(*folded)
            if not found or span[0] >= found[-1][1]:
                found.append(span)
        return found

    def count(self, needle: str) -> int:
        """How many places `find` finds, without finding each."""
        if not needle:
            return 0
        if any(needle[0] in expansion and needle[-1] in expansion for expansion in self._expansions):
            return len(self.find(needle))  # a second hit may lie inside one character
        return self.folded.count(needle)

    def find(self, needle: str) -> list[tuple[int, int]]:
        """Where `needle` (folded already) stands, as spans of the text that do not overlap."""
        if not needle:
            return []
        length = len(needle)
        places = [match.start() for match in re.finditer(re.escape(needle), self.folded)]
        if not self._segments:
            return [(place, place + length) for place in places]
        spans: list[tuple[int, int]] = []
        at, last = 0, len(self._segments) - 1
        reached = 0
        for place in places:
            while at < last and self._segments[at + 1][0] <= place:
                at += 1
            start, source, step = self._segments[at]
            if step and (at == last or place + length < self._segments[at + 1][0]):
                span = place - start + source, place - start + source + length
            else:
                span = self.span(place, place + length)
            if span[0] >= reached:  # else a second hit inside one character: s in ß
                spans.append(span)
                reached = span[1]
        return spans


def _segments(changes: Iterable[Change]) -> tuple[list[tuple[int, int, int]], frozenset[str]]:
    """How folded offsets go back, as (folded offset, the text's offset, step); empty where they are the same.

    The step is 0 inside the folding of one character (ß = ss) and 1 elsewhere. Then what such have folded to.
    """
    table = _table()
    segments: list[tuple[int, int, int]] = []
    expansions = set()
    place = shift = 0
    for gap, char in changes:
        place += gap
        folded = table[ord(char)]
        if len(folded) != 1:
            segments = segments or [(0, 0, 1)]
            if folded:
                segments.append((place + shift, place, 0))
                expansions.add(folded)
            shift += len(folded) - 1
            segments.append((place + 1 + shift, place + 1, 1))
        place += 1
    return segments, frozenset(expansions)


def _script_variants() -> dict[int, str]:
    path = Path(__file__).with_name("data") / "variants.txt"
    table: dict[int, str] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            table.update(dict.fromkeys(map(ord, line[1:]), line[0]))
    return table


def _fold_character(char: str, table: _Table) -> str:
    code = ord(char)
    if char == BLOCK_END:
        return char
    category = unicodedata.category(char)
    if category == "Cs":
        return "\N{REPLACEMENT CHARACTER}"
    if category == "Cf" or _within(code, _VARIATION_SELECTORS):
        return ""
    if category in ("Cc", "Zs", "Zl", "Zp"):
        return " "
    if _within(code, _MARK_BLOCKS):
        return ""
    if char in _LEADERS or unicodedata.decomposition(char).startswith(_KEPT_APART):
        return char
    apart = unicodedata.normalize("NFKD", char.translate(_ALIKE))
    bare = "".join(mark for mark in apart if not _within(ord(mark), _MARK_BLOCKS))
    # Composed again, or a syllable of Hangul would be found by its letters alone.
    folded = unicodedata.normalize("NFC", bare).casefold().translate(_ALIKE)
    if not folded:
        return ""
    return (
        folded if folded == char else "".join(table[ord(part)] if part != char else part for part in folded)
    )


def _within(code: int, blocks: tuple[tuple[int, int], ...]) -> bool:
    return any(first <= code <= last for first, last in blocks)
